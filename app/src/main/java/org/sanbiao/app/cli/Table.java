package org.sanbiao.app.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Words;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.statement.Deadline;
import org.sanbiao.reading.statement.Indicator;
import org.sanbiao.reading.statement.Measure;
import org.sanbiao.reading.statement.Responsible;
import org.sanbiao.reading.statement.Stance;
import org.sanbiao.reading.statement.Statement;
import org.sanbiao.reading.structure.Article;

/** The register as a table for a terminal: a line a measure, grouped by article. */
final class Table {

    private static final String GAP = "  ";

    /** How many lines a task takes at most, unless its measures take more. */
    private static final int MOST_LINES = 3;

    /** A column: its head, the fewest and the most columns of the terminal that it takes, its colour. */
    private enum Column {
        NUMBER("序号", 4, 6, Colour.DIM),
        TASK("工作任务", 26, 400, Colour.NONE),
        INDICATOR("指标", 8, 26, Colour.NONE),
        TARGET("目标值", 8, 22, Colour.GREEN),
        DEADLINE("完成时限", 10, 10, Colour.YELLOW),
        UNIT("责任单位", 14, 24, Colour.CYAN);

        private final String head;
        private final int least;
        private final int most;
        private final Colour colour;

        Column(String head, int least, int most, Colour colour) {
            this.head = head;
            this.least = least;
            this.most = most;
            this.colour = colour;
        }
    }

    private enum Colour {
        NONE(""),
        BOLD("\u001b[1m"),
        DIM("\u001b[2m"),
        GREEN("\u001b[32m"),
        YELLOW("\u001b[33m"),
        CYAN("\u001b[36m");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }

    private final Widths widths;
    private final int width;
    private final boolean coloured;

    /** @param width how many columns a line may take */
    Table(Widths widths, int width, boolean coloured) {
        this.widths = widths;
        this.width = width;
        this.coloured = coloured;
    }

