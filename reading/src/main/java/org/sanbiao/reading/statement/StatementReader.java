package org.sanbiao.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Text;
import org.sanbiao.reading.structure.Article;
import org.sanbiao.reading.structure.Heading;
import org.sanbiao.reading.structure.Outline;
import org.sanbiao.reading.structure.Paragraph;

/** Reads the statements of a document, paragraph by paragraph. Not thread-safe: one document, one instance. */
public final class StatementReader {

    private final String page;
    private final Outline outline;
    private final Course course;
    private final Reasons reasons;
    private final List<Statement> statements = new ArrayList<>();
    private List<Heading> section = List.of();
    private int undated; // the first statement of the section that no line of a day has followed yet
    private int open; // the first statement of the section that no line of units has claimed yet

    /** @param reasons told why, where somebody asks */
    public StatementReader(String page, Outline outline, Reasons reasons) {
        this.page = page;
        this.reasons = reasons;
        this.outline = outline;
        this.course = new Course(outline, page);
    }

    /** The statements read so far, in order, none overlapping another. */
    public List<Statement> statements() {
        return statements;
    }

    /**
     * Reads the next paragraph.
     *
     * @param text its text
     * @param mentions what the language found in it, sorted, none overlapping another
     * @return the statements that it makes; what a later paragraph adds to them is only in {@link #statements}
     */
    public List<Statement> read(Paragraph paragraph, Text text, List<Mention<?>> mentions) {
        int first = statements.size();
        if (paragraph.isRunningText()) {
            reasons.enter(text);
            course.enter(paragraph, text.normal(), outline);
            if (!paragraph.path().equals(section)) {
                section = paragraph.path();
                open = first;
                undated = first;
            }
            ParagraphReader reader = new ParagraphReader(
                    paragraph, article(paragraph), outline.facts(), course, new Passage(text, mentions), reasons);
            reader.read(page, statements, open, undated);
            open = reader.open();
            undated = reader.undated();
        }
        return List.copyOf(statements.subList(first, statements.size()));
    }

    private @Nullable Article article(Paragraph paragraph) {
        int index = paragraph.article();
        return index >= 0 && index < outline.articles().size()
                ? outline.articles().get(index)
                : null;
    }
}
