package org.sanbiao.app.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.wording.Wording;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.page.Block;
import org.sanbiao.reading.page.Cell;

/**
 * A part of a document's text, cut at every mark.
 *
 * @param passages in order
 */
public record Prose(List<Passage> passages) {

    /**
     * A paragraph, a heading or a table.
     *
     * @param role {@code title}, {@code headline}, {@code heading}, {@code body}, {@code byline}, {@code frame} or
     *     {@code table}
     * @param level of a heading, from 1; else 0
     * @param rows of a {@code table}: cells, and what stands in each; else empty
     */
    public record Passage(String role, int level, List<Run> runs, List<List<List<Run>>> rows) {}

    /**
     * What belongs to one statement, or stands between two.
     *
     * @param group the id under which it is found; null between statements
     * @param ids of the items that stand there
     * @param state of the first of them that is not settled
     * @param opens whether its first characters stand here: a statement over two paragraphs is two runs
     */
    public record Run(@Nullable String group, String ids, String state, boolean opens, List<Piece> pieces) {}

    /**
     * Characters that are marked alike.
     *
     * @param css the kinds of mark, parted by blanks; empty for none
     * @param note what they were understood as, or null
     * @param id of the first of what was linked to, else null
     */
    public record Piece(
            String text,
            String css,
            @Nullable Wording note,
            @Nullable String id) {}

    /** A statement's place and what stands there. */
    private record Place(Span span, String group, String ids, String state) {}

    /**
     * The text of a part.
     *
     * @param quoted to be marked as what was linked to, in UTF-16 units, or null
     */
    static Prose of(Folio folio, int part, Items items, @Nullable Span quoted) {
        Span here = folio.parts().get(part);
        List<Place> places = places(folio, part, items);
        List<Mark> marks = folio.marks();
        List<Passage> passages = new ArrayList<>();
        int nextPlace = 0;
        int nextMark = 0;
        Table table = null;
        for (Folio.Stretch stretch : folio.stretches()) {
            Span span = stretch.span();
            if (span.start() < here.start()) {
                continue;
            }
            if (span.start() >= here.end()) {
                break;
            }
            while (nextMark < marks.size() && marks.get(nextMark).span().start() < span.start()) {
                nextMark++;
            }
            List<Mark> inside = new ArrayList<>();
            for (int i = nextMark; i < marks.size() && marks.get(i).span().start() < span.end(); i++) {
                inside.add(marks.get(i));
            }
            while (nextPlace < places.size() && places.get(nextPlace).span().end() <= span.start()) {
                nextPlace++;
            }
            List<Place> near = places.subList(nextPlace, places.size());
            if (stretch.cells().isEmpty()) {
                table = null;
                passages.add(new Passage(
                        stretch.role().name().toLowerCase(Locale.ROOT),
                        stretch.level(),
                        runs(folio.text(), span, near, inside, quoted),
                        List.of()));
            } else {
                for (Block block : stretch.cells()) {
                    Cell cell = Objects.requireNonNull(block.cell());
                    if (table == null || table.number != cell.table()) {
                        table = new Table(cell.table());
                        passages.add(new Passage("table", 0, List.of(), table.rows));
                    }
                    table.add(cell, runs(folio.text(), block.span(), near, inside, quoted));
                }
            }
        }
        return new Prose(passages);
    }

    /** The characters of a span, as those of statements and those between them. */
    private static List<Run> runs(String text, Span span, List<Place> places, List<Mark> marks, @Nullable Span quoted) {
        List<Run> runs = new ArrayList<>();
        int at = span.start();
        for (Place place : places) {
            if (place.span().start() >= span.end()) {
                break;
            }
            int start = Math.max(at, place.span().start());
            int end = Math.min(span.end(), place.span().end());
            if (start > at) {
                runs.add(new Run(null, "", "", false, pieces(text, at, Math.min(start, span.end()), marks, quoted)));
            }
            if (end > start) {
                boolean opens = place.span().start() == start;
                runs.add(new Run(
                        place.group(), place.ids(), place.state(), opens, pieces(text, start, end, marks, quoted)));
                at = end;
            }
        }
        if (at < span.end()) {
            runs.add(new Run(null, "", "", false, pieces(text, at, span.end(), marks, quoted)));
        }
        return runs;
    }