    /** The table of some of a reading's statements, with a last line that counts all of them. */
    String of(String name, Reading reading, List<Statement> shown) {
        List<List<List<String>>> blocks = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            blocks.add(rows(i + 1, shown.get(i)));
        }
        int[] columns = columns(blocks.stream().flatMap(List::stream).toList());
        StringBuilder table = new StringBuilder();
        String title = reading.facts().title();
        line(table, Colour.BOLD, name + (title == null ? "" : "  " + title));
        StringBuilder head = new StringBuilder();
        for (Column column : Column.values()) {
            head.append(widths.fit(column.head, columns[column.ordinal()])).append(GAP);
        }
        line(table, Colour.BOLD, head.toString().stripTrailing());
        int article = -1;
        String units = "";
        for (int i = 0; i < blocks.size(); i++) {
            if (shown.get(i).article() != article) {
                article = shown.get(i).article();
                heading(
                        table,
                        reading.articles().get(article),
                        reading.articles().size() > 1);
                units = "";
            }
            List<String> first = blocks.get(i).get(0);
            String own = first.get(Column.UNIT.ordinal());
            if (!own.isEmpty() && own.equals(units)) {
                first.set(Column.UNIT.ordinal(), "〃"); // as above
            }
            units = own;
            block(table, blocks.get(i), columns);
        }
        line(table, Colour.DIM, summary(reading));
        return table.toString();
    }

    /** A statement's rows: one a measure, and one where it has none. */
    private static List<List<String>> rows(int number, Statement statement) {
        List<List<String>> rows = new ArrayList<>();
        for (Measure measure : statement.measures()) {
            rows.add(row(rows.isEmpty() ? number : 0, statement, measure));
        }
        if (rows.isEmpty()) {
            rows.add(row(number, statement, null));
        }
        return rows;
    }

    /** Prints a statement's rows; a long task and a long list of units go on in the lines below the first. */
    private void block(StringBuilder table, List<List<String>> rows, int[] columns) {
        int most = Math.max(rows.size(), MOST_LINES);
        List<String> task = wrap(rows, Column.TASK, columns, most);
        List<String> units = wrap(rows, Column.UNIT, columns, most);
        for (int i = 0; i < Math.max(rows.size(), Math.max(task.size(), units.size())); i++) {
            List<String> row = new ArrayList<>(i < rows.size() ? rows.get(i) : Collections.nCopies(columns.length, ""));
            row.set(Column.TASK.ordinal(), i < task.size() ? task.get(i) : "");
            row.set(Column.UNIT.ordinal(), i < units.size() ? units.get(i) : "");
            append(table, row, columns);
        }
    }

    private List<String> wrap(List<List<String>> rows, Column column, int[] columns, int most) {
        return widths.wrap(rows.get(0).get(column.ordinal()), columns[column.ordinal()], most);
    }

    private static List<String> row(int number, Statement statement, @Nullable Measure measure) {
        List<String> row = new ArrayList<>();
        row.add(number == 0 ? "" : Integer.toString(number));
        row.add(number == 0 ? "" : statement.text());
        Indicator indicator = measure == null ? null : measure.indicator();
        row.add(indicator == null ? "" : indicator.text());
        Stance own = measure == null ? null : measure.stance();
        row.add(measure == null ? "" : Words.target(measure) + (own == null ? "" : "（" + Words.of(own) + "）"));
        Deadline deadline = statement.deadline();
        row.add(
                number == 0 || deadline == null
                        ? ""
                        : deadline.to() == null
                                ? deadline.text()
                                : deadline.to().toString());
        row.add(
                number == 0
                        ? ""
                        : statement.responsible().stream()
                                .map(Responsible::name)
                                .distinct()
                                .collect(Collectors.joining("、")));
        return row;
    }

    /** How wide each column is: as its cells need, within its bounds; the task takes what is left. */
    private int[] columns(List<List<String>> rows) {
        int[] columns = new int[Column.values().length];
        int used = GAP.length() * (columns.length - 1);
        for (Column column : Column.values()) {
            int at = column.ordinal();
            int need = widths.of(column.head);
            for (List<String> row : rows) {
                need = Math.max(need, Math.min(column.most, widths.of(row.get(at))));
            }
            columns[at] = Math.max(column.least, need);
            used += column == Column.TASK ? 0 : columns[at];
        }
        int task = Column.TASK.ordinal();
        for (Column column : List.of(Column.UNIT, Column.INDICATOR, Column.TARGET)) {
            int lacking = Column.TASK.least - (width - used);
            if (lacking > 0) {
                int taken = Math.min(lacking, columns[column.ordinal()] - column.least);
                columns[column.ordinal()] -= taken;
                used -= taken;
            }
        }
        columns[task] = Math.min(columns[task], Math.max(Column.TASK.least, width - used));
        return columns;
    }

    private void append(StringBuilder table, List<String> row, int[] columns) {
        StringBuilder line = new StringBuilder();
        for (Column column : Column.values()) {
            String cell = widths.fit(row.get(column.ordinal()), columns[column.ordinal()]);
            boolean paint = coloured && column.colour != Colour.NONE && !cell.isBlank();
            line.append(paint ? column.colour.code + cell + "\u001b[0m" : cell).append(GAP);
        }
        table.append(line.toString().stripTrailing()).append('\n');
    }

    private void heading(StringBuilder table, Article article, boolean several) {
        if (several) {
            String headline = article.headline() == null ? "（无标题）" : article.headline();
            line(table, Colour.BOLD, "—— " + headline + (article.unit() == null ? "" : "  " + article.unit()));
        }
    }

    private void line(StringBuilder table, Colour colour, String text) {
        String cut = widths.fit(text, width).stripTrailing();
        table.append(coloured ? colour.code + cut + "\u001b[0m" : cut).append('\n');
    }

    private static String summary(Reading reading) {
        int[] stances = new int[Stance.values().length];
        int measures = 0;
        for (Statement statement : reading.statements()) {
            stances[statement.stance().ordinal()]++;
            measures += statement.measures().size();
        }
        String facts = reading.facts().published() == null
                ? ""
                : "；发布于 " + reading.facts().published();
        return "承诺 " + stances[Stance.COMMITMENT.ordinal()] + " 条，成效 " + stances[Stance.OUTCOME.ordinal()] + " 条，其他 "
                + stances[Stance.OTHER.ordinal()] + " 条；数值 " + measures + " 个" + facts;
    }
}
