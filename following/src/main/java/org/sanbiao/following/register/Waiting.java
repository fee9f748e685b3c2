package org.sanbiao.following.register;

import java.util.EnumSet;
import java.util.Set;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Standing;
import org.sanbiao.following.wording.Wording;

/** What somebody has to do about a commitment in force before it goes on. */
public enum Waiting {
    /** 签收 by the lead unit. */
    ACCEPTANCE("待签收", "to be accepted"),
    /** A report that nobody approved yet. */
    UNIT_APPROVAL("待单位审核", "report to be approved by the unit"),
    /** A report that the unit approved and that is not locked yet. */
    OFFICE_APPROVAL("待督查室审核", "report to be approved by the office"),
    /** A report that was sent back; none took its place. */
    REPORT_AGAIN("退回待重报", "sent back, to be reported again"),
    /** A dunning slip without an answer. */
    ANSWER("催办待反馈", "slip to be answered"),
    /** An extension that was asked for. */
    EXTENSION("延期待批", "extension asked for"),
    /** Delivered by the unit's own word. */
    VERIFICATION("自报办结待复核", "delivered by its own word, to be verified");

    private final Wording words;

    Waiting(String zh, String en) {
        words = new Wording(zh, en);
    }

    public Wording words() {
        return words;
    }

    /** Whether a report waits for this approval. */
    public boolean awaits(Report report) {
        boolean open = report.fate() == Report.Fate.COUNTS && !report.locked();
        return open && (report.level() == 0 ? this == UNIT_APPROVAL : this == OFFICE_APPROVAL);
    }

    /** All that a commitment waits for. */
    public static Set<Waiting> of(Card card) {
        Set<Waiting> waiting = EnumSet.noneOf(Waiting.class);
        if (card.standing() != Standing.CONFIRMED) {
            return waiting;
        }
        add(waiting, ACCEPTANCE, card.assigned() && !card.accepted());
        for (Report report : card.reports()) {
            add(waiting, UNIT_APPROVAL, UNIT_APPROVAL.awaits(report));
            add(waiting, OFFICE_APPROVAL, OFFICE_APPROVAL.awaits(report));
            add(waiting, REPORT_AGAIN, isToBeReportedAgain(card, report));
        }
        add(waiting, ANSWER, card.unanswered() != null);
        add(waiting, EXTENSION, card.requested() != null);
        add(waiting, VERIFICATION, card.delivered() != null && card.result() == null);
        return waiting;
    }

    /** Whether a report was sent back and none for the same period came since. */
    public static boolean isToBeReportedAgain(Card card, Report report) {
        return report.fate() == Report.Fate.RETURNED
                && card.reports().stream()
                        .noneMatch(other -> other.number() > report.number()
                                && other.reporting().equals(report.reporting()));
    }

    private static void add(Set<Waiting> waiting, Waiting one, boolean holds) {
        if (holds) {
            waiting.add(one);
        }
    }
}
