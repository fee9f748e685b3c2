package org.sanbiao.following.office;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAccepted;
import org.sanbiao.following.event.CommitmentEvent.DeliveryReported;
import org.sanbiao.following.event.CommitmentEvent.ExtensionRequested;
import org.sanbiao.following.event.CommitmentEvent.ProgressReported;
import org.sanbiao.following.event.CommitmentEvent.ReportApproved;
import org.sanbiao.following.event.CommitmentEvent.ReportReturned;
import org.sanbiao.following.event.CommitmentEvent.ReportUnlocked;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.event.PeriodEvent.PeriodClosed;
import org.sanbiao.following.event.PeriodEvent.PeriodOpened;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.register.Reporting;

/** 签收, 反馈, 审核: what units say, and what becomes of it. */
public final class ReportDesk {

    /** The level of approval that locks a report: the unit's own is 1, the office's 2, the city's 3. */
    public static final int LOCKING_LEVEL = 2;

    private final Office office;

    ReportDesk(Office office) {
        this.office = office;
    }

    /**
     * Opens a reporting period.
     *
     * @param name what people call it: 2026年3月
     * @param due the last day on which a report is in time
     * @return its identity
     */
    public String open(Acting as, String name, Period span, LocalDate due) {
        return office.write(as, Deed.OPEN_PERIOD, turn -> {
            String called = Turn.text(name, "报告期名称", "what the period is called", true);
            if (due.isBefore(span.to())) {
                throw Refusal.input(
                        "报告期" + span + "未完，不能要求在" + due + "前报", "due on " + due + ", before the period ends");
            }
            String id = turn.enter('P');
            turn.happen(id, new PeriodOpened(called, span, due));
            return id;
        });
    }

    /** Closes a reporting period: no report is taken for it any more. */
    public void close(Acting as, String period) {
        office.write(as, Deed.OPEN_PERIOD, turn -> {
            Reporting known = open(turn, period);
            turn.fresh(period, known.version(), Office.LATEST);
            turn.happen(period, new PeriodClosed());
            return period;
        });
    }

    private static Reporting open(Turn turn, String period) throws SQLException {
        Reporting known = turn.period(period);
        if (known.closed()) {
            throw Refusal.state("报告期" + known.name() + "已关闭", "the reporting period " + period + " is closed");
        }
        return known;
    }

    /** 签收: the lead unit takes it. */
    public void accept(Acting as, String id, long seen) {
        office.write(as, Deed.ACCEPT, turn -> {
            Card card = turn.inForce(id, seen);
            turn.own(card.substance().lead());
            if (card.accepted()) {
                throw Refusal.state(id + "已签收", id + " was accepted already");
            }
            turn.happen(id, new CommitmentAccepted());
            return id;
        });
    }

    /**
     * 反馈: what the unit says of a period. A report for the same period takes the place of the one before it.
     *
     * @param figures null where no number is given
     * @param started false where it has not begun
     * @return the number of the report, which approval and return name
     */
    public long report(
            Acting as,
            String id,
            long seen,
            String period,
            @Nullable Figures figures,
            boolean started,
            String words,
            String problems,
            String next,
            List<Upload> evidence) {
        return office.write(as, Deed.REPORT, turn -> {
            Card card = turn.inForce(id, seen);
            own(turn, card);
            Reporting reporting = open(turn, period);
            if (reporting.span().from().isAfter(turn.today())) {
                throw Refusal.state(reporting.name() + "尚未开始", "the period " + period + " has not begun");
            }
            for (Report earlier : card.counting()) {
                if (earlier.reporting().equals(period) && earlier.locked()) {
                    throw Refusal.state(
                            id + reporting.name() + "的报告已锁定，须先解锁",
                            "the report of " + id + " for " + period + " is locked");
                }
            }
            Target target = card.substance().target();
            if (figures != null && target == null) {
                throw Refusal.input(id + "没有数值目标，请用文字反馈", id + " has no target: report in words");
            }
            LocalDate last = reporting.span().to().isAfter(turn.today())
                    ? turn.today()
                    : reporting.span().to();
            Period span = new Period(reporting.span().from(), last);
            Actual actual = figures == null || target == null ? null : figures.actual(target, span);
            String said = Turn.text(words, "进展情况", "how it is going", figures == null);
            long number = turn.appending().next();
            turn.happen(
                    id,
                    new ProgressReported(
                            period,
                            span,
                            actual,
                            started,
                            Said.of(said),
                            Said.of(Turn.text(problems, "存在问题", "the problems", false)),
                            Said.of(Turn.text(next, "下步措施", "the next steps", false)),
                            turn.evidence(evidence)));
            return number;
        });
    }

