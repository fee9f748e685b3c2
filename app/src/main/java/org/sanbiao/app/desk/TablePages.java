package org.sanbiao.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.desk.Differences.Changed;
import org.sanbiao.app.desk.TableForm.Row;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Shell;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Reporting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** All reports of a unit on one page, row by row; as a workbook that goes round and comes back, its differences shown. */
@Controller
public final class TablePages {

    /** Rows on one page: a form has at most 2,000 fields. */
    private static final int MOST = 150;

    private final Office office;
    private final Drafts drafts;
    private final Desks desks;

    public TablePages(WorkFolder work, Office office, Packs packs) {
        this.office = office;
        this.drafts = new Drafts(work.folder().resolve("drafts"));
        this.desks = new Desks(office, packs, drafts);
    }

    @GetMapping("/desk/table")
    Page table(@RequestParam(required = false) @Nullable String period, Visitor visitor) {
        return Page.of("desk/table", table(period, visitor.acting(), Map.of(), Map.of(), 0, null));
    }

    /**
     * Hands in one row, all that somebody touched, or those chosen from a file; the others keep what was typed.
     *
     * @param save a commitment's identity, {@code all}, or {@code chosen}
     */
    @PostMapping("/desk/table")
    Object save(
            @RequestParam String period,
            @RequestParam(defaultValue = "all") String save,
            @RequestParam(required = false) @Nullable Set<String> chosen,
            Visitor visitor,
            HttpServletRequest request) {
        Acting as = visitor.acting();
        Map<String, Entry> typed = typed(request);
        TableForm form = table(period, as, typed, Map.of(), 0, null);
        Reporting known = form.period();
        if (known == null || !known.id().equals(period)) {
            throw new Refusal(Refusal.Reason.STATE, "报告期" + period + "没有开放", "the period " + period + " is not open");
        }
        Map<String, String> problems = new HashMap<>();
        Set<String> done = new HashSet<>();
        for (Row row : form.rows()) {
            boolean meant = switch (save) {
                case "all" -> row.isTouched();
                case "chosen" -> chosen != null && chosen.contains(row.id());
                default -> save.equals(row.id());
            };
            if (meant && typed.containsKey(row.id())) {
                String problem = hand(as, row, known, request, visitor);
                if (problem == null) {
                    done.add(row.id());
                } else {
                    problems.put(row.id(), problem);
                }
            }
        }
        done.forEach(typed::remove);
        TableForm rest = table(period, as, typed, problems, done.size(), null);
        boolean left = rest.rows().stream().anyMatch(row -> row.isTouched() || row.problem() != null);
        if (!left) {
            return Go.to("/desk/table?period=" + Shell.encode(period)).saying("desk.table.saved", done.size());
        }
        Page page = Page.of("desk/table", rest);
        return problems.isEmpty() ? page : page.refused();
    }

    /** Why it was refused, or null. */
    private @Nullable String hand(Acting as, Row row, Reporting period, HttpServletRequest request, Visitor visitor) {
        try {
            String seen = request.getParameter(row.id() + ".seen");
            Entry entry = row.entry();
            office.reports()
                    .report(
                            as,
                            row.id(),
                            seen != null && seen.matches("[0-9]{1,15}") ? Long.parseLong(seen) : 0,
                            period.id(),
                            entry.figures(row.target()),
                            entry.started(),
                            entry.words(),
                            entry.problems(),
                            entry.next(),
                            List.of());
            drafts.drop(as.person(), row.id(), period.id());
            return null;
        } catch (Refusal refusal) {
            return visitor.language().of(refusal.words());
        }
    }

