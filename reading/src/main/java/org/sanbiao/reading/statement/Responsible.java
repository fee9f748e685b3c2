package org.sanbiao.reading.statement;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;

/**
 * A unit that answers for a statement.
 *
 * @param name its name, in full where known
 * @param role how it answers
 * @param span where the name stands on the page; null where only the document's own data say so
 */
public record Responsible(String name, Role role, @Nullable Span span) {

    /** How a unit answers. */
    public enum Role {
        LEAD,
        SUPPORT,
        NAMED,
        /** The unit whose head is interviewed. */
        SPEAKER,
        /** The body whose plan it is. */
        ISSUER
    }
}
