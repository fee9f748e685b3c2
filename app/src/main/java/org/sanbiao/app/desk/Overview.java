package org.sanbiao.app.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.register.Changes;
import org.sanbiao.following.register.Reporting;
import org.sanbiao.following.wording.Wording;

/**
 * The office as it stands this morning.
 *
 * @param soonTo the last day that counts as soon
 * @param period the reporting period that is due first, or null
 * @param total of all units
 * @param units the units with something to look at, those with most overdue first
 * @param more how many more there are
 * @param extensions asked for, and verifications to be done: the first of each
 * @param findings whose clock has run out, the longest ago first
 * @param since the day from which changes are told
 */
public record Overview(
        LocalDate soonTo,
        @Nullable Reporting period,
        Line total,
        List<Line> units,
        int more,
        List<Situation> extensions,
        List<Situation> verifications,
        List<Late> findings,
        LocalDate since,
        Changes.Page changes) {

    /**
     * The commitments of a unit.
     *
     * @param unit empty for those that nobody answers for yet
     * @param soon due by {@code soonTo}
     * @param owed without a report for the period
     * @param approvals with a report for the office to approve
     * @param unanswered with a slip that nobody answered
     * @param reported as done by the unit's own word
     * @param open still to be done
     */
    public record Line(
            String unit,
            int overdue,
            int soon,
            int owed,
            int approvals,
            int unanswered,
            int extensions,
            int reported,
            int open) {

        Line plus(Line other) {
            return new Line(
                    unit,
                    overdue + other.overdue,
                    soon + other.soon,
                    owed + other.owed,
                    approvals + other.approvals,
                    unanswered + other.unanswered,
                    extensions + other.extensions,
                    reported + other.reported,
                    open + other.open);
        }

        boolean isQuiet() {
            return overdue + soon + owed + approvals + unanswered + extensions + reported == 0;
        }
    }

    /**
     * A finding whose clock has run out.
     *
     * @param step that was to be taken: {@code replied}
     * @param over days over its day
     */
    public record Late(FindingCard finding, String step, LocalDate due, long over) {

        /** The key of the step's word. */
        public String key() {
            return "desk.step." + step.replace('|', '.');
        }
    }

    public Overview {
        units = List.copyOf(units);
        extensions = List.copyOf(extensions);
        verifications = List.copyOf(verifications);
        findings = List.copyOf(findings);
    }

    /** The state that a commitment came from, where it is another one now; else null. */
    public static @Nullable State before(Changes.Change change) {
        State now = change.row().situation().state();
        return change.then() == null || change.then().state() == now
                ? null
                : change.then().state();
    }

    /** What happened to it last, as a line. */
    public static Wording last(Changes.Change change) {
        return Narrative.of(change.events().get(change.events().size() - 1).event());
    }
}
