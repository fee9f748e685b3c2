package org.sanbiao.following.judging;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody reported or an inspection found.
 *
 * @param value null where only its numerator and denominator were given
 * @param numerator and {@code denominator} are null where nothing says them
 * @param period what it is the value of: a day for a stock, from the start of counting for a flow
 * @param source where it comes from, for print: a report's number, a document
 */
public record Actual(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String unit,
        Figure figure,
        Basis basis,
        @Nullable String stage,
        @Nullable String area,
        @Nullable String extent,
        Period period,
        String source) {

    /** A value of the same definition as a target, at the end of a period. */
    public static Actual of(Target target, @Nullable BigDecimal value, Period period, String source) {
        return new Actual(
                value,
                null,
                null,
                target.unit(),
                figure(target),
                target.basis(),
                target.stage(),
                target.area(),
                target.extent(),
                period,
                source);
    }

    /** The same with the things counted and the things there are. */
    public Actual outOf(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return new Actual(value, part, whole, unit, figure, basis, stage, area, extent, period, source);
    }

    /** The same from another source. */
    public Actual from(String other) {
        return new Actual(value, numerator, denominator, unit, figure, basis, stage, area, extent, period, other);
    }

    /** The day it is the value of. */
    public LocalDate day() {
        return period.to();
    }

    /** The value, worked out from its parts where only these are given; null where a denominator of zero leaves none. */
    public @Nullable BigDecimal amount() {
        if (value != null || numerator == null) {
            return value;
        }
        if (!unit.equals("%")) {
            return numerator;
        }
        return denominator == null || denominator.signum() == 0
                ? null
                : numerator.movePointRight(2).divide(denominator, MathContext.DECIMAL64);
    }

    /** The sign of (this − limit), exact where numerator and denominator are known. */
    int against(BigDecimal limit) {
        if (unit.equals("%") && numerator != null && denominator != null && denominator.signum() > 0) {
            return numerator.movePointRight(2).compareTo(limit.multiply(denominator));
        }
        BigDecimal amount = amount();
        if (amount == null) {
            throw new IllegalStateException("Bug: " + this + " was compared and has no value");
        }
        return amount.compareTo(limit);
    }

    /** 翻一番 is judged by the level against the baseline. */
    private static Figure figure(Target target) {
        return target.figure() == Figure.TIMES_BASELINE ? Figure.LEVEL : target.figure();
    }
}
