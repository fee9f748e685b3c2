package org.sanbiao.following.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Judge;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.judging.Outcome;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.judging.Verdict;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Readings;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.following.trajectory.Trajectory.Pace;
import org.sanbiao.following.wording.Wording;
import org.sanbiao.reading.statement.Testable;

/**
 * Where a commitment stands on a day: its state, the verdict on what was reported, and what lights are lit by.
 *
 * @param verdict null where nothing is measured
 * @param overdue days past the deadline while it is open; 0 where it is not
 * @param today the day it is said of
 */
public record Situation(Card card, State state, @Nullable Verdict verdict, long overdue, LocalDate today) {

    /**
     * The situation on a day.
     *
     * @param opened all reporting periods by their identities, in order: what is kept in every period is judged against
     *     them
     */
    public static Situation of(Card card, Map<String, Period> opened, LocalDate today, Leeway leeway) {
        Verdict verdict = verdict(card, opened, today, leeway);
        State state = state(card, verdict, today);
        LocalDate due = card.substance().due();
        long overdue = due != null && state.open() ? Math.max(0, ChronoUnit.DAYS.between(due, today)) : 0;
        return new Situation(card, state, verdict, overdue, today);
    }

    /** What the reports that count make of the target; null where nothing is measured. */
    private static @Nullable Verdict verdict(Card card, Map<String, Period> opened, LocalDate today, Leeway leeway) {
        Target target = card.substance().target();
        if (target == null || card.substance().testable() == Testable.VAGUE) {
            return null;
        }
        List<Actual> actuals = new ArrayList<>();
        for (Report report : card.reports()) {
            if (report.fate() == Report.Fate.COUNTS && report.actual() != null) {
                actuals.add(report.actual());
            }
        }
        Floor floor = Floor.of(card, today);
        List<Period> missing = floor == null ? List.of() : floor.missing(opened, today);
        return Judge.judge(target, actuals, missing, today, leeway);
    }

    private static State state(Card card, @Nullable Verdict verdict, LocalDate today) {
        State decided = switch (card.standing()) {
            case PROPOSED -> State.PROPOSED;
            case REJECTED -> State.REJECTED;
            case DIVIDED -> State.DIVIDED;
            case MERGED -> State.MERGED;
            case WITHDRAWN -> State.WITHDRAWN;
            case CLOSED -> State.CLOSED;
            case CONFIRMED -> null;
        };
        if (decided != null) {
            return decided;
        }
        if (card.result() != null) {
            return State.of(card.result());
        }
        if (card.substance().testable() == Testable.VAGUE) {
            return State.UNTESTABLE;
        }
        LocalDate due = card.substance().due();
        if (card.delivered() != null) {
            boolean late = due != null && card.delivered().day().isAfter(due);
            return late ? State.SELF_REPORTED_LATE : State.SELF_REPORTED;
        }
        Report last = card.last();
        if (last == null) {
            return State.NO_EVIDENCE;
        }
        Outcome outcome = verdict == null ? Outcome.PERSON_JUDGES : verdict.outcome();
        boolean passed = due != null && today.isAfter(due);
        return switch (outcome) {
            case KEPT -> State.SELF_REPORTED;
            case KEPT_IN_PART -> State.SELF_REPORTED_LATE;
            case NOT_ASSESSABLE -> State.NOT_ASSESSABLE;
            case NOT_KEPT -> passed ? State.OVERDUE : State.UNDER_WAY; // a floor may be broken before the end
            case OPEN, NO_EVIDENCE, PERSON_JUDGES, UNTESTABLE ->
                passed ? State.OVERDUE : last.started() ? State.UNDER_WAY : State.NOT_STARTED;
        };
    }

    /** Percent of the target, 100 once it was verified as delivered; null where nothing can be said. */
    public @Nullable BigDecimal achieved() {
        boolean done = state == State.VERIFIED || state == State.VERIFIED_LATE || state == State.CLOSED;
        BigDecimal share = verdict == null ? null : verdict.achieved();
        return share == null && done ? BigDecimal.valueOf(100) : share;
    }

    /** Percent of the target due by today; null where nothing says by when. */
    public @Nullable BigDecimal due(Pace pace) {
        return gauge().due(today, pace);
    }

    /** The trajectory set for it, else the linear one up to its deadline; null without either. */
    public @Nullable Trajectory trajectory(Pace pace) {
        return gauge().trajectory(pace);
    }

    /** What a pack's bands may ask for. */
    public Readings readings(Pace pace) {
        return gauge().readings(today, pace);
    }

    private Gauge gauge() {
        return Gauge.of(this, this);
    }

    /** The light that a pack lights; none for what is not followed or cannot be tested. */
    public Light light(Pack pack) {
        Gauge gauge = gauge();
        if (!gauge.followed()) {
            return new Light(Colour.NONE, state.words(), pack.id(), "", List.of(), today);
        }
        return pack.light(gauge.readings(today, pack.pace()));
    }

    /** State, verdict and light with rules, inputs, sources, pack and day: all that can be said, one line a language. */
    public Wording explain(Pack pack) {
        Wording lit = light(pack).explain();
        String zh = "状态：" + print().zh()
                + (verdict == null ? "" : "｜" + verdict.print().zh());
        String en = "state: " + print().en()
                + (verdict == null ? "" : " | " + verdict.print().en());
        return new Wording(zh + "｜亮灯：" + lit.zh(), en + " | light: " + lit.en());
    }

    /** The state with what else is to be known of it: overdue, revised, verified otherwise before. */
    public Wording print() {
        StringBuilder zh = new StringBuilder(state.words().zh());
        StringBuilder en = new StringBuilder(state.words().en());
        if (overdue > 0) {
            zh.append("，逾期").append(overdue).append("天");
            en.append(", ").append(overdue).append(" days overdue");
        }
        for (Revision revision : card.revisions()) {
            if (!revision.kind().equals("corrected")) {
                zh.append("，已调整：").append(revision.print().zh());
                en.append(", revised: ").append(revision.print().en());
            }
        }
        for (Overturned overturned : card.overturned()) {
            zh.append("，原").append(overturned.print().zh());
            en.append(", before: ").append(overturned.print().en());
        }
        return new Wording(zh.toString(), en.toString());
    }
}
