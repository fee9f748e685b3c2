package org.sanbiao.following.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;
import org.sanbiao.language.quantity.Comparator;

/**
 * What a commitment wants to be true.
 *
 * @param indicator what is counted or rated, in the document's words
 * @param value the multiplier applied; the lower end of a range; null where a person judges
 * @param high the upper end of a range, else null
 * @param unit {@code %} and {@code 百分点} are two; empty where there is none
 * @param stage the stage of a thing that is built, in the words of {@code stages.txt}, or null
 * @param area the code of the place that it holds for, or null where nothing says it
 * @param extent what of that place: 全市, 市区; null for the whole
 * @param baseline the value that it starts from, in the same unit, or null
 * @param lowerIsBetter whether less of it is better: prices, unemployment, emissions
 * @param from the first day that counts, or null
 * @param to the last day it is due, or null where no day is stated
 */
public record Target(
        TargetKind kind,
        String indicator,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal high,
        String unit,
        Figure figure,
        Basis basis,
        @Nullable String stage,
        @Nullable String area,
        @Nullable String extent,
        @Nullable BigDecimal baseline,
        boolean lowerIsBetter,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Target {
        if (value == null && kind != TargetKind.PERSON_JUDGES && kind != TargetKind.ALL) {
            throw new IllegalArgumentException("a target to " + kind.words().en() + " needs a number");
        }
        if (comparator == Comparator.RANGE && value != null && high == null) {
            throw new IllegalArgumentException("a range needs both its ends");
        }
        if (value != null && high != null && high.compareTo(value) < 0) {
            throw new IllegalArgumentException("a range cannot go from " + value + " down to " + high);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("due on " + to + ", before it begins on " + from);
        }
    }

    /** Whether smaller values are nearer to the end: the mirror of the usual case. A decrease itself is to be large. */
    public boolean mirrored() {
        return lowerIsBetter && figure != Figure.DECREASE;
    }

    /** The same target with another value. */
    public Target withValue(@Nullable BigDecimal other) {
        return new Target(
                kind,
                indicator,
                comparator,
                other,
                high,
                unit,
                figure,
                basis,
                stage,
                area,
                extent,
                baseline,
                lowerIsBetter,
                from,
                to);
    }

    /** The same target for another place. */
    public Target withArea(@Nullable String other) {
        return new Target(
                kind,
                indicator,
                comparator,
                value,
                high,
                unit,
                figure,
                basis,
                stage,
                other,
                extent,
                baseline,
                lowerIsBetter,
                from,
                to);
    }

    /** The same target due on another day. */
    public Target withDue(@Nullable LocalDate day) {
        LocalDate start = from != null && day != null && day.isBefore(from) ? null : from;
        return new Target(
                kind,
                indicator,
                comparator,
                value,
                high,
                unit,
                figure,
                basis,
                stage,
                area,
                extent,
                baseline,
                lowerIsBetter,
                start,
                day);
    }

    /** The number with its comparison, as a register prints it: ≥85%, 5—6%, 约300人. */
    public Wording amount() {
        if (kind == TargetKind.ALL && value == null) {
            return new Wording("全部", "all");
        }
        if (value == null) {
            return new Wording("无数值", "no number");
        }
        String number = Numbers.written(value);
        if (figure == Figure.TIMES_BASELINE) {
            return new Wording("基期的" + number + "倍", number + " times the baseline");
        }
        String sign = switch (comparator) {
            case EQUAL -> "";
            case AT_LEAST -> "≥";
            case MORE -> ">";
            case AT_MOST -> "≤";
            case LESS -> "<";
            case ABOUT -> "约";
            case RANGE -> "";
        };
        String up = figure == Figure.INCREASE ? "增长" : figure == Figure.DECREASE ? "下降" : "";
        String tail = high == null || comparator != Comparator.RANGE ? "" : "—" + Numbers.written(high);
        String change = figure == Figure.INCREASE ? "up " : figure == Figure.DECREASE ? "down " : "";
        return new Wording(
                up + sign + number + tail + unit,
                change + (sign.equals("约") ? "about " : sign) + number + tail + (unit.equals("%") ? "" : " ") + unit);
    }
}
