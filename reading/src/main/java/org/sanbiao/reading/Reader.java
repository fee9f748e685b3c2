package org.sanbiao.reading;

import java.util.List;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.statement.StatementReader;
import org.sanbiao.reading.structure.Facts;
import org.sanbiao.reading.structure.Outline;
import org.sanbiao.reading.structure.Structure;

/** Reads a page: the one door of this module. Thread-safe; cost linear in the length of the text. */
public final class Reader {

    private Reader() {}

    /**
     * Everything that a page says.
     *
     * @param given what whoever reads it knows of the document; what is missing there is looked for in the text
     */
    public static Reading read(Page page, Facts given) {
        Outline outline = Structure.of(page, given);
        return new Reading(
                page,
                outline.facts(),
                outline.articles(),
                StatementReader.read(page.text(), outline),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
