package org.sanbiao.benchmarks.score;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.cases.CaseAnswer;
import org.sanbiao.benchmarks.Project;

/** Every figure of the reader, by document and in total. */
public final class Scoreboard {

    private record Row(String document, Scoring.Result result) {

        Tally tally() {
            return result.tally();
        }
    }

    private final List<GoldSet> sets;
    private final Map<GoldSet, List<Row>> rows = new LinkedHashMap<>();
    private final @Nullable CaseScoring cases;

    private Scoreboard(List<GoldSet> sets, @Nullable CaseScoring cases) {
        this.sets = sets;
        this.cases = cases;
    }

    /** Reads and scores everything that is here. */
    public static Scoreboard of(Project project) {
        CaseScoring cases = CaseScoring.of(project.shared().resolve("cases"), CaseAnswer::to);
        Scoreboard board = new Scoreboard(GoldSet.all(project), cases);
        for (GoldSet set : board.sets) {
            List<Row> rows = new ArrayList<>();
            for (GoldSet.Annotated annotated : set.documents()) {
                rows.add(new Row(annotated.gold().document(), annotated.score()));
            }
            board.rows.put(set, rows);
        }
        return board;
    }

    private Tally total(GoldSet set) {
        Tally total = new Tally();
        rows.getOrDefault(set, List.of()).forEach(row -> total.add(row.tally()));
        return total;
    }

    /** @param show how many mistakes to print for each document and type of case; none of unseen ones are */
    public void print(PrintStream out, int show) {
        List<GoldSet> there =
                sets.stream().filter(set -> !set.documents().isEmpty()).toList();
        if (!there.isEmpty()) {
            printTotals(out, there);
        }
        printDocuments(out, show);
        printCases(out, show);
    }

