package org.sanbiao.app.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.TypedDay;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.following.register.Reporting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reporting periods: opened, closed; who has not reported, and slips to several at once. */
@Controller
public final class PeriodPages {

    private static final int LISTED = 500;
    private static final int DAYS_TO_REPORT = 5;
    private static final int DAYS_TO_ANSWER = 3;
    private static final Pattern CHOICE = Pattern.compile("(C[0-9]{1,9})\\.([0-9]{1,15})");

    private final Office office;
    private final Desks desks;

    public PeriodPages(WorkFolder work, Office office, Packs packs) {
        this.office = office;
        this.desks = new Desks(office, packs, new Drafts(work.folder().resolve("drafts")));
    }

    @GetMapping("/periods")
    Page list(Visitor visitor) {
        return Page.of("desk/periods", list(next(visitor.today()), null, visitor.today()));
    }

    private Periods list(Periods.Form form, @Nullable String problem, LocalDate today) {
        List<Periods.Line> lines = new ArrayList<>();
        for (Reporting period : office.register().periods()) {
            boolean asked = !period.closed() && !period.span().from().isAfter(today);
            Integer owed = asked
                    ? office.register().counts().unreported(period.id(), today).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum()
                    : null;
            lines.add(0, new Periods.Line(period, owed));
        }
        return new Periods(lines, form, problem);
    }

    /** The month after the last period; this one where there is none. */
    private Periods.Form next(LocalDate today) {
        YearMonth month = office.register().periods().stream()
                .map(period -> YearMonth.from(period.span().to()).plusMonths(1))
                .max(Comparator.naturalOrder())
                .orElse(YearMonth.from(today));
        return new Periods.Form(
                month.getYear() + "年" + month.getMonthValue() + "月",
                month.atDay(1).toString(),
                month.atEndOfMonth().toString(),
                month.atEndOfMonth().plusDays(DAYS_TO_REPORT).toString());
    }

    @PostMapping("/periods")
    Object open(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String due,
            Visitor visitor) {
        try {
            LocalDate first = TypedDay.required(from);
            LocalDate last = TypedDay.required(to);
            if (last.isBefore(first)) {
                throw new Refusal(
                        Refusal.Reason.INPUT,
                        "报告期的末日" + last + "早于首日" + first,
                        "it ends on " + last + ", before it begins");
            }
            office.reports().open(visitor.acting(), name, new Period(first, last), TypedDay.required(due));
            return Go.to("/periods").saying("desk.period.opened", name.strip());
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.ROLE) {
                throw refusal;
            }
            String problem = visitor.language().of(refusal.words());
            return Page.of("desk/periods", list(new Periods.Form(name, from, to, due), problem, visitor.today()))
                    .refused();
        }
    }

    @PostMapping("/periods/{id}/closing")
    Go close(@PathVariable String id, Visitor visitor) {
        office.reports().close(visitor.acting(), id);
        return Go.to("/periods").saying("desk.period.closed.done", period(id).name());
    }

    @GetMapping("/periods/{id}")
    Page unreported(@PathVariable String id, @RequestParam(required = false) @Nullable String unit, Visitor visitor) {
        return Page.of("desk/period", unreported(id, unit, null, List.of(), visitor));
    }

    /** 催办, to several at once. */
    @PostMapping("/periods/{id}/dunning")
    Object dun(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "0") String urgency,
            @RequestParam(defaultValue = "") String answerBy,
            @RequestParam(defaultValue = "") String words,
            Visitor visitor) {
        List<String> problems = new ArrayList<>();
        int sent = 0;
        int level = urgency.equals("1") ? 1 : urgency.equals("2") ? 2 : 0;
        period(id);
        try {
            LocalDate by = TypedDay.optional(answerBy);
            for (String choice : chosen == null ? List.<String>of() : chosen) {
                Matcher named = CHOICE.matcher(choice);
                if (named.matches()) {
                    try {
                        long seen = Long.parseLong(named.group(2));
                        office.assignment().dun(visitor.acting(), named.group(1), seen, level, by, words);
                        sent++;
                    } catch (Refusal refusal) {
                        problems.add(visitor.language().of(refusal.words()));
                    }
                }
            }
        } catch (Refusal noDay) {
            problems.add(visitor.language().of(noDay.words()));
        }
        if (problems.isEmpty()) {
            return Go.to("/periods/" + period(id).id()).saying(sent == 0 ? "desk.dunned.none" : "desk.dunned", sent);
        }
        Unreported.Form form = new Unreported.Form(level, answerBy, words);
        return Page.of("desk/period", unreported(id, unit, form, problems, visitor))
                .refused();
    }

    private Reporting period(String id) {
        return office.register().periods().stream()
                .filter(period -> period.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.UNKNOWN, "没有编号为" + id + "的报告期", "there is no reporting period " + id));
    }

    private Unreported unreported(
            String id, @Nullable String unit, Unreported.@Nullable Form form, List<String> problems, Visitor visitor) {
        Reporting period = period(id);
        LocalDate today = visitor.today();
        String asked = unit == null || unit.isBlank() ? null : unit;
        Map<String, Integer> counts = office.register().counts().unreported(id, today);
        Filter filter = Filter.ALL.withUnreported(id).withUnit(asked);
        Register.Page rows = office.register().page(filter, Register.Sort.UNIT, 0, LISTED, desks.pack(), today);
        Map<String, List<Situation>> byUnit = new LinkedHashMap<>();
        for (RegisterRow row : rows.rows()) {
            String lead = row.situation().card().substance().lead();
            byUnit.computeIfAbsent(lead == null ? "" : lead, none -> new ArrayList<>())
                    .add(row.situation());
        }
        List<Unreported.Group> groups = new ArrayList<>();
        byUnit.forEach((name, situations) ->
                groups.add(new Unreported.Group(name, counts.getOrDefault(name, situations.size()), situations)));
        Unreported.Form usual =
                new Unreported.Form(0, today.plusDays(DAYS_TO_ANSWER).toString(), period.name() + "报告未报，请尽快填报");
        return new Unreported(
                period,
                asked,
                groups,
                rows.total(),
                rows.rows().size(),
                counts.size(),
                form == null ? usual : form,
                problems);
    }
}
