package org.sanbiao.app.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table for a terminal: columns as wide as they need, one of them taking what is left, long cells on several lines. */
final class Grid {

    private static final String GAP = "  ";

    /** A colour of a terminal. */
    enum Paint {
        NONE(""),
        BOLD("\u001b[1m"),
        DIM("\u001b[2m"),
        RED("\u001b[31m"),
        GREEN("\u001b[32m"),
        YELLOW("\u001b[33m"),
        ORANGE("\u001b[38;5;208m"),
        BLUE("\u001b[34m"),
        CYAN("\u001b[36m");

        private final String code;

        Paint(String code) {
            this.code = code;
        }

        String on(String text) {
            return this == NONE ? text : code + text + "\u001b[0m";
        }
    }

    /**
     * A column.
     *
     * @param least columns of the terminal that it takes at least, {@code most} at most
     * @param grows whether it takes what the others leave
     */
    record Column(String head, int least, int most, boolean grows) {
        Column(String head, int most) {
            this(head, Math.min(4, most), most, false);
        }
    }

    /** A cell; a line break in its text is kept. */
    record Cell(String text, Paint paint) {
        static Cell of(String text) {
            return new Cell(text, Paint.NONE);
        }
    }

    private final List<Column> columns;
    private final Widths widths;
    private final int width;
    private final boolean coloured;
    private final int most;
    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * An empty table; without any heads it has no head line.
     *
     * @param width how many columns of the terminal a line may take
     * @param most lines that a cell takes at most
     */
    Grid(Widths widths, int width, boolean coloured, int most, List<Column> columns) {
        this.most = most;
        this.columns = List.copyOf(columns);
        this.widths = widths;
        this.width = width;
        this.coloured = coloured;
    }

    void row(List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("Bug: " + cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    void row(String... cells) {
        List<Cell> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(Cell.of(cell));
        }
        row(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String print() {
        int[] room = room();
        StringBuilder out = new StringBuilder();
        List<Cell> head = new ArrayList<>();
        columns.forEach(column -> head.add(new Cell(column.head, Paint.BOLD)));
        if (columns.stream().anyMatch(column -> !column.head.isEmpty())) {
            line(out, head, room);
        }
        rows.forEach(row -> line(out, row, room));
        return out.toString();
    }

    private void line(StringBuilder out, List<Cell> row, int[] room) {
        List<List<String>> lines = new ArrayList<>();
        int height = 1;
        for (int c = 0; c < row.size(); c++) {
            List<String> wrapped = new ArrayList<>();
            for (String part : row.get(c).text.split("\n", most)) {
                wrapped.addAll(widths.wrap(part, room[c], most));
            }
            lines.add(wrapped);
            height = Math.max(height, wrapped.size());
        }
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            int blank = 0; // at its end, which is left out
            for (int c = 0; c < row.size(); c++) {
                String cell = i < lines.get(c).size()
                        ? lines.get(c).get(i)
                        : String.join("", Collections.nCopies(room[c], " "));
                String bare = cell.stripTrailing();
                if (bare.isEmpty()) {
                    blank += room[c] + GAP.length();
                    continue;
                }
                line.append(" ".repeat(blank));
                blank = cell.length() - bare.length() + GAP.length();
                line.append(coloured ? row.get(c).paint.on(bare) : bare);
            }
            out.append(line).append('\n');
        }
    }

    /** How wide each column is. */
    private int[] room() {
        int[] room = new int[columns.size()];
        int used = GAP.length() * (room.length - 1);
        int growing = -1;
        for (int c = 0; c < room.length; c++) {
            Column column = columns.get(c);
            int need = Math.max(column.least, widths.of(column.head));
            for (List<Cell> row : rows) {
                for (String part : row.get(c).text.split("\n")) {
                    need = Math.max(need, Math.min(column.most, widths.of(part)));
                }
            }
            room[c] = need;
            used += need;
            growing = column.grows ? c : growing;
        }
        if (growing >= 0 && used > width) {
            int taken = Math.min(used - width, room[growing] - columns.get(growing).least);
            room[growing] -= taken;
            used -= taken;
        }
        for (int c = room.length - 1; c >= 0 && used > width; c--) {
            int taken = Math.min(used - width, Math.max(0, room[c] - Math.max(columns.get(c).least, 8)));
            room[c] -= taken;
            used -= taken;
        }
        return room;
    }
}
