package org.sanbiao.language.text;

import java.util.List;

/**
 * Something recognised in a text: where it stands, what it means, and which rule said so.
 *
 * @param span where it stands, in the normal form of the {@link Text} it was found in
 * @param value what it means
 * @param rule the id of the rule that proposed it, such as {@code quantity.comparator-before}
 * @param from the mentions that it was made of, in text order; empty for one made of characters
 */
public record Mention<V>(Span span, V value, String rule, List<Mention<?>> from) {

    public Mention {
        from = List.copyOf(from);
    }

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }

    /** Whether the value is of the given type. */
    public boolean is(Class<?> type) {
        return type.isInstance(value);
    }
}
