package org.sanbiao.following.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Basis;
import org.sanbiao.following.judging.Figure;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.wording.Numbers;

/**
 * The numbers of a report. What is null is as the target has it, so that a unit fills in one number and no more; what is
 * given is taken as given, and judged by it.
 *
 * @param value null where only its parts are given
 * @param unit of the value
 * @param stage of what is counted; an empty text where it is in none: 新增
 * @param from the first day that it counts from
 */
public record Figures(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String unit,
        @Nullable Figure figure,
        @Nullable Basis basis,
        @Nullable String stage,
        @Nullable String extent,
        @Nullable LocalDate from) {

    /** A value as the target asks for it. */
    public static Figures of(String value) {
        return new Figures(number(value), null, null, null, null, null, null, null, null);
    }

    /** So many of so many. */
    public static Figures of(String numerator, String denominator) {
        return new Figures(null, number(numerator), number(denominator), null, null, null, null, null, null);
    }

    /** The same of another stage. */
    public Figures inStage(String other) {
        return new Figures(value, numerator, denominator, unit, figure, basis, other, extent, from);
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw Refusal.input("“" + text + "”不是数字", "“" + text + "” is no number");
        }
    }

    /** These numbers as an actual of a target, checked for what cannot be. */
    Actual actual(Target target, Period span) {
        check(target);
        Figure as = figure != null ? figure : target.figure() == Figure.TIMES_BASELINE ? Figure.LEVEL : target.figure();
        Basis of = basis != null ? basis : target.basis();
        String at = stage == null ? target.stage() : stage.isEmpty() ? null : stage;
        return new Actual(
                value,
                numerator,
                denominator,
                unit != null ? unit : target.unit(),
                as,
                of,
                at,
                target.area(),
                extent != null ? extent : target.extent(),
                new Period(start(target, span, as, of), span.to()),
                "");
    }

    /** A flow or a change counts from the target's first day, or that of the year; a stock is of its day. */
    private LocalDate start(Target target, Period span, Figure as, Basis of) {
        if (from != null) {
            if (from.isAfter(span.to())) {
                throw Refusal.input("起算日" + from + "晚于报告期", "it counts from " + from + ", after the period's end");
            }
            return from;
        }
        if (target.kind().everyPeriod()) {
            return span.from();
        }
        if (of == Basis.FLOW || as != Figure.LEVEL) {
            LocalDate first = target.from() != null ? target.from() : span.to().withDayOfYear(1);
            return first.isAfter(span.to()) ? span.from() : first;
        }
        return span.to();
    }

    private void check(Target target) {
        if (value == null && numerator == null) {
            throw Refusal.input("请填写完成值，或分子和分母", "give a value, or numerator and denominator");
        }
        if (denominator != null && denominator.signum() <= 0) {
            throw Refusal.input("分母须大于零", "a denominator is above zero, not " + Numbers.plain(denominator));
        }
        if (numerator != null && numerator.signum() < 0) {
            throw Refusal.input("分子不能为负", "a numerator is not negative");
        }
        String measured = unit != null ? unit : target.unit();
        boolean level = (figure != null ? figure : target.figure()) == Figure.LEVEL;
        boolean percent = measured.equals("%");
        if (percent && numerator != null && denominator != null) {
            if (numerator.compareTo(denominator) > 0) {
                throw Refusal.input(
                        "分子" + Numbers.plain(numerator) + "大于分母" + Numbers.plain(denominator),
                        "numerator " + Numbers.plain(numerator) + " is above denominator "
                                + Numbers.plain(denominator));
            }
            matches();
        }
        boolean beyond = target.value() != null && target.value().compareTo(BigDecimal.valueOf(100)) > 0
                || target.indicator().contains("毛"); // 毛入园率 may pass 100 %
        if (value != null
                && level
                && (value.signum() < 0 || percent && !beyond && value.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw Refusal.input(
                    "完成值" + Numbers.plain(value) + measured + "超出范围",
                    "the value " + Numbers.plain(value) + measured + " is out of range");
        }
    }

    /** A share that is given too has to be that of its parts, rounded as it is. */
    private void matches() {
        if (value == null || numerator == null || denominator == null) {
            return;
        }
        int scale = Math.max(0, value.scale());
        BigDecimal share = numerator.movePointRight(2).divide(denominator, scale + 6, RoundingMode.HALF_UP);
        BigDecimal last = BigDecimal.ONE.movePointLeft(scale);
        if (share.subtract(value).abs().compareTo(last) >= 0) {
            String parts = Numbers.plain(numerator) + "/" + Numbers.plain(denominator);
            throw Refusal.input(
                    "完成值" + Numbers.plain(value) + "%与" + parts + "（" + Numbers.share(share) + "%）不符",
                    "the value " + Numbers.plain(value) + "% is not " + parts + ", which is " + Numbers.share(share)
                            + "%");
        }
    }
}
