package org.sanbiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sanbiao.language.Language;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.reading.check.SelfTest;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.statement.Reasons;
import org.sanbiao.reading.statement.Statement;
import org.sanbiao.reading.statement.StatementReader;
import org.sanbiao.reading.structure.Facts;
import org.sanbiao.reading.structure.Outline;
import org.sanbiao.reading.structure.Paragraph;
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
        return read(page, given, Reasons.none());
    }

    /**
     * Everything that a page says, and why it was read so.
     *
     * @param given what whoever reads it knows of the document; what is missing there is looked for in the text
     * @param reasons told of every candidate that was weighed
     */
    public static Reading read(Page page, Facts given, Reasons reasons) {
        return read(page, given, reasons, Set.of());
    }

    /**
     * Everything that is read without some rules of the language, which shows what they are worth.
     *
     * @param without the ids of the rules
     */
    public static Reading read(Page page, Facts given, Set<String> without) {
        return read(page, given, Reasons.none(), without);
    }

    private static Reading read(Page page, Facts given, Reasons reasons, Set<String> without) {
        Outline outline = Structure.of(page, given);
        Facts facts = outline.facts();
        StatementReader statements = new StatementReader(page.text(), outline, reasons);
        SelfTest test = new SelfTest(page.text(), outline);
        for (Paragraph paragraph : outline.paragraphs()) {
            Text text = Text.of(
                    page.text(), paragraph.span().start(), paragraph.span().end());
            List<Mention<?>> mentions =
                    paragraph.isRunningText() ? Language.read(text, facts.published(), without) : List.of();
            test.enter(paragraph, text, mentions, taken(statements.read(paragraph, text, mentions)));
        }
        test.end();
        return new Reading(
                page,
                facts,
                outline.articles(),
                statements.statements(),
                test.events(),
                test.forecasts(),
                test.checks(),
                test.unread());
    }

    /** Where the statements have their measures and deadlines. */
    private static List<Span> taken(List<Statement> statements) {
        List<Span> taken = new ArrayList<>();
        for (Statement statement : statements) {
            statement.measures().forEach(measure -> taken.add(measure.span()));
            if (statement.deadline() != null) {
                taken.add(statement.deadline().span());
            }
        }
        return taken;
    }
}
