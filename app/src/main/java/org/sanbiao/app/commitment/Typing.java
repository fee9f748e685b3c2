package org.sanbiao.app.commitment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that was refused: what was typed, and why. Every other form is as it always is.
 *
 * @param offer which form; null where none was sent
 * @param problem why it was refused, in the reader's language
 * @param since what others did since its author looked, the oldest first; empty unless that is why
 */
public record Typing(
        @Nullable Offer offer,
        Map<String, List<String>> values,
        @Nullable String problem,
        List<Telling> since) {

    static final Typing NOTHING = new Typing(null, Map.of(), null, List.of());

    public Typing {
        values = Map.copyOf(values);
        since = List.copyOf(since);
    }

    /** What was typed into a field of a form, else what stands there by itself. */
    public String value(Offer form, String name, String otherwise) {
        if (form != offer) {
            return otherwise;
        }
        List<String> typed = values.get(name);
        return typed == null || typed.isEmpty() ? "" : typed.get(0);
    }

    /** What was typed into a field of a row, from 0; empty where nothing was. */
    public String row(Offer form, String name, int row) {
        List<String> typed = form == offer ? values.getOrDefault(name, List.of()) : List.of();
        return row < typed.size() ? typed.get(row) : "";
    }

    /** Whether a form is shown open. */
    public boolean open(Offer form) {
        return form == offer;
    }
}
