package org.sanbiao.app.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Json;
import org.sanbiao.app.web.Download;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.finding.Batch;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.Clock;
import org.sanbiao.following.finding.Finding;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.InspectionDesk;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 督查, 整改 and 批处理 by programs. */
@Controller
public final class FindingApi {

    private static final String AT = "/api/v1/findings/{id}/";

    private final Office office;
    private final Pack clock;

    public FindingApi(Office office, Packs packs) {
        this.office = office;
        this.clock = packs.get("13710");
    }

    @GetMapping("/api/v1/findings")
    void findings(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String state,
            Call call)
            throws IOException {
        List<FindingCard> all = office.register().findings(unit).stream()
                .filter(card -> state == null || word(card.state()).equals(state))
                .toList();
        Span span = Span.of(call.request());
        new Answer()
                .list(
                        span,
                        span.of(all),
                        all.size(),
                        (json, card) -> finding(json, card, call).close('}'),
                        call.request(),
                        call.response());
    }

    @GetMapping("/api/v1/findings/{id}")
    void finding(@PathVariable String id, Call call) throws IOException {
        List<Happened> history = history(id, 'F');
        FindingCard card = Finding.of(history).card();
        Answer answer = new Answer();
        Json json = finding(answer.json(), card, call);
        json.name("steps").open('[');
        for (Clock.Step step : Clock.steps(card, clock)) {
            json.open('{').name("step").value(step.key());
            json.name("due").value(step.due().toString());
            json.name("done").value(Answer.text(step.done())).close('}');
        }
        json.close(']');
        CommitmentJson.events(json.name("history"), history, call.visitor());
        json.close('}');
        answer.send(card.version(), call.request(), call.response());
    }

    private Json finding(Json json, FindingCard finding, Call call) {
        json.open('{').name("id").value(finding.id());
        json.name("version").value(Math.toIntExact(finding.version()));
        json.name("state").value(word(finding.state()));
        json.name("colour").value(word(Clock.light(finding, clock, call.today()).colour()));
        json.name("unit").value(finding.unit()).name("area").value(finding.area());
        json.name("inspection").value(finding.inspection());
        json.name("commitment").value(finding.commitment()).name("batch").value(finding.batch());
        json.name("hard").value(finding.hard());
        json.name("conclusion").value(finding.conclusion().shown());
        json.name("found").value(finding.found().toString());
        json.name("settle_by").value(Answer.text(finding.settleBy()));
        json.name("closed")
                .value(finding.closed() == null ? null : finding.closed().day().toString());
        return json.name("reopened").value(finding.reopened());
    }

    @GetMapping("/api/v1/findings/{id}/files/{hash}")
    void file(@PathVariable String id, @PathVariable String hash, Call call) throws IOException {
        List<Happened> history = history(id, 'F');
        List<String> units = List.of(Finding.of(history).card().unit());
        Download.evidence(office, id, history, units, hash, call.visitor(), call.response());
    }

    @PostMapping("/api/v1/inspections")
    void inspect(Call call) throws IOException {
        Body body = call.body("title", "area", "units");
        String area = body.textOrNull("area");
        if (area != null && office.divisions().on(area, call.today()) == null) {
            throw Call.input("area不是区划代码，如410105", "area is no code of a place such as 410105");
        }
        String id = desk().open(call.acting(), body.text("title"), area, body.texts("units"));
        call.done(office, id, List.of(id));
    }

    @PostMapping("/api/v1/findings")
    void find(Call call) throws IOException {
        Body body = call.body("inspection", "commitment", "unit", "hard", "conclusion", "evidence");
        String unit = body.needed("unit");
        String id = desk().find(
                        call.acting(),
                        new InspectionDesk.Finding(
                                body.textOrNull("inspection"),
                                body.textOrNull("commitment"),
                                unit,
                                area(unit),
                                body.flag("hard", false),
                                body.text("conclusion"),
                                body.evidence()));
        call.done(office, id, List.of(id));
    }

