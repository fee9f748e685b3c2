package org.sanbiao.app.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.Standing;
import org.sanbiao.following.register.Waiting;
import org.sanbiao.reading.statement.Testable;

/** How far the report of a commitment for one reporting period is. */
public enum Owing {
    /** Nobody reported. */
    OWED,
    /** It was sent back and has to be given again. */
    AGAIN,
    /** The unit's approver has to look. */
    UNIT,
    /** The office has to look. */
    OFFICE,
    /** Approved for good. */
    LOCKED,
    /** None is asked for: it is done, or nobody could ever say. */
    NONE;

    /** The report that counts for a period, else the last one that was sent back, else null. */
    static @Nullable Report report(Card card, String period) {
        Report found = null;
        for (Report report : card.reports()) {
            boolean counts = report.fate() == Report.Fate.COUNTS;
            if (report.reporting().equals(period) && (counts || Waiting.isToBeReportedAgain(card, report))) {
                found = report;
            }
        }
        return found;
    }

    /** How far the report of a situation for a period is. */
    static Owing of(Situation situation, @Nullable Report report) {
        if (report != null) {
            boolean back = report.fate() == Report.Fate.RETURNED;
            return back ? AGAIN : report.locked() ? LOCKED : report.level() > 0 ? OFFICE : UNIT;
        }
        Card card = situation.card();
        boolean asked = card.standing() == Standing.CONFIRMED
                && situation.state().open()
                && card.substance().testable() != Testable.VAGUE;
        return asked ? OWED : NONE;
    }

    /** Whether the unit has to give one. */
    public boolean isOwed() {
        return this == OWED || this == AGAIN;
    }

    /** The key of its word. */
    public String key() {
        return "desk.owing." + name().toLowerCase(Locale.ROOT);
    }
}
