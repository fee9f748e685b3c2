package org.sanbiao.following.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanbiao.language.quantity.Comparator;

/** Targets and values as the case files write them. */
public final class TargetNotation {

    private static final Pattern AMOUNT = Pattern.compile(
            "(≥|>|≤|<|约|)(-?[0-9.]+)(?:—(-?[0-9.]+))?([^0-9.(（]*)(?:\\((-?[0-9.]+)/(-?[0-9.]+|\\?)\\))?");

    private TargetNotation() {}

    /** {@code keep ≥80% flow lower base 20 from 2022-01-01 by 2022-12-31}. */
    public static Target target(String text) {
        TargetKind kind = TargetKind.REACH;
        Comparator comparator = Comparator.EQUAL;
        BigDecimal value = null;
        BigDecimal high = null;
        BigDecimal base = null;
        String unit = "";
        Figure figure = Figure.LEVEL;
        Basis basis = Basis.UNSTATED;
        String stage = null;
        String area = null;
        String extent = null;
        boolean lower = false;
        LocalDate from = null;
        LocalDate to = null;
        String[] words = text.strip().split(" +");
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "keep" -> kind = TargetKind.KEEP_ABOVE;
                case "keepbelow" -> kind = TargetKind.KEEP_BELOW;
                case "none" -> {
                    kind = TargetKind.NONE_AT_ALL;
                    value = BigDecimal.ZERO;
                }
                case "all" -> {
                    kind = TargetKind.ALL;
                    unit = "%";
                }
                case "person" -> kind = TargetKind.PERSON_JUDGES;
                case "up" -> figure = Figure.INCREASE;
                case "down" -> figure = Figure.DECREASE;
                case "times" -> figure = Figure.TIMES_BASELINE;
                case "stock" -> basis = Basis.STOCK;
                case "flow" -> basis = Basis.FLOW;
                case "lower" -> lower = true;
                case "base" -> base = new BigDecimal(words[++i]);
                case "stage" -> {
                    kind = TargetKind.IN_STAGE;
                    stage = words[++i];
                }
                case "area" -> area = words[++i];
                case "extent" -> extent = words[++i];
                case "from" -> from = LocalDate.parse(words[++i]);
                case "by" -> to = LocalDate.parse(words[++i]);
                default -> {
                    Matcher m = match(words[i]);
                    comparator = m.group(3) != null ? Comparator.RANGE : comparator(m.group(1));
                    value = new BigDecimal(m.group(2));
                    high = m.group(3) == null ? null : new BigDecimal(m.group(3));
                    unit = m.group(4);
                }
            }
        }
        return new Target(
                kind, "办园数", comparator, value, high, unit, figure, basis, stage, area, extent, base, lower, from, to);
    }

    /** {@code 80%(8/10) flow up stage 投用 area 410105 of 2022-01-01…2022-03-31}, several parted by semicolons. */
    public static List<Actual> actuals(String text) {
        List<Actual> actuals = new ArrayList<>();
        for (String one : text.split(";")) {
            if (one.isBlank()) {
                continue;
            }
            String[] words = one.strip().split(" +");
            BigDecimal value = null;
            BigDecimal part = null;
            BigDecimal whole = null;
            String unit = "";
            Figure figure = Figure.LEVEL;
            Basis basis = Basis.UNSTATED;
            String stage = null;
            String area = null;
            String extent = null;
            Period period = null;
            for (int i = 0; i < words.length; i++) {
                switch (words[i]) {
                    case "up" -> figure = Figure.INCREASE;
                    case "down" -> figure = Figure.DECREASE;
                    case "stock" -> basis = Basis.STOCK;
                    case "flow" -> basis = Basis.FLOW;
                    case "stage" -> stage = words[++i];
                    case "area" -> area = words[++i];
                    case "extent" -> extent = words[++i];
                    case "of" -> {
                        String[] days = words[++i].split("…");
                        period = new Period(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1]));
                    }
                    case "parts" -> { // parts 8/10 %
                        String[] parts = words[++i].split("/");
                        part = new BigDecimal(parts[0]);
                        whole = parts[1].equals("?") ? null : new BigDecimal(parts[1]);
                        unit = words[++i];
                    }
                    default -> {
                        Matcher m = match(words[i]);
                        value = new BigDecimal(m.group(2));
                        unit = m.group(4);
                        part = m.group(5) == null ? null : new BigDecimal(m.group(5));
                        whole = m.group(6) == null || m.group(6).equals("?") ? null : new BigDecimal(m.group(6));
                    }
                }
            }
            actuals.add(new Actual(value, part, whole, unit, figure, basis, stage, area, extent, period, "报告"));
        }
        return actuals;
    }

    private static Matcher match(String word) {
        Matcher m = AMOUNT.matcher(word);
        if (!m.matches()) {
            throw new IllegalArgumentException("no amount: " + word);
        }
        return m;
    }

    private static Comparator comparator(String sign) {
        return switch (sign) {
            case "≥" -> Comparator.AT_LEAST;
            case ">" -> Comparator.MORE;
            case "≤" -> Comparator.AT_MOST;
            case "<" -> Comparator.LESS;
            case "约" -> Comparator.ABOUT;
            default -> Comparator.EQUAL;
        };
    }
}