    /** The place of a unit, or null. */
    private @Nullable String area(String unit) {
        return office.register().units().stream()
                .filter(one -> one.name().equals(unit))
                .map(Unit::area)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @PostMapping(AT + "reply")
    void reply(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("words", "evidence");
        call.on(office, id, seen -> desk().reply(call.acting(), id, seen, body.text("words"), body.evidence()));
    }

    @PostMapping(AT + "plan")
    void plan(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("due", "words");
        call.on(office, id, seen -> desk().plan(call.acting(), id, seen, body.dayOf("due"), body.text("words")));
    }

    @PostMapping(AT + "rectification")
    void rectified(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("words", "evidence");
        call.on(office, id, seen -> desk().rectified(call.acting(), id, seen, body.text("words"), body.evidence()));
    }

    @PostMapping(AT + "confirmation")
    void confirm(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("words");
        call.on(office, id, seen -> desk().confirm(call.acting(), id, seen, body.text("words")));
    }

    @PostMapping(AT + "dismissal")
    void dismiss(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("reason");
        call.on(office, id, seen -> desk().dismiss(call.acting(), id, seen, body.text("reason")));
    }

    @PostMapping(AT + "order")
    void order(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("due", "words");
        call.on(office, id, seen -> desk().order(call.acting(), id, seen, body.dayOf("due"), body.text("words")));
    }

    @PostMapping(AT + "verification")
    void verify(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("words", "evidence");
        call.on(office, id, seen -> desk().verify(call.acting(), id, seen, body.text("words"), body.evidence()));
    }

    @PostMapping(AT + "closure")
    void close(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("words");
        call.on(office, id, seen -> desk().close(call.acting(), id, seen, body.text("words")));
    }

    @PostMapping(AT + "reopening")
    void reopen(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("reason");
        call.on(office, id, seen -> desk().reopen(call.acting(), id, seen, body.text("reason")));
    }

    /** Draws the pattern: makes a batch. */
    @PostMapping(AT + "pattern")
    void draw(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("pattern", "units");
        call.making(
                office,
                id,
                seen -> List.of(desk().draw(call.acting(), id, seen, body.text("pattern"), body.texts("units"))));
    }

    @GetMapping("/api/v1/batches")
    void batches(Call call) throws IOException {
        List<BatchCard> all = office.register().batches();
        Span span = Span.of(call.request());
        new Answer()
                .list(
                        span,
                        span.of(all),
                        all.size(),
                        (json, card) -> batch(json, card).close('}'),
                        call.request(),
                        call.response());
    }

    @GetMapping("/api/v1/batches/{id}")
    void batch(@PathVariable String id, Call call) throws IOException {
        List<Happened> history = history(id, 'B');
        BatchCard card = Batch.of(history).card();
        Answer answer = new Answer();
        Json json = batch(answer.json(), card);
        CommitmentJson.events(json.name("history"), history, call.visitor());
        json.close('}');
        answer.send(card.version(), call.request(), call.response());
    }

    private static Json batch(Json json, BatchCard batch) {
        json.open('{').name("id").value(batch.id());
        json.name("version").value(Math.toIntExact(batch.version()));
        json.name("finding").value(batch.finding());
        json.name("pattern").value(batch.pattern().shown());
        json.name("drawn").value(batch.drawn().toString()).name("candidates").open('[');
        for (BatchCard.Candidate candidate : batch.candidates()) {
            json.open('{').name("unit").value(candidate.unit());
            json.name("checked").value(Answer.text(candidate.checked()));
            json.name("finding").value(candidate.finding()).close('}');
        }
        return json.close(']')
                .name("closed")
                .value(batch.closed() == null ? null : batch.closed().day().toString());
    }

    /** Says of one unit whether it has the pattern; where it has, that is a finding of its own. */
    @PostMapping("/api/v1/batches/{id}/check")
    void check(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("unit", "found", "hard", "words", "evidence");
        String unit = body.needed("unit");
        boolean found = body.flag("found", false);
        String words = body.text("words");
        String first = Batch.of(history(id, 'B')).card().finding();
        String inspection = Finding.of(history(first, 'F')).card().inspection();
        InspectionDesk.Finding finding = found
                ? new InspectionDesk.Finding(
                        inspection, null, unit, area(unit), body.flag("hard", false), words, body.evidence())
                : null;
        call.making(office, id, seen -> {
            String made = desk().check(call.acting(), id, seen, unit, finding, found ? "" : words);
            return made == null ? List.of() : List.of(made);
        });
    }

    @PostMapping("/api/v1/batches/{id}/closure")
    void closeBatch(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("words");
        call.on(office, id, seen -> desk().closeBatch(call.acting(), id, seen, body.text("words")));
    }

    private InspectionDesk desk() {
        return office.inspection();
    }

    private List<Happened> history(String id, char kind) {
        List<Happened> history =
                id.matches(kind + "[1-9][0-9]{0,8}") ? office.register().history(id) : List.of();
        if (history.isEmpty()) {
            throw Call.unknown(id);
        }
        return history;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