    /** What was typed of each row. */
    private static Map<String, Entry> typed(HttpServletRequest request) {
        Map<String, Map<String, String>> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            int dot = name.indexOf('.');
            if (dot > 0) {
                fields.computeIfAbsent(name.substring(0, dot), none -> new HashMap<>())
                        .put(name.substring(dot + 1), values[0]);
            }
        });
        Map<String, Entry> typed = new HashMap<>();
        fields.forEach((id, of) -> {
            of.put("started", of.containsKey("unstarted") ? "false" : "true");
            of.remove("stage");
            typed.put(id, Entry.of(of));
        });
        return typed;
    }

    private TableForm table(
            @Nullable String asked,
            Acting as,
            Map<String, Entry> typed,
            Map<String, String> problems,
            int saved,
            @Nullable String problem) {
        List<Reporting> open = desks.open(as.today());
        Reporting period = open.stream()
                .filter(known -> known.id().equals(asked))
                .findFirst()
                .orElse(open.isEmpty() ? null : open.get(0));
        String unit = String.valueOf(as.unit());
        List<Row> rows = new ArrayList<>();
        if (period != null) {
            for (Task task : desks.tasks(unit, List.of(period), as.today())) {
                Row row = row(task, period, as.person(), typed.get(task.id()), problems.get(task.id()));
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        int shown = Math.min(MOST, rows.size());
        return new TableForm(unit, open, period, rows.subList(0, shown), rows.size() - shown, saved, problem);
    }

    private @Nullable Row row(
            Task task, Reporting period, String person, @Nullable Entry typed, @Nullable String problem) {
        Owing owing = task.turns().get(0).owing();
        if (owing == Owing.NONE || owing == Owing.LOCKED) {
            return null;
        }
        Card card = task.card();
        Report now = Owing.report(card, period.id());
        Report before = ReportPages.before(card, period);
        Entry draft = drafts.find(person, card.id(), period.id());
        Entry offered = draft != null
                ? draft
                : now != null ? Entry.of(now) : before != null ? Entry.after(before) : Entry.EMPTY;
        return new Row(task, owing, before, typed == null ? offered : typed, offered, problem);
    }

    @GetMapping("/desk/table.xlsx")
    void export(@RequestParam(required = false) @Nullable String period, Visitor visitor, HttpServletResponse response)
            throws IOException {
        TableForm form = table(period, visitor.acting(), Map.of(), Map.of(), 0, null);
        if (form.period() == null) {
            throw new Refusal(Refusal.Reason.STATE, "目前没有开放的报告期", "no reporting period is open");
        }
        byte[] bytes = Sheet.write(form.period(), form.rows());
        String name = form.unit() + form.period().name() + "填报.xlsx";
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"report.xlsx\"; filename*=UTF-8''" + Shell.encode(name));
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Shows what a file that came back would change; takes nothing yet. */
    @PostMapping("/desk/table/file")
    Page differences(
            @RequestParam String period, @RequestParam(required = false) @Nullable MultipartFile file, Visitor visitor)
            throws IOException {
        Acting as = visitor.acting();
        try {
            if (file == null || file.isEmpty()) {
                throw new Refusal(Refusal.Reason.INPUT, "请选择填好的.xlsx文件", "choose the .xlsx that was filled in");
            }
            TableForm form = table(period, as, Map.of(), Map.of(), 0, null);
            Reporting known = form.period();
            if (known == null || !known.id().equals(period)) {
                throw new Refusal(
                        Refusal.Reason.STATE, "报告期" + period + "没有开放", "the period " + period + " is not open");
            }
            if (file.getSize() > Sheet.LARGEST) {
                throw new Refusal(Refusal.Reason.LIMIT, "文件超过4 MB", "the file is larger than 4 MB");
            }
            String name = String.valueOf(file.getOriginalFilename());
            return Page.of("desk/differences", compared(form, known, name, Sheet.read(file.getBytes())));
        } catch (Refusal refusal) {
            String words = visitor.language().of(refusal.words());
            return Page.of("desk/table", table(period, as, Map.of(), Map.of(), 0, words))
                    .refused();
        }
    }

    private static Differences compared(TableForm form, Reporting period, String file, List<Sheet.Back> back) {
        Map<String, Row> rows = new HashMap<>();
        form.rows().forEach(row -> rows.put(row.id(), row));
        List<Changed> changed = new ArrayList<>();
        List<String> strangers = new ArrayList<>();
        int same = 0;
        Set<String> met = new HashSet<>();
        for (Sheet.Back one : back) {
            Row row = rows.get(one.id());
            boolean other = !one.period().isEmpty() && !one.period().equals(period.id());
            if (row == null || other || !met.add(one.id())) {
                strangers.add(one.id().length() > 20 ? one.id().substring(0, 20) + "…" : one.id());
                continue;
            }
            List<Differences.Cell> cells = cells(row.entry(), one.entry());
            if (cells.isEmpty()) {
                same++;
            } else {
                Row taken = new Row(row.task(), row.owing(), row.before(), one.entry(), row.asOffered(), null);
                boolean stale = one.seen() >= 0 && one.seen() != row.card().version();
                changed.add(new Changed(taken, cells, stale));
            }
        }
        return new Differences(period, file, changed, same, strangers);
    }

    private static List<Differences.Cell> cells(Entry here, Entry there) {
        List<Differences.Cell> cells = new ArrayList<>();
        List<String[]> pairs = Arrays.asList(
                new String[] {"desk.field.value", here.value(), there.value()},
                new String[] {"desk.field.numerator", here.numerator(), there.numerator()},
                new String[] {"desk.field.denominator", here.denominator(), there.denominator()},
                new String[] {"desk.field.unstarted", here.started() ? "" : "✓", there.started() ? "" : "✓"},
                new String[] {"desk.field.words", here.words(), there.words()},
                new String[] {"desk.field.problems", here.problems(), there.problems()},
                new String[] {"desk.field.next", here.next(), there.next()});
        for (String[] pair : pairs) {
            if (!bare(pair[1]).equals(bare(pair[2]))) {
                cells.add(new Differences.Cell(pair[0], Compared.of(pair[1], pair[2])));
            }
        }
        return cells;
    }

    /** A file's line ends may be others. */
    private static String bare(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
