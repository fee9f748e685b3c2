package org.sanbiao.app.inspection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.app.web.Attachments;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.division.Divisions;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.finding.Clock;
import org.sanbiao.following.finding.Finding;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.InspectionDesk;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Inspection;
import org.sanbiao.following.register.Unit;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A finding, and what becomes of it. */
@Controller
public final class FindingPages {

    private static final int MOST_SIBLINGS = 60;
    private static final int DEEPEST = 20;

    private final Office office;
    private final Pack clock;
    private final ZoneId zone;

    public FindingPages(Office office, Packs packs, ZoneId zone) {
        this.office = office;
        this.clock = packs.get(InspectionPages.CLOCK);
        this.zone = zone;
    }

    @GetMapping("/findings/{id}")
    Page finding(@PathVariable String id, Visitor visitor) {
        return page(id, visitor, Typing.NOTHING);
    }

    @PostMapping("/findings/{id}/reply")
    Object reply(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Visitor visitor,
            HttpServletRequest request) {
        return act(
                Act.REPLY,
                id,
                visitor,
                request,
                desk -> desk.reply(visitor.acting(), id, seen, words, Attachments.of(files)));
    }

    @PostMapping("/findings/{id}/plan")
    Object plan(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String words,
            Visitor visitor,
            HttpServletRequest request) {
        return act(Act.PLAN, id, visitor, request, desk -> desk.plan(visitor.acting(), id, seen, day(due), words));
    }

    @PostMapping("/findings/{id}/rectification")
    Object rectified(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Visitor visitor,
            HttpServletRequest request) {
        return act(
                Act.RECTIFICATION,
                id,
                visitor,
                request,
                desk -> desk.rectified(visitor.acting(), id, seen, words, Attachments.of(files)));
    }

    @PostMapping("/findings/{id}/confirmation")
    Object confirm(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String words,
            Visitor visitor,
            HttpServletRequest request) {
        return act(Act.CONFIRMATION, id, visitor, request, desk -> desk.confirm(visitor.acting(), id, seen, words));
    }

    @PostMapping("/findings/{id}/dismissal")
    Object dismiss(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String words,
            Visitor visitor,
            HttpServletRequest request) {
        return act(Act.DISMISSAL, id, visitor, request, desk -> desk.dismiss(visitor.acting(), id, seen, words));
    }

    @PostMapping("/findings/{id}/order")
    Object order(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String words,
            Visitor visitor,
            HttpServletRequest request) {
        return act(Act.ORDER, id, visitor, request, desk -> desk.order(visitor.acting(), id, seen, day(due), words));
    }

    @PostMapping("/findings/{id}/verification")
    Object verify(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Visitor visitor,
            HttpServletRequest request) {
        return act(
                Act.VERIFICATION,
                id,
                visitor,
                request,
                desk -> desk.verify(visitor.acting(), id, seen, words, Attachments.of(files)));
    }

    @PostMapping("/findings/{id}/closure")
    Object close(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String words,
            Visitor visitor,
            HttpServletRequest request) {
        return act(Act.CLOSURE, id, visitor, request, desk -> desk.close(visitor.acting(), id, seen, words));
    }

    @PostMapping("/findings/{id}/reopening")
    Object reopen(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String words,
            Visitor visitor,
            HttpServletRequest request) {
        return act(Act.REOPENING, id, visitor, request, desk -> desk.reopen(visitor.acting(), id, seen, words));
    }

    /** Draws the pattern of a confirmed finding: the batch comes next. */
    @PostMapping("/findings/{id}/pattern")
    Object draw(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<String> units,
            @RequestParam(defaultValue = "") String others,
            Visitor visitor,
            HttpServletRequest request) {
        card(id);
        try {
            List<String> candidates = new ArrayList<>(units == null ? List.of() : units);
            candidates.addAll(Arrays.asList(others.strip().split("[、，,；;\\s]+")));
            candidates.removeIf(String::isBlank);
            String batch = office.inspection().draw(visitor.acting(), id, seen, words, candidates);
            return Go.to("/batches/" + batch).saying("inspection.done.pattern", batch);
        } catch (Refusal refusal) {
            return again(Act.PATTERN, id, refusal, visitor, request);
        }
    }

    /** A command of the desk. */
    private interface Command {
        void on(InspectionDesk desk);
    }

    private Object act(Act act, String id, Visitor visitor, HttpServletRequest request, Command command) {
        card(id);
        try {
            command.on(office.inspection());
            return Go.to("/findings/" + id).saying("inspection.done." + act.key(), id);
        } catch (Refusal refusal) {
            return again(act, id, refusal, visitor, request);
        }
    }

