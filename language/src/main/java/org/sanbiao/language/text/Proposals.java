package org.sanbiao.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the recognizers have proposed for one text so far, overlaps included.
 *
 * <p>Each stratum reads what those below it proposed and adds its own. Not thread-safe; one text, one instance.
 */
public final class Proposals {

    private final Text text;
    private final List<Mention<?>> all = new ArrayList<>();
    private final @Nullable List<Mention<?>>[] byStart;
    private final @Nullable List<Mention<?>>[] byEnd;

    private final Set<String> without;

    public Proposals(Text text) {
        this(text, Set.of());
    }

    /** @param without the ids of rules whose proposals are not taken */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Proposals(Text text, Set<String> without) {
        this.text = text;
        this.without = without;
        this.byStart = new List[text.length() + 1];
        this.byEnd = new List[text.length() + 1];
    }

    public Text text() {
        return text;
    }

    /** Adds one; the same span may be proposed more than once. */
    public void add(Mention<?> mention) {
        if (!without.isEmpty() && without.contains(mention.rule())) {
            return;
        }
        all.add(mention);
        put(byStart, mention.start(), mention);
        put(byEnd, mention.end(), mention);
    }

    /** In the order they were added. The list grows as mentions are added: iterate over a copy while adding. */
    public List<Mention<?>> all() {
        return all;
    }

    /** Those whose first unit is at {@code index}, in the order they were added. */
    public List<Mention<?>> startingAt(int index) {
        List<Mention<?>> found = byStart[index];
        return found == null ? List.of() : found;
    }

    /** Those that end just before {@code index}, in the order they were added. */
    public List<Mention<?>> endingAt(int index) {
        List<Mention<?>> found = byEnd[index];
        return found == null ? List.of() : found;
    }

    private static void put(@Nullable List<Mention<?>>[] slots, int index, Mention<?> mention) {
        List<Mention<?>> slot = slots[index];
        if (slot == null) {
            slot = new ArrayList<>(2);
            slots[index] = slot;
        }
        slot.add(mention);
    }
}
