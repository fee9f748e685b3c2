package org.sanbiao.reading.page;

import org.sanbiao.language.text.Span;

/**
 * A stretch of a page that was laid out as one: a line, a paragraph, a heading, a cell.
 *
 * @param span where it stands in the page's text
 * @param kind what the file says it is
 */
public record Block(Span span, Kind kind) {

    /** What a file says of a block. */
    public enum Kind {
        UNKNOWN,
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        CELL
    }
}
