package org.sanbiao.reading.structure;

import java.util.List;
import org.sanbiao.reading.page.Page;

/** Takes a page apart into articles and paragraphs. */
public final class Structure {

    private Structure() {}

    /**
     * The outline of a page.
     *
     * @param given what is known of the document; what is missing is looked for in the text
     */
    public static Outline of(Page page, Facts given) {
        List<Line> lines = Lines.of(page);
        if (lines.isEmpty()) {
            return new Outline(given, List.of(), List.of());
        }
        return Articles.on(lines) ? Articles.outline(page, lines, given) : Document.outline(page, lines, given);
    }
}