    /** A table while it is gathered; a row may come in several paragraphs. */
    private static final class Table {

        /** Columns of a table; what stands further right goes into the last. */
        private static final int MOST = 40;

        final int number;
        final List<List<List<Run>>> rows = new ArrayList<>();
        private int last = -1;

        Table(int number) {
            this.number = number;
        }

        void add(Cell cell, List<Run> runs) {
            if (rows.isEmpty() || cell.row() != last) {
                rows.add(new ArrayList<>());
                last = cell.row();
            }
            List<List<Run>> row = rows.get(rows.size() - 1);
            int column = Math.min(cell.column(), MOST);
            while (row.size() <= column) {
                row.add(new ArrayList<>());
            }
            row.get(column).addAll(runs);
        }
    }

    private static List<Place> places(Folio folio, int part, Items items) {
        TreeMap<Integer, Place> places = new TreeMap<>();
        for (Item item : items.all()) {
            Span span = item.part() == part && item.start() >= 0 ? folio.units(item.start(), item.end()) : null;
            if (span == null || item.isGone()) {
                continue;
            }
            int start = Integer.parseInt(item.group().substring(1));
            Place known = places.get(start);
            places.put(
                    start,
                    known == null
                            ? new Place(span, item.group(), item.id(), item.state())
                            : new Place(
                                    known.span().to(span),
                                    item.group(),
                                    known.ids() + " " + item.id(),
                                    item.isOpen() ? item.state() : known.state()));
        }
        return new ArrayList<>(places.values());
    }

    /** Cuts characters at the ends of all marks; the blanks of broken lines are left out between Chinese characters. */
    private static List<Piece> pieces(String text, int start, int end, List<Mark> marks, @Nullable Span quoted) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        List<Mark> inside = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.span().start() < end && start < mark.span().end()) {
                inside.add(mark);
                cuts.add(Math.max(start, mark.span().start()));
                cuts.add(Math.min(end, mark.span().end()));
            }
        }
        if (quoted != null) {
            cuts.add(Math.min(end, Math.max(start, quoted.start())));
            cuts.add(Math.min(end, Math.max(start, quoted.end())));
        }
        List<Piece> pieces = new ArrayList<>();
        List<Mark> active = new ArrayList<>();
        int next = 0;
        int from = start;
        for (int to : cuts.tailSet(start, false)) {
            int at = from;
            active.removeIf(mark -> mark.span().end() <= at);
            while (next < inside.size() && inside.get(next).span().start() <= at) {
                if (inside.get(next).span().end() > at) {
                    active.add(inside.get(next));
                }
                next++;
            }
            boolean linked = quoted != null && quoted.start() <= at && to <= quoted.end();
            String shown = joined(text, at, to);
            if (!shown.isEmpty()) {
                String id = linked && quoted != null && quoted.start() == at ? "quoted" : null;
                pieces.add(piece(shown, active, linked, id));
            }
            from = to;
        }
        return pieces;
    }

    private static Piece piece(String text, List<Mark> active, boolean linked, @Nullable String id) {
        if (active.isEmpty()) {
            return new Piece(text, linked ? "quoted" : "", null, id);
        }
        StringBuilder css = new StringBuilder(linked ? "m quoted" : "m");
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Mark mark : active) {
            css.append(" m-").append(mark.kind().name().toLowerCase(Locale.ROOT));
            zh.append(zh.isEmpty() ? "" : "；").append(mark.note().zh());
            en.append(en.isEmpty() ? "" : "; ").append(mark.note().en());
        }
        return new Piece(text, css.toString(), new Wording(zh.toString(), en.toString()), id);
    }

    /** Lines joined: a browser would print a blank where a line is broken between two Chinese characters. */
    static String joined(String text, int start, int end) {
        StringBuilder joined = new StringBuilder(end - start);
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r') {
                joined.append(c);
                i++;
                continue;
            }
            int to = i;
            while (to < text.length() && (Character.isWhitespace(text.charAt(to)) || text.charAt(to) == '\u3000')) {
                to++;
            }
            boolean latin = i > 0 && to < text.length() && text.charAt(i - 1) < 0x250 && text.charAt(to) < 0x250;
            if (latin && text.charAt(i - 1) > ' ') {
                joined.append(' ');
            }
            i = Math.min(to, end);
        }
        return joined.toString();
    }
}
