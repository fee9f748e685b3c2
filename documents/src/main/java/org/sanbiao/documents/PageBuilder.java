package org.sanbiao.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.page.Block;
import org.sanbiao.reading.page.Box;
import org.sanbiao.reading.page.Cell;
import org.sanbiao.reading.page.Page;

/** Puts a page together, a line a block and a line a row of a table. */
final class PageBuilder {

    /** Between the cells of a row, as registers in plain text have it. */
    private static final String BAR = " | ";

    /** What may be a heading: longer ones are paragraphs in a heading's dress. */
    private static final int LONGEST_HEADING = 60;

    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int tables;

    PageBuilder(Budget budget) {
        this.budget = budget;
    }

    /** Adds a line, its blanks tidied; nothing where it has only blanks. */
    void line(CharSequence words, Block.Kind kind) {
        line(words, kind, 0, null);
    }

    void line(CharSequence words, Block.Kind kind, int size, @Nullable Box box) {
        String line = Blanks.tidy(words);
        if (!line.isEmpty()) {
            boolean heading = kind == Block.Kind.HEADING && !isHeading(line);
            add(line, heading ? Block.Kind.PARAGRAPH : kind, size, box, null);
            end();
        }
    }

    /** The number of the next table. */
    int table() {
        return tables++;
    }

    /** Adds a row of a table; nothing where all its cells are blank. A row of one cell is a paragraph. */
    void row(List<Held> cells) {
        if (cells.stream().allMatch(cell -> Blanks.tidy(cell.words()).isEmpty())) {
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(BAR);
            }
            String words = Blanks.tidy(cells.get(i).words());
            if (!words.isEmpty()) {
                Block.Kind kind = cells.size() == 1 ? Block.Kind.PARAGRAPH : Block.Kind.CELL;
                add(words, kind, 0, null, cells.get(i).cell());
            }
        }
        end();
    }

    /** A cell and what stands in it. */
    record Held(Cell cell, CharSequence words) {}

    private void add(String words, Block.Kind kind, int size, @Nullable Box box, @Nullable Cell cell) {
        int start = text.length();
        text.append(words);
        blocks.add(new Block(new Span(start, text.length()), kind, size, box, cell));
    }

    private void end() {
        text.append('\n');
        budget.characters(text.length());
        budget.step();
    }

    private static boolean isHeading(String line) {
        if (line.length() > LONGEST_HEADING) {
            return false;
        }
        for (int i = 0; i < line.length() - 1; i++) {
            if ("。！？；".indexOf(line.charAt(i)) >= 0) {
                return false;
            }
        }
        return !line.endsWith("；") && !line.endsWith("，");
    }

    Page page() {
        return new Page(text.toString(), blocks);
    }
}
