package org.sanbiao.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.reading.page.Block;
import org.sanbiao.reading.page.Cell;

/** Lays out the text of a Word file as lines: a paragraph or a row of a table each. */
final class DocxBody implements XmlPart.Handler {

    /** A paragraph that is open; one in a text box stands within another. */
    private static final class Paragraph {
        final StringBuilder words = new StringBuilder();

        @Nullable
        String style;

        @Nullable
        String list;

        @Nullable
        Integer level;

        @Nullable
        Integer outline;

        boolean numbered;
        boolean goesOn;
        int properties;
    }

    /** A table that is open; what stands in a table within a table is text of the outer cell. */
    private static final class Table {
        final int index;
        int row = -1;
        int column;
        boolean gone;
        final List<PageBuilder.Held> cells = new ArrayList<>();

        @Nullable
        StringBuilder cell;

        Table(int index) {
            this.index = index;
        }
    }

    private final PageBuilder page;
    private final DocxStyles styles;
    private final DocxNumbers numbers;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final StringBuilder kept = new StringBuilder(); // of paragraphs whose end was deleted
    private @Nullable Table table;
    private int tables;
    private int boxes;
    private boolean run;
    private boolean hidden;
    private boolean words;
    private boolean inNotes;
    private @Nullable String note;

    DocxBody(PageBuilder page, DocxStyles styles, DocxNumbers numbers) {
        this.page = page;
        this.styles = styles;
        this.numbers = numbers;
    }

    /** From here on come footnotes. */
    void notes() {
        inNotes = true;
    }

    @Override
    public void start(XmlPart part, String name) {
        switch (name) {
            // moved away, deleted, said twice, not of the text
            case "del", "moveFrom", "Fallback", "instrText", "delText", "rt", "pPrChange", "rPrChange", "sectPr" -> {
                if (name.equals("del") && isInProperties()) {
                    paragraph().goesOn = true;
                }
                if (name.equals("del") && table != null && paragraphs.isEmpty()) {
                    table.gone = true;
                }
                part.skip();
            }
            case "footnote", "endnote" -> {
                String type = part.attribute("type");
                if (type != null && !type.equals("normal")) {
                    part.skip();
                } else {
                    note = "[" + part.attribute("id") + "] ";
                }
            }
            case "txbxContent" -> boxes++;
            case "p" -> paragraphs.push(new Paragraph());
            case "tbl" -> {
                if (tables++ == 0) {
                    table = new Table(page.table());
                }
            }
            case "tr" -> {
                if (table != null && tables == 1) {
                    table.row++;
                    table.column = 0;
                    table.gone = false;
                }
            }
            case "tc" -> {
                if (table != null && tables == 1) {
                    table.cell = new StringBuilder();
                    table.cells.add(new PageBuilder.Held(new Cell(table.index, table.row, table.column), table.cell));
                    table.column++;
                }
            }
            case "gridSpan" -> {
                if (table != null && tables == 1) {
                    table.column += Math.max(0, Math.min(100, part.number(1)) - 1);
                }
            }
            default -> inParagraph(part, name);
        }
    }

    private void inParagraph(XmlPart part, String name) {
        Paragraph open = paragraphs.peek();
        if (open == null) {
            return;
        }
        switch (name) {
            case "pPr" -> open.properties++;
            case "pStyle" -> open.style = part.value();
            case "numId" -> open.list = part.value();
            case "ilvl" -> open.level = part.number(0);
            case "outlineLvl" -> open.outline = part.number(9);
            case "r" -> {
                run = true;
                hidden = false;
            }
            case "vanish" -> hidden |= open.properties == 0 && part.isOn();
            case "t" -> words = true;
            case "tab", "ptab" -> append(open.properties == 0 ? " " : "");
            case "noBreakHyphen" -> append("-");
            case "br", "cr" -> {
                if (open.properties == 0 && !hidden) {
                    flush(open, false);
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "t" -> words = false;
            case "r" -> run = false;
            case "pPr" -> {
                if (!paragraphs.isEmpty()) {
                    paragraph().properties--;
                }
            }
            case "txbxContent" -> boxes--;
            case "p" -> {
                Paragraph closed = paragraphs.poll();
                if (closed != null) {
                    flush(closed, true);
                }
            }
            case "tr" -> {
                if (table != null && tables == 1) {
                    closeRow(table);
                }
            }
            case "tbl" -> {
                tables = Math.max(0, tables - 1);
                table = tables == 0 ? null : table;
            }
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (words) {
            append(text);
        }
    }

    private void append(String text) {
        Paragraph open = paragraphs.peek();
        if (open != null && !hidden) {
            open.words.append(text);
        }
    }

    private Paragraph paragraph() {
        Paragraph open = paragraphs.peek();
        if (open == null) {
            throw new IllegalStateException("Bug: no paragraph is open");
        }
        return open;
    }

    private boolean isInProperties() {
        return !paragraphs.isEmpty() && paragraph().properties > 0 && !run;
    }

    /** Ends a line of a paragraph, or the paragraph. */
    private void flush(Paragraph open, boolean closed) {
        String number = "";
        if (!open.numbered) {
            open.numbered = true;
            number = number(open);
        }
        if (closed && open.goesOn) {
            kept.append(number).append(open.words);
            return;
        }
        StringBuilder line = new StringBuilder(kept);
        kept.setLength(0);
        line.append(number).append(open.words);
        open.words.setLength(0);
        if (styles.isHidden(open.style) || Blanks.tidy(line).isEmpty()) {
            return;
        }
        if (note != null) {
            line.insert(0, note);
            note = null;
        }
        if (table != null && table.cell != null && boxes == 0) {
            if (table.cell.length() > 0) {
                table.cell.append('\n');
            }
            table.cell.append(line);
        } else {
            page.line(line, kind(open, number));
        }
    }

    private String number(Paragraph open) {
        String list = open.list != null ? open.list : styles.list(open.style);
        if (list == null || list.equals("0") || inNotes) {
            return "";
        }
        int level = open.level != null ? open.level : styles.level(open.style);
        return numbers.next(list, level, open.list == null ? open.style : null);
    }

    private Block.Kind kind(Paragraph open, String number) {
        boolean heading = open.outline != null ? open.outline < 9 : styles.isHeading(open.style);
        if (heading && !inNotes) {
            return Block.Kind.HEADING;
        }
        return number.startsWith("●") ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
    }

    /** A row of one cell is a frame around paragraphs. */
    private void closeRow(Table of) {
        if (!of.gone) {
            if (of.cells.size() == 1) {
                of.cells.get(0).words().toString().lines().forEach(each -> page.line(each, Block.Kind.PARAGRAPH));
            } else {
                page.row(of.cells);
            }
        }
        of.cells.clear();
        of.cell = null;
    }
}
