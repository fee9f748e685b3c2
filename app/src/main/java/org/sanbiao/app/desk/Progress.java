package org.sanbiao.app.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.judging.TargetKind;
import org.sanbiao.following.trajectory.Trajectory.Pace;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/**
 * How far a commitment is, as people read it.
 *
 * @param target its amount: ≥85%; null where nothing is measured
 * @param actual the last value that counts: 82.6%（1520/1840）; null where there is none
 * @param achieved percent of the target, or null
 * @param due percent of the target due today, or null
 * @param dueValue what is due today in the target's unit, or null
 * @param everyPeriod whether the target has to hold in every period
 */
public record Progress(
        @Nullable Wording target,
        @Nullable String actual,
        @Nullable String achieved,
        @Nullable String due,
        @Nullable String dueValue,
        boolean everyPeriod) {

    static Progress of(Situation situation, Pace pace) {
        Target target = situation.card().substance().target();
        BigDecimal achieved = situation.achieved();
        BigDecimal due = situation.due(pace);
        Report last = situation.card().last();
        return new Progress(
                target == null ? null : target.amount(),
                last == null ? null : value(last.actual()),
                achieved == null ? null : Numbers.share(achieved) + "%",
                due == null ? null : Numbers.share(due) + "%",
                dueValue(target, due),
                target != null && target.kind().everyPeriod());
    }

    /** A share of a target that is counted up; of floors, ceilings and mirrored targets none is asked for. */
    private static @Nullable String dueValue(@Nullable Target target, @Nullable BigDecimal due) {
        if (target == null || due == null) {
            return null;
        }
        BigDecimal value = target.value();
        boolean counted = target.kind() == TargetKind.REACH || target.kind() == TargetKind.IN_STAGE;
        if (value == null || !counted || target.mirrored() || value.signum() <= 0) {
            return null;
        }
        BigDecimal part = value.multiply(due).movePointLeft(2).setScale(1, RoundingMode.HALF_UP);
        return Numbers.plain(part) + target.unit();
    }

    /** A value with its parts: 82.6%（1520/1840）; null where there is none. */
    public static @Nullable String value(@Nullable Actual actual) {
        BigDecimal amount = actual == null ? null : actual.amount();
        if (actual == null || amount == null) {
            return null;
        }
        boolean worked = actual.value() == null && actual.unit().equals("%");
        String number = worked ? Numbers.share(amount) : Numbers.plain(amount);
        BigDecimal part = actual.numerator();
        BigDecimal whole = actual.denominator();
        String parts =
                part == null || whole == null ? "" : "（" + Numbers.plain(part) + "/" + Numbers.plain(whole) + "）";
        return number + actual.unit() + parts;
    }
}
