package org.sanbiao.reading.page;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;

/**
 * A stretch of a page that was laid out as one: a line, a paragraph, a heading, a cell.
 *
 * @param span where it stands in the page's text
 * @param kind what the file says it is
 * @param size of most of its letters in tenths of a point, 0 where the file does not say
 * @param box where it is printed, null where the file does not say
 * @param cell where it stands in a table, null outside one; several blocks of one cell have the same
 */
public record Block(
        Span span,
        Kind kind,
        int size,
        @Nullable Box box,
        @Nullable Cell cell) {

    /** What a file says of a block. */
    public enum Kind {
        UNKNOWN,
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        CELL
    }

    /** A block of which only its place and kind are known. */
    public Block(Span span, Kind kind) {
        this(span, kind, 0, null, null);
    }
}
