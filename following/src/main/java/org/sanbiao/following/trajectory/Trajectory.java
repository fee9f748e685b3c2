package org.sanbiao.following.trajectory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/** What should be reached by which day on the way. */
public sealed interface Trajectory {

    /**
     * What is due by the end of a day.
     *
     * @param target the value at the deadline, for steps that are set as values; null where there is none
     * @return percent of the target, 0 to 100; null where steps as values have no target above zero to be held against
     */
    @Nullable
    BigDecimal due(LocalDate day, @Nullable BigDecimal target);

    /** How it counts, for print. */
    Wording words();

    /** By which unit time passes. */
    enum Pace {
        /** Day d of 365, or of 366 in a leap year. */
        DAYS,
        /** Whole months gone: at the end of November 11 of 12, 91.7 %. */
        MONTHS
    }

    /**
     * The share of the time that has passed (序时进度).
     *
     * @param from the first day, which itself counts
     * @param to the last day
     */
    record Linear(LocalDate from, LocalDate to, Pace pace) implements Trajectory {

        public Linear {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "a trajectory cannot end on " + to + ", before it begins on " + from);
            }
        }

        /** Over a year up to a deadline: what starts with the year of the deadline and ends on the deadline. */
        public static Linear until(LocalDate deadline, Pace pace) {
            return new Linear(deadline.withDayOfYear(1), deadline, pace);
        }

        @Override
        public BigDecimal due(LocalDate day, @Nullable BigDecimal target) {
            if (day.isBefore(from)) {
                return BigDecimal.ZERO;
            }
            if (!day.isBefore(to)) {
                return HUNDRED;
            }
            ChronoUnit unit = pace == Pace.DAYS ? ChronoUnit.DAYS : ChronoUnit.MONTHS;
            long whole = Math.max(1, unit.between(from, to.plusDays(1)));
            long passed = Math.min(whole, unit.between(from, day.plusDays(1)));
            return share(passed, whole);
        }

        @Override
        public Wording words() {
            return pace == Pace.DAYS
                    ? new Wording("线性序时（按日）", "linear, by days")
                    : new Wording("线性序时（按月）", "linear, by months");
        }
    }

    /**
     * Steps: each is due from its day on; before the first nothing is.
     *
     * @param steps at least one, by day
     */
    record Milestones(List<Step> steps) implements Trajectory {

        public Milestones {
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("a trajectory by milestones needs at least one");
            }
            for (int i = 1; i < steps.size(); i++) {
                if (!steps.get(i - 1).day().isBefore(steps.get(i).day())) {
                    throw new IllegalArgumentException("the milestone of "
                            + steps.get(i).day() + " does not come after that of "
                            + steps.get(i - 1).day());
                }
            }
            steps = List.copyOf(steps);
        }

        @Override
        public @Nullable BigDecimal due(LocalDate day, @Nullable BigDecimal target) {
            Step last = null;
            for (Step step : steps) {
                if (!step.day().isAfter(day)) {
                    last = step;
                }
            }
            if (last == null) {
                return BigDecimal.ZERO;
            }
            if (last.value() == null) {
                return share(steps.indexOf(last) + 1, steps.size());
            }
            return ofTarget(last.value(), target);
        }

        @Override
        public Wording words() {
            return new Wording("节点" + steps.size() + "个", steps.size() + " milestones");
        }
    }

    /**
     * What is to be reached at the end of each quarter of a year, counted from its start.
     *
     * @param values four, none smaller than the one before it
     */
    record Quarters(int year, List<BigDecimal> values) implements Trajectory {

        public Quarters {
            if (values.size() != 4) {
                throw new IllegalArgumentException("a year has four quarters, not " + values.size());
            }
            for (int i = 1; i < 4; i++) {
                if (values.get(i).compareTo(values.get(i - 1)) < 0) {
                    throw new IllegalArgumentException("quarter " + (i + 1) + " at " + Numbers.plain(values.get(i))
                            + " lies below quarter " + i + " at " + Numbers.plain(values.get(i - 1))
                            + ": values count from the start of the year");
                }
            }
            values = List.copyOf(values);
        }

        @Override
        public @Nullable BigDecimal due(LocalDate day, @Nullable BigDecimal target) {
            int done = day.getYear() > year
                    ? 4
                    : day.getYear() < year
                            ? 0
                            : day.plusDays(1).getYear() > year
                                    ? 4
                                    : (day.plusDays(1).getMonthValue() - 1) / 3;
            return done == 0 ? BigDecimal.ZERO : ofTarget(values.get(done - 1), target);
        }

        @Override
        public Wording words() {
            StringBuilder zh = new StringBuilder("季度节点");
            StringBuilder en = new StringBuilder("by quarter");
            for (BigDecimal value : values) {
                zh.append(' ').append(Numbers.plain(value));
                en.append(' ').append(Numbers.plain(value));
            }
            return new Wording(zh.toString(), en.toString());
        }
    }

    /**
     * A milestone.
     *
     * @param value counted from the start, in the target's unit; null where only an act is named, which then counts as
     *     one of as many steps as there are
     * @param words what is to be done, may be empty
     */
    record Step(LocalDate day, @Nullable BigDecimal value, String words) {}

    BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }

    private static @Nullable BigDecimal ofTarget(BigDecimal value, @Nullable BigDecimal target) {
        return target == null || target.signum() <= 0
                ? null
                : value.movePointRight(2).divide(target, MathContext.DECIMAL64).min(HUNDRED);
    }
}
