package org.sanbiao.app.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Dunning;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.finding.Clock;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.following.register.Reporting;
import org.sanbiao.following.register.Waiting;

/** Puts together what lies on a unit's desk. */
final class Desks {

    /** The pack that desks go by. */
    static final String PACK = "银川";

    static final String CLOCK = "13710";

    /** Commitments on a desk; who has more finds them in the register. */
    static final int MOST = 500;

    /** What is still on a desk: open, or done by the unit's own word alone. */
    private static final Set<State> ON_DESK = EnumSet.of(
            State.NO_EVIDENCE,
            State.NOT_STARTED,
            State.UNDER_WAY,
            State.OVERDUE,
            State.NOT_ASSESSABLE,
            State.SELF_REPORTED,
            State.SELF_REPORTED_LATE,
            State.UNTESTABLE);

    private final Office office;
    private final Packs packs;
    private final Drafts drafts;

    Desks(Office office, Packs packs, Drafts drafts) {
        this.office = office;
        this.packs = packs;
        this.drafts = drafts;
    }

    /** The reporting periods that reports are taken for today, the first that is due first. */
    List<Reporting> open(LocalDate today) {
        return office.register().periods().stream()
                .filter(period -> !period.closed() && !period.span().from().isAfter(today))
                .sorted(Comparator.comparing(Reporting::due))
                .toList();
    }

    Pack pack() {
        return packs.get(PACK);
    }

    /** All that a unit has on its desk, as tasks, the soonest first. */
    List<Task> tasks(String unit, List<Reporting> periods, LocalDate today) {
        Pack pack = pack();
        Filter filter = Filter.ALL.withUnit(unit).withStates(ON_DESK);
        List<Task> tasks = new ArrayList<>();
        for (RegisterRow row : office.register()
                .page(filter, Register.Sort.DUE, 0, MOST, pack, today)
                .rows()) {
            tasks.add(Task.of(row.situation(), pack, unit, periods));
        }
        return tasks;
    }

    /** The desk of a reporter or an approver. */
    OwnDesk own(Acting as) {
        LocalDate today = as.today();
        String unit = String.valueOf(as.unit());
        List<Reporting> periods = open(today);
        List<Task> tasks = tasks(unit, periods, today);
        List<OwnDesk.Count> counts = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            int at = i;
            int owed = (int) tasks.stream()
                    .filter(task -> task.turns().get(at).owing().isOwed())
                    .count();
            int given = (int) tasks.stream()
                    .map(task -> task.turns().get(at).owing())
                    .filter(owing -> !owing.isOwed() && owing != Owing.NONE)
                    .count();
            long left = ChronoUnit.DAYS.between(today, periods.get(i).due());
            counts.add(new OwnDesk.Count(periods.get(i), owed, given, left));
        }
        List<Task> listed = tasks.stream()
                .filter(task -> task.situation().state().open()
                        || task.turns().stream().anyMatch(turn -> turn.owing() != Owing.NONE))
                .toList();
        int overdue = (int)
                tasks.stream().filter(task -> task.situation().overdue() > 0).count();
        return new OwnDesk(
                unit, notices(as, tasks), counts, listed, tasks.size() - listed.size(), approvals(as, unit), overdue);
    }

    private int approvals(Acting as, String unit) {
        return as.role() != Role.APPROVER
                ? 0
                : office.register()
                        .inbox()
                        .count(
                                Waiting.UNIT_APPROVAL,
                                Units.under(unit, office.register().units()));
    }

    private List<Notice> notices(Acting as, List<Task> tasks) {
        List<Notice> notices = new ArrayList<>();
        Names names = Names.of(office.register());
        for (Task task : tasks) {
            if (task.leads()) {
                waiting(notices, task.situation(), names);
            }
        }
        Pack clock = packs.get(CLOCK);
        for (FindingCard finding : office.register().findings(as.unit())) {
            Notice notice = finding(finding, clock, names);
            if (notice != null) {
                notices.add(notice);
            }
        }
        for (Drafts.Draft draft : drafts.of(as.person())) {
            Situation situation = office.register().situation(draft.commitment(), as.today());
            if (situation != null) {
                notices.add(draft(draft, situation));
            }
        }
        notices.sort(Comparator.comparing(Notice::kind)
                .thenComparing(Notice::due, Comparator.nullsLast(Comparator.naturalOrder())));
        return notices;
    }

    private void waiting(List<Notice> notices, Situation situation, Names names) {
        Card card = situation.card();
        for (Report report : card.reports()) {
            if (Waiting.isToBeReportedAgain(card, report)) {
                notices.add(of(Notice.Kind.AGAIN, card, report.returned(), "", null, null, report.reporting()));
            }
        }
        Dunning slip = card.unanswered();
        if (slip != null) {
            notices.add(
                    of(Notice.Kind.SLIP, card, slip.words(), names.of(slip.by()), slip.day(), slip.answerBy(), null));
        }
        Handed handed = Handed.of(card, office.register(), names);
        if (handed != null) {
            notices.add(
                    of(Notice.Kind.ACCEPT, card, handed.words(), handed.by(), handed.day(), handed.acceptBy(), null));
        }
    }

    private static Notice of(
            Notice.Kind kind,
            Card card,
            Said words,
            String by,
            @Nullable LocalDate day,
            @Nullable LocalDate due,
            @Nullable String period) {
        String address = "/desk/" + card.id() + (period == null ? "" : "?period=" + period);
        return new Notice(
                kind, card.id(), card.substance().task().shown(), words, null, by, day, due, card.version(), address);
    }

    private static Notice draft(Drafts.Draft draft, Situation situation) {
        Card card = situation.card();
        return of(
                Notice.Kind.DRAFT,
                card,
                Said.of(draft.entry().words()),
                "",
                null,
                card.substance().due(),
                draft.period());
    }

    /** A finding on which the unit itself has the next word; null for others. */
    private static @Nullable Notice finding(FindingCard finding, Pack clock, Names names) {
        boolean unreplied = finding.replied() == null;
        boolean toBeSettled = finding.ordered() != null && finding.reported() == null;
        if (!finding.state().open() || !unreplied && !toBeSettled) {
            return null;
        }
        LocalDate due = toBeSettled && !unreplied ? finding.settleBy() : null;
        for (Clock.Step step : Clock.steps(finding, clock)) {
            boolean ours = !step.key().equals("assigned");
            if (step.done() == null && ours && (due == null || step.due().isBefore(due))) {
                due = step.due();
            }
        }
        return new Notice(
                Notice.Kind.FINDING,
                finding.id(),
                finding.conclusion().shown(),
                finding.ordered() == null ? Said.NOTHING : finding.ordered().words(),
                finding.state().words(),
                names.of(finding.foundBy()),
                finding.found(),
                due,
                finding.version(),
                "/findings/" + finding.id());
    }
}
