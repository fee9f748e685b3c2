package org.sanbiao.reading.structure;

import java.util.List;
import org.sanbiao.language.text.Span;

/**
 * A paragraph of a document, its broken lines joined.
 *
 * @param span from its first character to just past its last
 * @param role what it is in the document
 * @param article the index of its article in the outline, 0 for a document that is one text
 * @param path the headings that govern it, outermost first; a heading's own paragraph is governed by those above it
 */
public record Paragraph(Span span, Role role, int article, List<Heading> path) {

    public Paragraph {
        path = List.copyOf(path);
    }

    /** Whether it says something itself: running text or a heading within it. */
    public boolean isRunningText() {
        return role == Role.BODY || role == Role.HEADING;
    }

    /** What a paragraph is in its document. */
    public enum Role {
        /** The document's title. */
        TITLE,
        /** An article's headline or subhead on a page of articles. */
        HEADLINE,
        /** A heading on a line of its own. */
        HEADING,
        /** Running text. */
        BODY,
        /** Reporter, source. */
        BYLINE,
        /** Document number, addressee, signature, date line, contents, page numbers. */
        FRAME
    }
}
