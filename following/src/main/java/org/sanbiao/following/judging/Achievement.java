package org.sanbiao.following.judging;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** How much of a target a value makes: percent, 100 where it is met and more cannot be said. */
final class Achievement {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Achievement() {}

    /**
     * The percent of the target, not below 0; null where the value has no number.
     *
     * <p>value ÷ target; with a baseline (value − baseline) ÷ (target − baseline). Of a ceiling that is broken, ceiling ÷
     * value. Of a target of zero 100 or 0.
     */
    static @Nullable BigDecimal of(Target target, Bound bound, Actual actual) {
        BigDecimal value = actual.amount();
        if (value == null) {
            return null;
        }
        boolean met = bound.met(actual);
        BigDecimal limit = bound.limit();
        BigDecimal base = target.figure() == Figure.LEVEL ? target.baseline() : null;
        BigDecimal goal = goal(target, bound);
        if (base != null && base.compareTo(goal) != 0 && !target.kind().everyPeriod()) {
            return share(value.subtract(base), goal.subtract(base));
        }
        if (bound.upper()) {
            return met ? HUNDRED : limit.signum() <= 0 || value.signum() <= 0 ? BigDecimal.ZERO : share(limit, value);
        }
        if (goal.signum() <= 0) {
            return met ? HUNDRED : BigDecimal.ZERO;
        }
        return share(value, goal);
    }

    /** What counts as the whole: the number as it is written, not what its leeway allows. */
    private static BigDecimal goal(Target target, Bound bound) {
        BigDecimal value = target.value();
        return value == null || bound.upper() || target.figure() == Figure.TIMES_BASELINE ? bound.limit() : value;
    }

    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        BigDecimal share = part.movePointRight(2).divide(whole, MathContext.DECIMAL64);
        return share.signum() < 0 ? BigDecimal.ZERO : share;
    }
}
