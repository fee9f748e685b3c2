package org.sanbiao.benchmarks.score;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each figure has to reach, as the task of the first slice says. */
final class Floors {

    private static final Map<String, String> FIGURES = Map.ofEntries(
            Map.entry("f1_found", "0.97"),
            Map.entry("f1_value", "0.96"),
            Map.entry("f1_comparator", "0.95"),
            Map.entry("f1_change", "0.93"),
            Map.entry("f1_stance", "0.90"),
            Map.entry("f1_indicator", "0.78"),
            Map.entry("deadline_stated", "0.88"),
            Map.entry("deadline_invented", "0.10"),
            Map.entry("each", "0.80"),
            Map.entry("responsible_f1", "0.85"),
            Map.entry("units_of_commitments_f1", "0.90"),
            Map.entry("lead_of_commitments", "0.93"),
            Map.entry("commitment_f1", "0.93"));

    /** Per cent of the expected; times by value alone, all others exactly. */
    private static final Map<String, String> CASES = Map.of(
            "number", "92",
            "percent", "95",
            "ordinal", "95",
            "money", "76",
            "quantity", "76",
            "range", "45",
            "date", "70",
            "period", "75",
            "duration", "82");

    private Floors() {}

    static @Nullable BigDecimal of(String figure) {
        String floor = FIGURES.get(figure);
        return floor == null ? null : new BigDecimal(floor);
    }

    static @Nullable BigDecimal ofCases(String type) {
        String floor = CASES.get(type);
        return floor == null ? null : new BigDecimal(floor);
    }

    static boolean byValue(String type) {
        return type.equals("date") || type.equals("period") || type.equals("duration");
    }

    /** Whether a figure falls short. */
    static boolean isMissed(String figure, BigDecimal value) {
        BigDecimal floor = of(figure);
        return floor != null
                && (figure.equals("deadline_invented") ? value.compareTo(floor) > 0 : value.compareTo(floor) < 0);
    }
}
