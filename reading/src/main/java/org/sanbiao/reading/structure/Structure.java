package org.sanbiao.reading.structure;

import java.util.ArrayList;
import java.util.List;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.page.Block;
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
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : page.blocks()) {
            paragraphs.add(new Paragraph(block.span(), Paragraph.Role.BODY, 0, List.of()));
        }
        Article whole = new Article(
                given.title(), null, null, null, null, new Span(0, page.text().length()), null);
        return new Outline(given, List.of(whole), paragraphs);
    }
}
