package org.sanbiao.app.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.CodePoints;
import org.sanbiao.documents.Document;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.page.Block;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;
import org.sanbiao.reading.structure.Paragraph;
import org.sanbiao.reading.structure.Structure;

/**
 * A document as it is shown: its text in paragraphs, what was read in it, and where a long one is cut into parts.
 *
 * <p>Immutable. Made from stored bytes, at the cost of reading them; see {@link Folios}.
 */
final class Folio {

    /** Characters of a part, about. */
    private static final int PART = 10_000;

    /** A paragraph longer than this is cut at a full stop. */
    private static final int LONGEST = 4_000;

    /**
     * A paragraph, or a piece of a very long one.
     *
     * @param level of a heading, from 1; 0 for all others
     * @param cells of a table that stand in it; empty for running text
     */
    record Stretch(Span span, Paragraph.Role role, int level, List<Block> cells) {}

    private final Document document;
    private final Reading reading;
    private final CodePoints points;
    private final List<Mark> marks;
    private final List<Stretch> stretches;
    private final List<Span> parts;

    private Folio(Document document, Reading reading, List<Stretch> stretches) {
        this.document = document;
        this.reading = reading;
        this.points = new CodePoints(document.text());
        this.stretches = List.copyOf(stretches);
        this.marks = Mark.of(
                reading,
                stretches.stream()
                        .filter(s -> s.role() == Paragraph.Role.BODY || s.role() == Paragraph.Role.HEADING)
                        .map(Stretch::span)
                        .toList());
        this.parts = parts(stretches, document.text().length());
    }

    /** Reads a document; what is given counts before what it says of itself. */
    static Folio of(Document document, Facts given) {
        Reading reading = document.read(given);
        List<Paragraph> paragraphs = new ArrayList<>(
                Structure.of(document.page(), document.facts(given)).paragraphs());
        paragraphs.sort(Comparator.comparing(Paragraph::span));
        return new Folio(document, reading, stretches(paragraphs, reading, document.text()));
    }

    /** The paragraphs, none overlapping another, and whatever else stands between them: nothing of a text is left out. */
    private static List<Stretch> stretches(List<Paragraph> paragraphs, Reading reading, String text) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (Paragraph paragraph : paragraphs) {
            int start = Math.max(at, paragraph.span().start());
            between(text, at, start, stretches);
            boolean heading = paragraph.role() == Paragraph.Role.HEADING;
            int level = heading ? Math.min(4, paragraph.path().size() + 1) : 0;
            while (start < paragraph.span().end()) {
                int end = cut(text, start, paragraph.span().end(), reading);
                Span span = new Span(start, end);
                stretches.add(new Stretch(span, paragraph.role(), level, cells(reading.page(), span)));
                start = end;
            }
            at = Math.max(at, paragraph.span().end());
        }
        between(text, at, text.length(), stretches);
        return stretches;
    }

    private static List<Block> cells(Page page, Span span) {
        List<Block> blocks = page.blocks();
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Block> cells = new ArrayList<>();
        for (int i = low; i < blocks.size() && blocks.get(i).span().start() < span.end(); i++) {
            if (blocks.get(i).cell() != null) {
                cells.add(blocks.get(i));
            }
        }
        return List.copyOf(cells);
    }

    private static void between(String text, int start, int end, List<Stretch> stretches) {
        int line = start;
        for (int i = start; i <= end && start < end; i++) {
            if (i == end || text.charAt(i) == '\n') {
                if (!text.substring(line, i).isBlank()) {
                    stretches.add(new Stretch(new Span(line, i), Paragraph.Role.FRAME, 0, List.of()));
                }
                line = i + 1;
            }
        }
    }

    /** Where a paragraph that begins here is to end: at its end, or behind a full stop that no statement holds. */
    private static int cut(String text, int start, int end, Reading reading) {
        if (end - start <= LONGEST) {
            return end;
        }
        for (int i = start + LONGEST; i < end; i++) {
            char before = text.charAt(i - 1);
            boolean stop = before == '。' || before == '；' || before == '\n';
            boolean whole = !Character.isLowSurrogate(text.charAt(i));
            if (whole && (stop || i - start >= 2 * LONGEST) && statement(reading, i) == null) {
                return i;
            }
        }
        return end;
    }

    /** The statement that holds the characters on both sides of a position, or null. */
    private static org.sanbiao.reading.statement.@Nullable Statement statement(Reading reading, int at) {
        var statements = reading.statements();
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (statements.get(middle).span().end() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < statements.size() && statements.get(low).span().start() < at ? statements.get(low) : null;
    }

    /** Parts of about {@link #PART} characters; one ends before a heading where there is one in its last third. */
    private static List<Span> parts(List<Stretch> stretches, int length) {
        List<Span> parts = new ArrayList<>();
        int first = 0;
        int heading = -1;
        for (Stretch stretch : stretches) {
            int start = stretch.span().start();
            if (start - first > PART * 2 / 3
                    && (stretch.level() == 1 || stretch.role() == Paragraph.Role.HEADLINE)
                    && heading < 0) {
                heading = start;
            }
            if (stretch.span().end() - first > PART && start > first) {
                int end = heading > first ? heading : start;
                parts.add(new Span(first, end));
                first = end;
                heading = -1;
            }
        }
        parts.add(new Span(first, length));
        return parts;
    }

    Document document() {
        return document;
    }

    Reading reading() {
        return reading;
    }

    String text() {
        return document.text();
    }

    List<Mark> marks() {
        return marks;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /** At least one; together the whole text. */
    List<Span> parts() {
        return parts;
    }

    /** The part that a position lies in. */
    int part(int at) {
        for (int i = 0; i < parts.size(); i++) {
            if (at < parts.get(i).end()) {
                return i;
            }
        }
        return parts.size() - 1;
    }

    /** Code points before a UTF-16 position. */
    int point(int unit) {
        return points.of(unit);
    }

    /** The span of code points, or null where the text is shorter. */
    @Nullable
    Span units(int start, int end) {
        boolean inside = 0 <= start && start < end && end <= points.count();
        return inside ? new Span(points.unit(start), points.unit(end)) : null;
    }
}
