package org.sanbiao.following.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.light.Input;
import org.sanbiao.following.light.Readings;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.following.trajectory.Trajectory.Linear;
import org.sanbiao.following.trajectory.Trajectory.Pace;

/**
 * What lights are lit by, without the day: from it the inputs of any day from {@code since} on follow without judging
 * anything again.
 *
 * @param since the last day of which a value was reported; what holds of an earlier day is not in here
 * @param followed whether it has a light at all
 * @param before percent of the target up to the deadline, or null
 * @param after percent of the target after the deadline, or null
 * @param always whether all of the target is due on every day
 * @param set the trajectory set for it, or null
 * @param from the first day that counts, or null
 * @param value of the target, or null
 * @param slip the day of the oldest dunning slip without an answer, or null
 * @param start the day by which it is to have begun, as long as it has not; else null
 */
public record Gauge(
        LocalDate since,
        boolean followed,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        boolean always,
        @Nullable Trajectory set,
        @Nullable LocalDate from,
        @Nullable LocalDate due,
        @Nullable BigDecimal value,
        @Nullable LocalDate slip,
        int urgency,
        @Nullable LocalDate start,
        boolean poor,
        boolean unlikely) {

    /** A day after every deadline; what holds on it holds ever after. */
    public static final LocalDate LATE = LocalDate.of(9999, 1, 1);

    /**
     * Of two situations of one commitment.
     *
     * @param before on its last day, or on any day where it has no deadline
     * @param after on the day after or later
     */
    public static Gauge of(Situation before, Situation after) {
        Card card = before.card();
        Target target = card.substance().target();
        LocalDate since = card.entered();
        for (Report report : card.reports()) {
            if (report.actual() != null && report.actual().day().isAfter(since)) {
                since = report.actual().day();
            }
        }
        Dunning slip = card.unanswered();
        Report last = card.last();
        boolean waiting = card.start() != null && card.delivered() == null && (last == null || !last.started());
        boolean followed = card.standing() == Standing.CONFIRMED || card.standing() == Standing.CLOSED;
        return new Gauge(
                since,
                followed && before.state() != State.UNTESTABLE,
                before.achieved(),
                after.achieved(),
                target != null && target.kind().everyPeriod(),
                card.trajectory(),
                target == null ? null : target.from(),
                card.substance().due(),
                target == null ? null : target.value(),
                slip == null ? null : slip.day(),
                slip == null ? 0 : slip.urgency(),
                waiting ? card.start() : null,
                card.quality() == Judgement.POOR_QUALITY,
                card.outlook() == Judgement.UNLIKELY);
    }

    /** Percent of the target due by a day; null where nothing says by when. */
    @Nullable
    BigDecimal due(LocalDate today, Pace pace) {
        if (always) {
            return BigDecimal.valueOf(100);
        }
        Trajectory trajectory = trajectory(pace);
        return trajectory == null ? null : trajectory.due(today, value);
    }

    /** The trajectory set for it, else the linear one up to its deadline; null without either. */
    @Nullable
    Trajectory trajectory(Pace pace) {
        if (set != null || due == null) {
            return set;
        }
        return from == null ? Linear.until(due, pace) : new Linear(from, due, pace);
    }

    /** What a pack's bands may ask for on a day, which is none before {@code since}. */
    public Readings readings(LocalDate today, Pace pace) {
        Readings readings = new Readings(today).with(Input.POOR, poor ? 1 : 0).with(Input.UNLIKELY, unlikely ? 1 : 0);
        boolean passed = due != null && today.isAfter(due);
        // nothing reported is not nothing done: it stays unknown
        readings.progress(passed ? after : before, due(today, pace));
        if (due != null) {
            readings.with(Input.LEFT, ChronoUnit.DAYS.between(today, due));
        }
        if (slip != null) {
            readings.with(Input.UNANSWERED, ChronoUnit.DAYS.between(slip, today));
            readings.with(Input.URGENCY, urgency);
        }
        return readings.with(Input.UNSTARTED, unstarted(today));
    }

    /** Months that have ended since the planned start, itself included, without a report that it began. */
    private long unstarted(LocalDate today) {
        return start == null ? 0 : Math.max(0, YearMonth.from(start).until(YearMonth.from(today), ChronoUnit.MONTHS));
    }
}
