package org.sanbiao.app.publicsite;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.CommitmentEvent.CommitmentClosed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentConfirmed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentEntered;
import org.sanbiao.following.event.CommitmentEvent.CommitmentReopened;
import org.sanbiao.following.event.CommitmentEvent.CommitmentWithdrawn;
import org.sanbiao.following.event.CommitmentEvent.DeliveryReported;
import org.sanbiao.following.event.CommitmentEvent.DeliveryVerified;
import org.sanbiao.following.event.CommitmentEvent.ReportApproved;
import org.sanbiao.following.event.Event;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/**
 * Something that happened to a commitment and that everybody may know.
 *
 * @param entry its number in the ledger
 * @param at when it was entered
 * @param day of {@code at}
 */
public record Fact(long entry, OffsetDateTime at, LocalDate day, Wording what) {

    /** What is public of a history, the last first; {@code card} is the public one. */
    static List<Fact> of(Card card, List<Happened> history) {
        List<Fact> facts = new ArrayList<>();
        for (Happened happened : history) {
            Fact fact = of(card, happened);
            if (fact != null) {
                facts.add(0, fact);
            }
        }
        return facts;
    }

    /** An event as the public may know it; null where it may not: the list of what is told is closed. */
    static @Nullable Fact of(Card card, Happened happened) {
        Wording what = words(card, happened);
        return what == null
                ? null
                : new Fact(
                        happened.sequence(),
                        happened.recordedAt(),
                        happened.recordedAt().toLocalDate(),
                        what);
    }

    private static @Nullable Wording words(Card card, Happened happened) {
        Event event = happened.event();
        if (event instanceof CommitmentEntered) {
            return new Wording("立项", "entered");
        }
        if (event instanceof CommitmentConfirmed) {
            return new Wording("确认为承诺", "confirmed as a commitment");
        }
        if (event instanceof ReportApproved approved) {
            return approved.locks() ? progress(card, approved.report()) : null;
        }
        if (event instanceof DeliveryReported) {
            return speaksOf(happened, new Wording("责任单位自报完成", "reported as done by the unit"));
        }
        if (event instanceof DeliveryVerified verified) {
            Wording result = State.of(verified.result()).words();
            return speaksOf(happened, new Wording("核验：" + result.zh(), "verified: " + result.en()));
        }
        if (event instanceof CommitmentClosed) {
            return new Wording("销号", "closed");
        }
        if (event instanceof CommitmentReopened) {
            return new Wording("重新打开，此前的认定不再有效", "reopened; what was found before no longer holds");
        }
        if (event instanceof CommitmentWithdrawn) {
            return new Wording("撤销", "withdrawn");
        }
        for (Revision revision : card.revisions()) {
            Wording changed = revision.print();
            if (revision.number() == happened.sequence() && !changed.zh().isEmpty()) {
                return new Wording("调整：" + changed.zh(), "revised: " + changed.en());
            }
        }
        return null;
    }

    /** With the day that it speaks of, where that is not the day it was entered on. */
    private static Wording speaksOf(Happened happened, Wording words) {
        LocalDate day = happened.effective();
        return day.equals(happened.recordedAt().toLocalDate())
                ? words
                : new Wording(words.zh() + "（" + day + "的情况）", words.en() + " (as of " + day + ")");
    }

    private static @Nullable Wording progress(Card card, long number) {
        for (Report report : card.reports()) {
            Actual actual = report.actual();
            if (report.number() == number && actual != null) {
                String value = value(actual);
                String day = actual.day().toString();
                return value.isEmpty()
                        ? null
                        : new Wording("进展：截至" + day + "完成" + value, "progress: " + value + " by " + day);
            }
        }
        return null;
    }

    /** A value as people read it: 58所, 82.6%（1520/1840）. */
    static String value(Actual actual) {
        BigDecimal amount = actual.amount();
        BigDecimal part = actual.numerator();
        BigDecimal whole = actual.denominator();
        if (amount == null) {
            return "";
        }
        boolean worked = actual.value() == null && actual.unit().equals("%");
        String parts =
                part == null || whole == null ? "" : "（" + Numbers.plain(part) + "/" + Numbers.plain(whole) + "）";
        return (worked ? Numbers.share(amount) : Numbers.plain(amount)) + actual.unit() + parts;
    }
}
