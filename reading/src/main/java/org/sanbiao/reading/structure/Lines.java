package org.sanbiao.reading.structure;

import java.util.ArrayList;
import java.util.List;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.reading.page.Block;
import org.sanbiao.reading.page.Page;

/** Joins the blocks that a paragraph was broken into. */
final class Lines {

    private static final int NARROWEST = 30;
    private static final int WIDEST = 120;
    private static final int BROKEN = 4;
    private static final int SCRAP = 12;
    private static final int LONGEST = 20_000;
    private static final int ENOUGH = 600;

    private final Page page;
    private final int measure;
    private final boolean indented;
    private int breaks;
    private boolean broken;

    private Lines(Page page) {
        this.page = page;
        this.measure = measure(page);
        this.indented = measure > 0 && isIndented(page);
    }

    /** The paragraphs of a page in order, blank ones left out. */
    static List<Line> of(Page page) {
        Lines lines = new Lines(page);
        List<Line> joined = lines.joined();
        if (lines.breaks < BROKEN) {
            return joined;
        }
        lines.broken = true;
        return lines.joined();
    }

    private List<Line> joined() {
        List<Line> lines = new ArrayList<>();
        Span whole = null;
        Block.Kind kind = Block.Kind.UNKNOWN;
        Block last = null;
        String text = ""; // as far as it takes to tell whether it goes on
        for (Block block : page.blocks()) {
            Span span = trimmed(page.text(), block.span());
            if (span.length() == 0) {
                continue;
            }
            String next = normal(span);
            if (whole != null && last != null) {
                boolean row = kind == Block.Kind.CELL
                        && block.kind() == Block.Kind.CELL
                        && page.text().indexOf('\n', whole.end()) >= span.start();
                if (row && whole.length() < LONGEST) {
                    whole = new Span(whole.start(), span.end());
                    last = block;
                    continue;
                }
                boolean bare = kind == Block.Kind.UNKNOWN && block.kind() == Block.Kind.UNKNOWN;
                if (bare && whole.length() < LONGEST && continues(text, last, next, block)) {
                    whole = new Span(whole.start(), span.end());
                    text = (text + next).substring(Math.max(0, text.length() + next.length() - ENOUGH));
                    last = block;
                    continue;
                }
                lines.add(new Line(whole, normal(whole), kind));
            }
            whole = span;
            last = block;
            text = next;
            kind = block.kind();
        }
        if (whole != null) {
            lines.add(new Line(whole, normal(whole), kind));
        }
        return lines;
    }

    private String normal(Span span) {
        return Text.of(page.text(), span.start(), span.end()).normal();
    }

    /** Whether the line {@code next} goes on with the sentence that {@code text}, whose last line is {@code last}, broke off. */
    private boolean continues(String text, Block last, String next, Block block) {
        if (text.isEmpty()
                || next.isEmpty()
                || Numbering.of(next) != null
                || Line.isBullet(next)
                || next.startsWith("—")
                || next.startsWith("--")
                || Line.isRow(text)
                || Line.isRow(next)
                || Credit.is(next)
                || Credit.isOpening(next)) {
            return false;
        }
        char end = text.charAt(text.length() - 1);
        if ("，、“‘《（〔".indexOf(end) >= 0 || "，。；：、！？）》%".indexOf(next.charAt(0)) >= 0) {
            return true;
        }
        boolean apart = isApart(last.span().end(), block.span().start());
        boolean full = measure > 0 && width(page.text(), last.span()) >= measure - 3;
        if (full && indented && !apart) {
            return !isIndented(block);
        }
        if (Line.isClosed(text) || apart) {
            return false;
        }
        if (full) {
            return true;
        }
        if (Line.hasSentence(text) && !Credit.isTail(text) || isOpen(text) || isCut(end, next.charAt(0))) {
            breaks++;
            return true;
        }
        // where links and bold words were torn out of their lines, a scrap is no heading
        return broken
                && text.length() <= SCRAP
                && Numbering.of(text) == null
                && !Sections.isPart(text)
                && !Dates.isDate(text)
                && !Credit.is(text)
                && next.length() > SCRAP;
    }

    /** Whether a quotation or a title is still open at its end. */
    private static boolean isOpen(String text) {
        int open = text.lastIndexOf('“');
        if (open >= 0 && text.indexOf('”', open) < 0) {
            return true;
        }
        open = text.lastIndexOf('《');
        return open >= 0 && text.indexOf('》', open) < 0;
    }

    /** Whether a number was cut off from what it counts. */
    private static boolean isCut(char end, char next) {
        return (Characters.isDigit(end) || "一二三四五六七八九十百千".indexOf(end) >= 0) && "次届个项年月日万亿元".indexOf(next) >= 0;
    }

    /** Whether a blank line lies between. */
    private boolean isApart(int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            if (page.text().charAt(i) == '\n') {
                breaks++;
            }
        }
        return breaks > 1;
    }

    /** The columns that a line takes, its indent counted, the blanks behind it not. */
    private static int width(String text, Span span) {
        int width = 0;
        int end = trimmed(text, span).end();
        for (int i = span.start(); i < end; i++) {
            width += Characters.isWide(text.charAt(i)) ? 2 : 1;
        }
        return width;
    }

    private boolean isIndented(Block block) {
        return isBlank(page.text().charAt(block.span().start()));
    }

    private static boolean isIndented(Page page) {
        int in = 0;
        for (Block block : page.blocks()) {
            in += isBlank(page.text().charAt(block.span().start())) ? 1 : 0;
        }
        return in > 0 && in < page.blocks().size() / 2;
    }

    /** The width at which all lines of the page were broken, 0 where they were not. */
    private static int measure(Page page) {
        int[] lines = new int[WIDEST + 1];
        int all = 0;
        for (Block block : page.blocks()) {
            int width = width(page.text(), block.span());
            if (width > 0) {
                all++;
                if (width <= WIDEST) {
                    lines[width]++;
                }
            }
        }
        for (int width = WIDEST; width >= NARROWEST && all >= 8; width--) {
            int near = lines[width] + lines[width - 1] + lines[width - 2] + lines[width - 3];
            if (lines[width] > 0 && near * 2 > all) {
                return width;
            }
        }
        return 0;
    }

    static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u3000'
                || c == '\u00a0'
                || c == '\u200b'
                || c == '\ufeff'
                || c >= '\u2000' && c <= '\u200a';
    }
}
