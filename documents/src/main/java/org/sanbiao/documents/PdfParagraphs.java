package org.sanbiao.documents;

import java.util.Arrays;
import java.util.List;
import org.sanbiao.reading.page.Block;
import org.sanbiao.reading.page.Box;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Numbering;

/**
 * Joins the lines that a paragraph was broken into for print. A line goes on where it reaches the right edge of the text and
 * the next one neither is indented nor stands apart.
 */
final class PdfParagraphs {

    /** How many lines before and behind one tell how wide the text is there. */
    private static final int MANY = 200;

    private final List<PdfLine> lines;
    private final PageBuilder page;
    private final float[] right;
    private final float[] left;
    private final float pitch;
    private final boolean indented;

    PdfParagraphs(List<PdfLine> lines, PageBuilder page) {
        this.lines = lines;
        this.page = page;
        this.right = new float[lines.size()];
        this.left = new float[lines.size()];
        edges();
        this.pitch = pitch();
        this.indented = isIndented();
    }

    Page page() {
        StringBuilder text = new StringBuilder();
        Box box = null;
        float size = 0;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (i > 0 && goesOn(i)) {
                join(text, line.text());
                box = box != null && box.sheet() == line.sheet() ? box.with(line.box()) : box;
            } else {
                page.line(text, Block.Kind.UNKNOWN, Math.round(size * 10), box);
                text.setLength(0);
                text.append(line.text());
                box = line.box();
                size = line.size();
            }
        }
        page.line(text, Block.Kind.UNKNOWN, Math.round(size * 10), box);
        return page.page();
    }

    /** Whether a line goes on with the paragraph of the one before it. */
    private boolean goesOn(int i) {
        PdfLine above = lines.get(i - 1);
        PdfLine line = lines.get(i);
        float em = Math.max(above.size(), line.size());
        if (Math.abs(above.size() - line.size()) > em * 0.15f || above.right() < right[i - 1] - 1.7f * em) {
            return false;
        }
        boolean sameSheet = above.sheet() == line.sheet();
        float step = line.base() - above.base();
        if (sameSheet && (step <= 0 ? step > -em : pitch > 0 && step > pitch * 1.4f && step > em * 1.6f)) {
            return false;
        }
        if (isHeadline(above, i - 1) || Numbering.of(line.text()) != null && isClosed(above.text())) {
            return false;
        }
        boolean inset = line.left() > left[i] + 0.9f * em && line.left() > above.left() - 0.5f * em;
        if (indented && isIndent(i)) {
            return false;
        }
        if (isClosed(above.text())) {
            return indented && !inset && sameOrNext(above, line);
        }
        // a hanging or first-line indent: only a heading that fills its line would be joined wrongly
        return !inset || Math.abs(line.left() - above.left()) < 0.5f * em && !isCentred(line, i);
    }

    private static boolean sameOrNext(PdfLine above, PdfLine line) {
        return line.sheet() - above.sheet() <= 1;
    }

    /** Titles are centred, and their lines are joined by whoever knows titles. */
    private boolean isHeadline(PdfLine line, int i) {
        return isCentred(line, i) && line.left() > left[i] + line.size();
    }

    private boolean isCentred(PdfLine line, int i) {
        float before = line.left() - left[i];
        float behind = right[i] - line.right();
        return before > line.size() * 2.5f && Math.abs(before - behind) < line.size();
    }

    private static boolean isClosed(String text) {
        int end = text.length();
        while (end > 0 && "”’」）)》".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == 0 || "。！？；：…".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Chinese prose has no space where a line was broken; words in letters do, unless a hyphen parts one. */
    private static void join(StringBuilder text, String next) {
        int end = text.length();
        if (end == 0 || next.isEmpty()) {
            text.append(next);
            return;
        }
        char last = text.charAt(end - 1);
        char first = next.charAt(0);
        if (last == '-' && end > 1 && isLetter(text.charAt(end - 2)) && first >= 'a' && first <= 'z') {
            text.setLength(end - 1);
        } else if (isLetter(last) && isLetter(first) || ",.;:".indexOf(last) >= 0 && isLetter(first)) {
            text.append(' ');
        }
        text.append(next);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /**
     * The left and right edge of the column that each line stands in, by the lines near it that begin where it does or an
     * indent away. A line across all columns begins there too, so the nearest edge that many lines end at counts.
     */
    private void edges() {
        float[] ends = new float[2 * MANY];
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            int count = 0;
            left[i] = line.left();
            for (int k = Math.max(0, i - MANY); k < Math.min(lines.size(), i + MANY); k++) {
                PdfLine other = lines.get(k);
                if (line.height() == other.height() && Math.abs(line.left() - other.left()) < 3.2f * line.size()) {
                    ends[count++] = other.right();
                    left[i] = Math.min(left[i], other.left());
                }
            }
            Arrays.sort(ends, 0, count);
            right[i] = edge(ends, count, line);
        }
    }

    private static float edge(float[] ends, int count, PdfLine line) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            while (ends[from] < ends[i] - line.size()) {
                from++;
            }
            int near = i - from + 1;
            if (ends[i] >= line.right() - 0.5f * line.size() && near >= 4 && near * 4 >= count) {
                // the last of those that end about here
                while (i + 1 < count && ends[i + 1] < ends[from] + line.size()) {
                    i++;
                }
                return ends[i];
            }
        }
        return ends[count - 1];
    }

    /** The distance from most lines to the next. */
    private float pitch() {
        float[] steps = new float[lines.size()];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            float step = lines.get(i).base() - lines.get(i - 1).base();
            boolean full =
                    lines.get(i - 1).right() > right[i - 1] - 2 * lines.get(i).size();
            if (lines.get(i).sheet() == lines.get(i - 1).sheet() && step > 0 && full) {
                steps[count++] = step;
            }
        }
        Arrays.sort(steps, 0, count);
        return count == 0 ? 0 : steps[count / 2];
    }

    /** Whether paragraphs begin with an indent. */
    private boolean isIndented() {
        int inset = 0;
        int flush = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isIndent(i)) {
                inset++;
            } else if (lines.get(i).left() - left[i] < 0.5f * lines.get(i).size()) {
                flush++;
            }
        }
        return inset * 10 >= inset + flush;
    }

    /** Two characters, as Chinese paragraphs begin. */
    private boolean isIndent(int i) {
        float by = (lines.get(i).left() - left[i]) / lines.get(i).size();
        return by > 1.4f && by < 2.6f;
    }
}
