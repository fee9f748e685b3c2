package org.sanbiao.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.desk.Approvals.Problem;
import org.sanbiao.app.desk.Approvals.Shelf;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.office.ReportDesk;
import org.sanbiao.following.register.Reporting;
import org.sanbiao.following.register.Waiting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 审核 up the hierarchy: reports beside those before them, approved one by one or several at once, returned, unlocked. */
@Controller
public final class ApprovalPages {

    private static final int SIZE = 20;
    private static final Pattern CHOICE = Pattern.compile("(C[0-9]{1,9})\\.([0-9]{1,15})\\.([0-9]{1,15})");

    private final Office office;
    private final Desks desks;

    public ApprovalPages(WorkFolder work, Office office, Packs packs) {
        this.office = office;
        this.desks = new Desks(office, packs, new Drafts(work.folder().resolve("drafts")));
    }

    @GetMapping("/approvals")
    Page list(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(defaultValue = "1") int page,
            Visitor visitor) {
        return Page.of("desk/approvals", list(unit, id, page, List.of(), visitor));
    }

    /** Several at once. */
    @PostMapping("/approvals")
    Object approve(
            @RequestParam(required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String unit,
            Visitor visitor) {
        List<Problem> problems = new ArrayList<>();
        int approved = 0;
        for (String choice : chosen == null ? List.<String>of() : chosen) {
            Matcher named = CHOICE.matcher(choice);
            if (!named.matches()) {
                continue;
            }
            long report = Long.parseLong(named.group(2));
            try {
                long seen = Long.parseLong(named.group(3));
                office.reports().approve(visitor.acting(), named.group(1), seen, report, level(visitor));
                approved++;
            } catch (Refusal refusal) {
                String words = visitor.language().of(refusal.words());
                problems.add(new Problem(named.group(1), report, words, ""));
            }
        }
        if (problems.isEmpty()) {
            return Go.to("/approvals").saying(approved == 0 ? "desk.approved.none" : "desk.approved.many", approved);
        }
        return Page.of("desk/approvals", list(unit, null, 1, problems, visitor)).refused();
    }

    @PostMapping("/approvals/{id}/{report}/approval")
    Object approve(
            @PathVariable String id,
            @PathVariable long report,
            @RequestParam long seen,
            @RequestParam(required = false) @Nullable Integer level,
            Visitor visitor) {
        return done(
                id,
                report,
                "",
                visitor,
                "desk.approved",
                () -> office.reports()
                        .approve(visitor.acting(), id, seen, report, level == null ? level(visitor) : level));
    }

    @PostMapping("/approvals/{id}/{report}/return")
    Object sendBack(
            @PathVariable String id,
            @PathVariable long report,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String reason,
            Visitor visitor) {
        return done(
                id,
                report,
                reason,
                visitor,
                "desk.returned",
                () -> office.reports().sendBack(visitor.acting(), id, seen, report, reason));
    }

    @PostMapping("/approvals/{id}/{report}/unlock")
    Object unlock(
            @PathVariable String id,
            @PathVariable long report,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String reason,
            Visitor visitor) {
        return done(
                id,
                report,
                reason,
                visitor,
                "desk.unlocked",
                () -> office.reports().unlock(visitor.acting(), id, seen, report, reason));
    }

    private Object done(String id, long report, String typed, Visitor visitor, String said, Runnable command) {
        try {
            command.run();
            return Go.to("/approvals").saying(said, id);
        } catch (Refusal refusal) {
            boolean here = refusal.reason() == Refusal.Reason.INPUT || refusal.reason() == Refusal.Reason.LIMIT;
            if (!here) {
                throw refusal;
            }
            Problem problem = new Problem(id, report, visitor.language().of(refusal.words()), typed);
            return Page.of("desk/approvals", list(null, id, 1, List.of(problem), visitor))
                    .refused();
        }
    }

    private static int level(Visitor visitor) {
        return visitor.role() == Role.APPROVER ? 1 : ReportDesk.LOCKING_LEVEL;
    }

    private Approvals list(
            @Nullable String unit, @Nullable String id, int page, List<Problem> problems, Visitor visitor) {
        Map<String, String> periods = new HashMap<>();
        for (Reporting period : office.register().periods()) {
            periods.put(period.id(), period.name());
        }
        String mine = visitor.unit();
        Set<String> ours =
                mine == null ? null : Units.under(mine, office.register().units());
        String asked = unit == null || unit.isBlank() ? null : unit;
        Collection<String> units =
                asked == null ? ours : ours == null || ours.contains(asked) ? List.of(asked) : List.of();
        int number = Math.max(1, Math.min(page, 10_000));
        List<Shelf> shelves = new ArrayList<>();
        if (id != null && !id.isBlank()) {
            shelves.add(of(id.strip(), ours, periods, visitor.today()));
        } else if (mine == null) {
            shelves.add(shelf(Waiting.OFFICE_APPROVAL, units, number, periods, visitor.today()));
            shelves.add(shelf(Waiting.UNIT_APPROVAL, units, number, periods, visitor.today()));
        } else {
            shelves.add(shelf(Waiting.UNIT_APPROVAL, units, number, periods, visitor.today()));
        }
        int most = shelves.stream().mapToInt(Shelf::total).max().orElse(0);
        int pages = Math.max(1, (most + SIZE - 1) / SIZE);
        return new Approvals(
                asked,
                id == null || id.isBlank() ? null : id.strip(),
                shelves,
                level(visitor),
                number,
                pages,
                Names.of(office.register()),
                problems);
    }

    private Shelf shelf(
            Waiting waiting,
            @Nullable Collection<String> units,
            int page,
            Map<String, String> periods,
            LocalDate today) {
        int total = office.register().inbox().count(waiting, units);
        List<Approval> approvals = new ArrayList<>();
        for (Situation situation : office.register().inbox().of(waiting, units, (page - 1) * SIZE, SIZE, today)) {
            for (Report report : situation.card().counting()) {
                if (waiting.awaits(report)) {
                    approvals.add(approval(situation, report, periods));
                }
            }
        }
        return new Shelf(waiting, total, approvals);
    }

    /** All reports of one commitment that count, the last first. */
    private Shelf of(String id, @Nullable Set<String> ours, Map<String, String> periods, LocalDate today) {
        Situation situation = office.register().situation(id, today);
        if (situation == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有编号为" + id + "的任务", "there is no commitment " + id);
        }
        if (ours != null
                && !ours.contains(String.valueOf(situation.card().substance().lead()))) {
            throw new Refusal(Refusal.Reason.ROLE, id + "不由本单位审核", id + " is not this unit's to approve");
        }
        List<Approval> approvals = new ArrayList<>();
        for (Report report : situation.card().counting()) {
            approvals.add(0, approval(situation, report, periods));
        }
        return new Shelf(null, 1, approvals);
    }

    private Approval approval(Situation situation, Report report, Map<String, String> periods) {
        return Approval.of(
                situation,
                situation.light(desks.pack()),
                Progress.of(situation, desks.pack().pace()),
                report,
                periods.getOrDefault(report.reporting(), report.reporting()));
    }
}
