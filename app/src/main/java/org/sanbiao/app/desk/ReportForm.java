package org.sanbiao.app.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Dunning;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.judging.Figure;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.register.Reporting;
import org.sanbiao.following.wording.Wording;

/**
 * One commitment as its unit works on it: the report of a period with the one before beside it, and what else it can ask
 * for or say.
 *
 * @param handed what the office said with it; null once it is accepted, or where nobody assigned it
 * @param periods that reports are taken for today
 * @param period the one chosen; null where none is open
 * @param now the report that counts for this period, which another one replaces; null where there is none
 * @param returned the report of this period that was sent back, or null
 * @param before the last report of another period, or null
 * @param entry what the fields hold
 * @param draft whether it comes from a draft
 * @param other what was typed into the other forms
 * @param problem why a form was refused, and which
 * @param names of people
 */
public record ReportForm(
        Situation situation,
        Light light,
        Progress progress,
        boolean leads,
        @Nullable Handed handed,
        List<Reporting> periods,
        @Nullable Reporting period,
        @Nullable Report now,
        @Nullable Report returned,
        @Nullable Report before,
        Entry entry,
        boolean draft,
        Asked other,
        @Nullable Problem problem,
        Names names) {

    /** Which form. */
    public enum Form {
        REPORT,
        EXTENSION,
        DELIVERY
    }

    /** What was typed to ask for an extension or to say that it is delivered. */
    public record Asked(String to, String reason, String day, String said) {
        static final Asked NOTHING = new Asked("", "", "", "");
    }

    /**
     * Why a form was refused.
     *
     * @param since what others did since its author looked
     */
    public record Problem(Form form, String words, List<Since> since) {
        public Problem {
            since = List.copyOf(since);
        }
    }

    /** What somebody did, and when. */
    public record Since(String when, String who, Wording what) {}

    public ReportForm {
        periods = List.copyOf(periods);
    }

    public Card card() {
        return situation.card();
    }

    public @Nullable Target target() {
        return card().substance().target();
    }

    /** Whether its value is a share that has a numerator and a denominator. */
    public boolean isRate() {
        Target target = target();
        return target != null && target.unit().equals("%") && target.figure() == Figure.LEVEL;
    }

    /** Why a form was refused; null for the others. */
    public @Nullable Problem problem(String form) {
        return problem != null && problem.form().name().equals(form) ? problem : null;
    }

    /** The last value that was reported, with its day; null where there is none. */
    public @Nullable String lastValue() {
        Report last = now != null ? now : before;
        return last == null ? null : Progress.value(last.actual());
    }

    public @Nullable Dunning slip() {
        return card().unanswered();
    }

    /** Whether nothing can be reported for this period any more. */
    public boolean isLocked() {
        return now != null && now.locked();
    }

    /** Whether the unit has said that it is done, or somebody has verified it. */
    public boolean isDelivered() {
        return card().delivered() != null || card().result() != null;
    }
}