    /** The page as it is now, the form as it was typed and why it was refused: sent again, it is on the newest version. */
    private Object again(Act act, String id, Refusal refusal, Visitor visitor, HttpServletRequest request) {
        if (refusal.reason() == Refusal.Reason.ROLE) {
            throw refusal;
        }
        return page(id, visitor, Typing.of(act.key(), refusal, request, visitor))
                .with(Typing.status(refusal));
    }

    /** Evidence as it was handed in: always kept as a file; the page shows a picture as a picture. */
    @GetMapping("/findings/{id}/files/{hash}")
    void file(@PathVariable String id, @PathVariable String hash, HttpServletResponse response) throws IOException {
        for (Happened happened : history(id)) {
            for (Evidence evidence : Narrative.files(happened.event())) {
                if (evidence.hash().equals(hash)) {
                    byte[] bytes = office.file(evidence).orElse(null);
                    if (bytes == null) {
                        throw unknown("这份材料已清除", "this file was erased");
                    }
                    send(bytes, evidence.name().shown(), response);
                    return;
                }
            }
        }
        throw unknown(id + "没有这份材料", id + " has no such file");
    }

    private static void send(byte[] bytes, String name, HttpServletResponse response) throws IOException {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name.replaceAll("[\\p{Cntrl}/\\\\]", "_"), StandardCharsets.UTF_8)
                .build();
        response.setContentType(type(bytes));
        response.setHeader("Content-Disposition", disposition.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** By what it begins with, never by its name; pictures only. */
    private static String type(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        return start.startsWith("\u00ff\u00d8\u00ff")
                ? "image/jpeg"
                : start.startsWith("\u0089PNG")
                        ? "image/png"
                        : start.startsWith("GIF8")
                                ? "image/gif"
                                : start.startsWith("RIFF") && start.endsWith("WEBP")
                                        ? "image/webp"
                                        : "application/octet-stream";
    }

    private Page page(String id, Visitor visitor, Typing typing) {
        List<Happened> history = history(id);
        FindingCard card = Finding.of(history).card();
        List<Unit> units = office.register().units();
        Map<String, String> names = InspectionPages.names(office.register().people());
        List<Act> acts =
                Act.to(card, visitor.role(), visitor.unit() != null && belongs(card.unit(), visitor.unit(), units));
        Situation about =
                card.commitment() == null ? null : office.register().situation(card.commitment(), visitor.today());
        String inspection = null;
        for (Inspection one : office.register().inspections()) {
            inspection = one.id().equals(card.inspection()) ? one.title() : inspection;
        }
        return Page.of(
                "inspection/finding",
                new FindingView(
                        Line.of(card, clock, visitor.today()),
                        Clock.steps(card, clock),
                        card.area() == null ? null : Divisions.standard().name(card.area(), visitor.today()),
                        inspection,
                        about == null ? null : about.card().substance().task().shown(),
                        Narrative.files(history.get(0).event()),
                        office.register().batches().stream()
                                .filter(batch -> batch.finding().equals(id))
                                .toList(),
                        Told.of(history, names, zone),
                        acts,
                        acts.contains(Act.PATTERN) ? siblings(card.unit(), units) : List.of(),
                        names,
                        typing));
    }

    private static List<String> siblings(String name, List<Unit> units) {
        String above = null;
        for (Unit unit : units) {
            above = unit.name().equals(name) ? unit.above() : above;
        }
        List<String> siblings = new ArrayList<>();
        for (Unit unit : units) {
            if (Objects.equals(unit.above(), above) && !unit.name().equals(name) && siblings.size() < MOST_SIBLINGS) {
                siblings.add(unit.name());
            }
        }
        return siblings;
    }

    /** Whether a unit is another, or belongs to it. */
    private static boolean belongs(String unit, @Nullable String whole, List<Unit> units) {
        String at = unit;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at.equals(whole)) {
                return true;
            }
            String here = at;
            at = units.stream()
                    .filter(one -> one.name().equals(here))
                    .findFirst()
                    .map(Unit::above)
                    .orElse(null);
        }
        return false;
    }

    private FindingCard card(String id) {
        return Finding.of(history(id)).card();
    }

    private List<Happened> history(String id) {
        List<Happened> history =
                id.matches("F[1-9][0-9]{0,8}") ? office.register().history(id) : List.of();
        if (history.isEmpty()) {
            throw unknown("没有编号为“" + id + "”的问题", "there is no finding “" + id + "”");
        }
        return history;
    }

    private static Refusal unknown(String zh, String en) {
        return new Refusal(Refusal.Reason.UNKNOWN, zh, en);
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    typed.isBlank() ? "请填写日期" : "“" + typed + "”不是日期，请写成2022-12-31",
                    typed.isBlank() ? "give a day" : "“" + typed + "” is no day such as 2022-12-31");
        }
    }
}
