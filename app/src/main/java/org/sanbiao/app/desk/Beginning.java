package org.sanbiao.app.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.Shelf;
import org.sanbiao.following.register.Shelf.Volume;

/**
 * What a new office does first, one after the other.
 *
 * @param steps in order
 */
public record Beginning(List<Step> steps) {

    /**
     * A step.
     *
     * @param name {@code people}: the key of its words is desk.begin.people
     * @param path where it is taken
     * @param done whether it was
     */
    public record Step(String name, String path, boolean done) {}

    public Beginning {
        steps = List.copyOf(steps);
    }

    /** The first step that was not taken. */
    public Step next() {
        return steps.stream().filter(step -> !step.done()).findFirst().orElse(steps.get(steps.size() - 1));
    }

    /** Where an office stands that has confirmed nothing of its first document yet; null for one that has. */
    static @Nullable Beginning of(Office office) {
        Register register = office.register();
        Shelf.Page documents = register.shelf().documents("", 0, 1);
        Volume first = documents.total() == 0 ? null : documents.volumes().get(0);
        if (documents.total() > 1 || first != null && (first.reviewed() > 0 || first.commitments() == 0)) {
            return null;
        }
        String read =
                first == null ? "/documents" : "/documents/" + first.hash().replace("sha256:", "");
        return new Beginning(List.of(
                new Step("units", "/organisation", !register.units().isEmpty()),
                new Step("people", "/people", register.people().size() > 1),
                new Step("document", "/documents/new", first != null),
                new Step("review", read, false),
                new Step("assign", "/register", false),
                new Step("period", "/periods", !register.periods().isEmpty())));
    }
}