    private static void own(Turn turn, Card card) throws SQLException {
        List<String> units = new java.util.ArrayList<>(card.substance().support());
        if (card.substance().lead() != null) {
            units.add(0, card.substance().lead());
        }
        turn.own(units.toArray(new String[0]));
    }

    /** Sends a report back; it counts no more. */
    public void sendBack(Acting as, String id, long seen, long report, String reason) {
        office.write(as, Deed.APPROVE, turn -> {
            Card card = turn.inForce(id, seen);
            turn.own(card.substance().lead());
            Report known = counting(card, report);
            if (known.locked()) {
                throw Refusal.state("报告" + report + "已锁定，须先解锁", "report " + report + " is locked");
            }
            turn.happen(
                    id, new ReportReturned(report, Said.of(Turn.text(reason, "退回理由", "why it is sent back", true))));
            return id;
        });
    }

    /**
     * Approves a report at the level of who approves: an approver the unit's own, a supervisor the office's, who may also
     * speak for the city. Levels are not skipped downwards: what a higher one approved, a lower one does not again.
     */
    public void approve(Acting as, String id, long seen, long report, int level) {
        office.write(as, Deed.APPROVE, turn -> {
            Card card = turn.inForce(id, seen);
            turn.own(card.substance().lead());
            Report known = counting(card, report);
            if (level < 1 || level > 3 || as.role() == Role.APPROVER && level > 1) {
                throw new Refusal(
                        Refusal.Reason.ROLE,
                        as.person() + "不能作第" + level + "级审核",
                        as.person() + " may not approve at level " + level);
            }
            if (known.level() >= level) {
                throw Refusal.state(
                        "报告" + report + "已过第" + known.level() + "级审核",
                        "report " + report + " has level " + known.level());
            }
            turn.second(known.by(), "本人填报的报告须由他人审核", "who reported does not approve: a second pair of eyes does");
            turn.happen(id, new ReportApproved(report, level, level >= LOCKING_LEVEL));
            return id;
        });
    }

    /** Lets a locked report be replaced. */
    public void unlock(Acting as, String id, long seen, long report, String reason) {
        office.write(as, Deed.UNLOCK, turn -> {
            Card card = turn.inForce(id, seen);
            if (!counting(card, report).locked()) {
                throw Refusal.state("报告" + report + "没有锁定", "report " + report + " is not locked");
            }
            turn.happen(id, new ReportUnlocked(report, Said.of(Turn.text(reason, "解锁理由", "why it is unlocked", true))));
            return id;
        });
    }

    private static Report counting(Card card, long number) {
        for (Report report : card.counting()) {
            if (report.number() == number) {
                return report;
            }
        }
        throw Refusal.unknown(card.id() + "没有有效的报告" + number, card.id() + " has no report " + number + " that counts");
    }

    /** 申请延期. */
    public void askExtension(Acting as, String id, long seen, LocalDate to, String reason) {
        office.write(as, Deed.ASK_EXTENSION, turn -> {
            Card card = turn.inForce(id, seen);
            turn.own(card.substance().lead());
            LocalDate due = card.substance().due();
            if (due == null || !to.isAfter(due)) {
                throw Refusal.input(
                        due == null ? id + "没有完成时限，无须延期" : "延期至" + to + "不晚于原时限" + due,
                        due == null ? id + " has no deadline to extend" : to + " is not after " + due);
            }
            turn.happen(
                    id, new ExtensionRequested(to, Said.of(Turn.text(reason, "延期理由", "why it needs longer", true))));
            return id;
        });
    }

    /**
     * 办结, by the unit's own word.
     *
     * @param day when it was done, not after today
     */
    public void deliver(Acting as, String id, long seen, LocalDate day, String words, List<Upload> evidence) {
        office.write(as, Deed.REPORT, turn -> {
            Card card = turn.inForce(id, seen);
            own(turn, card);
            if (day.isAfter(turn.today())) {
                throw Refusal.input(day + "还没有到", day + " has not come yet");
            }
            if (card.result() != null) {
                throw Refusal.state(id + "已复核", id + " was verified already");
            }
            String said = Turn.text(words, "办结情况", "what was done", true);
            turn.happen(id, new DeliveryReported(Said.of(said), turn.evidence(evidence)), day);
            return id;
        });
    }
}