    private void printTotals(PrintStream out, List<GoldSet> there) {
        List<Tally> totals = there.stream().map(this::total).toList();
        out.printf("%-32s %7s", "", "floor");
        there.forEach(set -> out.printf(" %9s", set.name()));
        out.println();
        totals.get(0).figures().keySet().forEach(figure -> {
            BigDecimal floor = Floors.of(figure);
            out.printf("%-32s %7s", figure, floor == null ? "" : floor.toPlainString());
            totals.forEach(total -> {
                BigDecimal value = total.figures().get(figure);
                if (isEmpty(figure, total)) {
                    out.printf(" %8s ", "-");
                } else {
                    out.printf(" %8s%s", value.toPlainString(), Floors.isMissed(figure, value) ? "!" : " ");
                }
            });
            out.println();
        });
        totals.get(0).of().keySet().forEach(what -> {
            out.printf("%-32s %7s", "of " + what, "");
            totals.forEach(total -> out.printf(" %8d ", total.of().get(what)));
            out.println();
        });
    }

    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("measures_gold", "gold");
        COLUMNS.put("measures_predicted", "said");
        COLUMNS.put("f1_found", "found");
        COLUMNS.put("f1_value", "value");
        COLUMNS.put("f1_comparator", "compr.");
        COLUMNS.put("f1_change", "change");
        COLUMNS.put("f1_stance", "stance");
        COLUMNS.put("f1_indicator", "indic.");
        COLUMNS.put("f1_deadline", "deadl.");
        COLUMNS.put("deadline_stated", "stated");
        COLUMNS.put("deadline_invented", "invent");
        COLUMNS.put("each", "each");
        COLUMNS.put("responsible_f1", "who");
        COLUMNS.put("units_of_commitments_f1", "units");
        COLUMNS.put("lead_of_commitments", "lead");
        COLUMNS.put("commitment_precision", "c.prec");
        COLUMNS.put("commitment_recall", "c.rec");
        COLUMNS.put("commitment_f1", "c.f1");
    }

    private void printDocuments(PrintStream out, int show) {
        for (GoldSet set : sets) {
            out.println();
            out.printf("%-28s", set.name());
            COLUMNS.values().forEach(c -> out.printf(" %6s", c));
            out.println();
            for (Row row : rows.getOrDefault(set, List.of())) {
                out.printf("%-28s", row.document);
                Map<String, BigDecimal> figures = row.tally().figures();
                COLUMNS.keySet()
                        .forEach(figure -> out.printf(
                                " %6s",
                                isEmpty(figure, row.tally())
                                        ? "-"
                                        : figures.get(figure).toPlainString()));
                out.println();
            }
            set.left().forEach(why -> out.println("  left out: " + why));
            for (Row row : rows.getOrDefault(set, List.of())) {
                if (row.result.fault() != null) {
                    out.println("  FAILED: " + row.document + ": " + row.result.fault());
                }
            }
            if (show > 0 && !set.unseen()) {
                for (Row row : rows.getOrDefault(set, List.of())) {
                    out.println(row.document + ":");
                    row.result.mistakes().stream().limit(show).forEach(m -> out.println("  " + m));
                }
            }
        }
    }

    /** Whether nothing in a document asks for a figure. */
    private static boolean isEmpty(String figure, Tally tally) {
        return switch (figure) {
            case "deadline_stated" -> tally.count("stated") == 0;
            case "deadline_invented" -> tally.count("never") == 0;
            case "each" -> tally.count("each") == 0;
            case "responsible_f1" -> tally.count("who gold") == 0;
            case "units_of_commitments_f1", "lead_of_commitments" -> tally.count("named gold") == 0;
            default -> false;
        };
    }

    private void printCases(PrintStream out, int show) {
        if (cases == null || cases.byType().isEmpty()) {
            return;
        }
        out.println();
        out.printf(
                "%-16s %7s %6s %6s | %7s %7s %7s | %6s %8s %10s%n",
                "cases", "floor", "cases", "expect", "exact%", "value%", "span%", "extra", "caseOK%", "clean neg.");
        CaseScoring.CaseTally total = new CaseScoring.CaseTally();
        cases.byType().forEach((type, tally) -> {
            total.add(tally);
            print(out, type, tally);
        });
        print(out, "TOTAL", total);
        cases.faults().stream().limit(10).forEach(f -> out.println("  FAILED: " + f));
        if (show > 0) {
            cases.missed().forEach((type, missed) -> {
                out.println(type + ":");
                missed.stream().limit(show).forEach(m -> out.println("  " + m));
            });
        }
    }

    private static void print(PrintStream out, String type, CaseScoring.CaseTally t) {
        BigDecimal floor = Floors.ofCases(type);
        boolean byValue = Floors.byValue(type);
        out.printf(
                "%-16s %7s %6d %6d | %7s%s%7s%s%7s | %6d %8s %10s%n",
                type,
                floor == null ? "" : floor.toPlainString(),
                t.cases,
                t.expected,
                percent(t.exact, t.expected),
                mark(floor, !byValue, t.exact, t.expected),
                percent(t.value, t.expected),
                mark(floor, byValue, t.value, t.expected),
                percent(t.span, t.expected),
                t.extra,
                percent(t.rightCases, t.cases),
                t.clean + "/" + t.negatives);
    }

    private static String mark(@Nullable BigDecimal floor, boolean judged, int right, int all) {
        return floor != null && judged && all > 0 && 100.0 * right / all < floor.doubleValue() ? "!" : " ";
    }

    private static String percent(int right, int all) {
        return all == 0
                ? "-"
                : new BigDecimal(100.0 * right / all)
                        .setScale(1, java.math.RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    /** The figures of each set and document as one JSON object. */
    public String json() {
        List<String> objects = new ArrayList<>();
        for (GoldSet set : sets) {
            List<String> documents = new ArrayList<>();
            rows.getOrDefault(set, List.of())
                    .forEach(row -> documents.add("\"" + row.document + "\":" + object(row.tally())));
            objects.add("\"" + set.name() + "\":{\"total\":" + object(total(set)) + ",\"documents\":{"
                    + String.join(",", documents) + "}}");
        }
        if (cases != null) {
            List<String> types = new ArrayList<>();
            cases.byType()
                    .forEach((type, t) -> types.add(("\"%s\":{\"cases\":%d,\"expected\":%d,\"exact\":%d,\"value\":%d,"
                                    + "\"span\":%d,\"extra\":%d,\"right_cases\":%d,\"clean\":%d,\"negatives\":%d}")
                            .formatted(
                                    type,
                                    t.cases,
                                    t.expected,
                                    t.exact,
                                    t.value,
                                    t.span,
                                    t.extra,
                                    t.rightCases,
                                    t.clean,
                                    t.negatives)));
            objects.add("\"cases\":{" + String.join(",", types) + "}");
        }
        return "{" + String.join(",", objects) + "}";
    }

    private static String object(Tally tally) {
        List<String> fields = new ArrayList<>();
        tally.figures().forEach((name, value) -> fields.add("\"" + name + "\":" + value.toPlainString()));
        List<String> of = new ArrayList<>();
        tally.of().forEach((name, count) -> of.add("\"" + name + "\":" + count));
        fields.add("\"of\":{" + String.join(",", of) + "}");
        return "{" + String.join(",", fields) + "}";
    }
}
