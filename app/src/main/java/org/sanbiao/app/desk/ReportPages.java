package org.sanbiao.app.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.desk.ReportForm.Asked;
import org.sanbiao.app.desk.ReportForm.Form;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.app.web.Attachments;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.TypedDay;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.office.Upload;
import org.sanbiao.following.register.Reporting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One commitment on its unit's desk: report, ask for an extension, say that it is delivered. */
@Controller
public final class ReportPages {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Office office;
    private final ZoneId zone;
    private final Drafts drafts;
    private final Desks desks;

    public ReportPages(WorkFolder work, Office office, Packs packs, ZoneId zone) {
        this.office = office;
        this.zone = zone;
        this.drafts = new Drafts(work.folder().resolve("drafts"));
        this.desks = new Desks(office, packs, drafts);
    }

    @GetMapping("/desk/{id}")
    Page form(@PathVariable String id, @RequestParam(required = false) @Nullable String period, Visitor visitor) {
        return Page.of("desk/report", form(id, period, null, Asked.NOTHING, null, visitor));
    }

    /**
     * The fields of a report.
     *
     * @param own whether its value is of another stage or extent than the target's, and these are meant as typed
     */
    record Fields(
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String own,
            @Nullable String stage,
            @Nullable String extent,
            @Nullable String unstarted,
            @Nullable String words,
            @Nullable String problems,
            @Nullable String next) {

        Entry entry() {
            boolean other = own != null;
            return new Entry(
                    text(value),
                    text(numerator),
                    text(denominator),
                    other ? text(stage).strip() : null,
                    other ? text(extent) : "",
                    unstarted == null,
                    text(words),
                    text(problems),
                    text(next));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** 反馈, or a draft of it. */
    @PostMapping("/desk/{id}/report")
    Object report(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String act,
            @ModelAttribute Fields fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> evidence,
            @RequestParam(required = false) @Nullable Set<String> kept,
            Visitor visitor) {
        Entry entry = fields.entry();
        String person = visitor.acting().person();
        try {
            if (act.equals("draft")) {
                office.version(id);
                drafts.keep(person, id, period, entry);
                return Go.to("/desk").saying("desk.draft.kept", id);
            }
            Card card = situation(id, visitor).card();
            List<Upload> uploads = new ArrayList<>(Attachments.of(evidence));
            uploads.addAll(again(card, period, kept));
            office.reports()
                    .report(
                            visitor.acting(),
                            id,
                            seen,
                            period,
                            entry.figures(card.substance().target()),
                            entry.started(),
                            entry.words(),
                            entry.problems(),
                            entry.next(),
                            uploads);
            drafts.drop(person, id, period);
            return Go.to("/desk").saying("desk.reported", id, name(period));
        } catch (Refusal refusal) {
            return refused(id, period, seen, entry, Asked.NOTHING, Form.REPORT, refusal, visitor);
        }
    }

    /** Evidence of the report that is replaced, handed in once more with the new one. */
    private List<Upload> again(Card card, String period, @Nullable Set<String> kept) {
        List<Upload> uploads = new ArrayList<>();
        Report earlier = Owing.report(card, period);
        if (kept != null && earlier != null) {
            for (Evidence evidence : earlier.evidence()) {
                if (kept.contains(evidence.hash())) {
                    office.file(evidence)
                            .ifPresent(bytes ->
                                    uploads.add(new Upload(evidence.name().shown(), bytes)));
                }
            }
        }
        return uploads;
    }

    /** 申请延期. */
    @PostMapping("/desk/{id}/extension")
    Object extension(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Visitor visitor) {
        try {
            office.reports().askExtension(visitor.acting(), id, seen, TypedDay.required(to), reason);
            return Go.to("/desk").saying("desk.asked", id, to);
        } catch (Refusal refusal) {
            Asked asked = new Asked(to, reason, "", "");
            return refused(id, null, seen, null, asked, Form.EXTENSION, refusal, visitor);
        }
    }

    /** 办结, by the unit's own word. */
    @PostMapping("/desk/{id}/delivery")
    Object delivery(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable List<MultipartFile> evidence,
            Visitor visitor) {
        try {
            office.reports()
                    .deliver(visitor.acting(), id, seen, TypedDay.required(day), said, Attachments.of(evidence));
            return Go.to("/desk").saying("desk.delivered", id);
        } catch (Refusal refusal) {
            Asked asked = new Asked("", "", day, said);
            return refused(id, null, seen, null, asked, Form.DELIVERY, refusal, visitor);
        }
    }

    private String name(String period) {
        return office.register().periods().stream()
                .filter(known -> known.id().equals(period))
                .map(Reporting::name)
                .findFirst()
                .orElse(period);
    }

    /** The page once more, with what was typed, why it was refused, and the version that is there now. */
    private Page refused(
            String id,
            @Nullable String period,
            long seen,
            @Nullable Entry entry,
            Asked asked,
            Form form,
            Refusal refusal,
            Visitor visitor) {
        if (refusal.reason() == Refusal.Reason.ROLE || refusal.reason() == Refusal.Reason.UNKNOWN) {
            throw refusal;
        }
        List<ReportForm.Since> since = new ArrayList<>();
        if (refusal.reason() == Refusal.Reason.STALE) {
            Names names = Names.of(office.register());
            office.register().history(id).stream()
                    .filter(happened -> happened.sequence() > seen)
                    .forEach(happened -> since.add(new ReportForm.Since(
                            WHEN.format(happened.recordedAt().atZoneSameInstant(zone)),
                            names.of(happened.by()),
                            Narrative.of(happened.event()))));
        }
        String words = visitor.language().of(refusal.words());
        ReportForm.Problem problem = new ReportForm.Problem(form, words, since);
        return Page.of("desk/report", form(id, period, entry, asked, problem, visitor))
                .refused(refusal);
    }

    private Situation situation(String id, Visitor visitor) {
        Situation situation = office.register().situation(id, visitor.today());
        if (situation == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有编号为" + id + "的任务", "there is no commitment " + id);
        }
        return situation;
    }

    private ReportForm form(
            String id,
            @Nullable String period,
            @Nullable Entry typed,
            Asked asked,
            ReportForm.@Nullable Problem problem,
            Visitor visitor) {
        Situation situation = situation(id, visitor);
        Card card = situation.card();
        String unit = String.valueOf(visitor.unit());
        Set<String> ours = Units.under(unit, office.register().units());
        boolean leads = ours.contains(String.valueOf(card.substance().lead()));
        if (!leads && card.substance().support().stream().noneMatch(ours::contains)) {
            throw new Refusal(
                    Refusal.Reason.ROLE,
                    id + "不是" + unit + "的任务，请在台账中查看",
                    id + " is not " + unit + "'s: look at it in the register");
        }
        List<Reporting> open = desks.open(visitor.today());
        Reporting chosen = open.stream()
                .filter(known -> known.id().equals(period))
                .findFirst()
                .orElse(open.isEmpty() ? null : open.get(0));
        Report now = chosen == null ? null : Owing.report(card, chosen.id());
        Report returned = now != null && now.fate() == Report.Fate.RETURNED ? now : null;
        Report before = chosen == null ? card.last() : before(card, chosen);
        Entry draft = chosen == null ? null : drafts.find(visitor.acting().person(), id, chosen.id());
        Entry entry = typed != null
                ? typed
                : draft != null
                        ? draft
                        : now != null ? Entry.of(now) : before != null ? Entry.after(before) : Entry.EMPTY;
        Names names = Names.of(office.register());
        return new ReportForm(
                situation,
                situation.light(desks.pack()),
                Progress.of(situation, desks.pack().pace()),
                leads,
                Handed.of(card, office.register(), names),
                open,
                chosen,
                returned == null ? now : null,
                returned,
                before,
                entry,
                typed == null && draft != null,
                asked,
                problem,
                names);
    }

    /** The last report that counts for a period before. */
    static @Nullable Report before(Card card, Reporting period) {
        Report found = null;
        for (Report report : card.counting()) {
            boolean earlier = !report.reporting().equals(period.id())
                    && !report.span().from().isAfter(period.span().from());
            boolean later =
                    found == null || !report.span().from().isBefore(found.span().from());
            if (earlier && later) {
                found = report;
            }
        }
        return found;
    }
}
