package org.sanbiao.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Json;
import org.sanbiao.app.register.JsonRegister;
import org.sanbiao.app.register.View;
import org.sanbiao.app.web.Download;
import org.sanbiao.app.web.TypedDay;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAssigned;
import org.sanbiao.following.event.CommitmentEvent.CommitmentDunned;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Changes;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.RegisterRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Commitments for programs: the register, one of them, its slips and files, what changed, and words anywhere. */
@Controller
public final class CommitmentApi {

    private static final int MOST_HITS = 200;
    private static final int LONGEST = 200;

    private final Office office;
    private final Packs packs;

    public CommitmentApi(Office office, Packs packs) {
        this.office = office;
        this.packs = packs;
    }

    @GetMapping("/api/v1/commitments")
    void commitments(Visitor visitor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view = view(request);
        Span span = Span.of(request);
        Register.Page page = office.register()
                .page(view.filter(), view.sort(), span.offset(), span.limit(), view.pack(), visitor.today());
        new Answer().list(span, page.rows(), page.total(), JsonRegister::write, request, response);
    }

    @GetMapping("/api/v1/commitments/{id}")
    void commitment(@PathVariable String id, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        View view = view(request);
        RegisterRow row = known(id) ? office.register().row(id, view.pack(), visitor.today()) : null;
        if (row == null) {
            throw Call.unknown(id);
        }
        Answer answer = new Answer();
        CommitmentJson.write(answer.json(), row, office.register().history(id), visitor);
        answer.send(row.situation().card().version(), request, response);
    }

    /** A file that one of its events names. */
    @GetMapping("/api/v1/commitments/{id}/files/{hash}")
    void file(@PathVariable String id, @PathVariable String hash, Call call) throws IOException {
        Situation situation =
                known(id) ? office.register().situation(id, call.visitor().today()) : null;
        if (situation == null) {
            throw Call.unknown(id);
        }
        List<String> units = Download.concerned(situation.card());
        Download.evidence(office, id, office.register().history(id), units, hash, call.visitor(), call.response());
    }

    /** 交办单 and 催办单 as they were sent. */
    @GetMapping("/api/v1/commitments/{id}/slips")
    void slips(@PathVariable String id, Call call) throws IOException {
        List<Happened> history = known(id) ? office.register().history(id) : List.of();
        if (history.isEmpty()) {
            throw Call.unknown(id);
        }
        List<Happened> slips = history.stream()
                .filter(it -> it.event() instanceof CommitmentAssigned || it.event() instanceof CommitmentDunned)
                .toList();
        Span span = Span.of(call.request());
        new Answer().list(span, span.of(slips), slips.size(), CommitmentJson::slip, call.request(), call.response());
    }

    @GetMapping("/api/v1/changes")
    void changes(
            @RequestParam(defaultValue = "") String since,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        View view = view(request);
        Span span = Span.of(request);
        Changes.Page page =
                office.changes(day(since), view.filter(), span.offset(), span.limit(), view.pack(), visitor.today());
        new Answer()
                .list(
                        span,
                        page.changes(),
                        page.total(),
                        (json, change) -> write(json, change, visitor),
                        request,
                        response);
    }

    private static void write(Json json, Changes.Change change, Visitor visitor) {
        json.open('{').name("id").value(change.row().id()).name("then");
        json.value(change.then() == null ? null : change.then().state().name().toLowerCase(Locale.ROOT));
        JsonRegister.write(json.name("now"), change.row());
        CommitmentJson.events(json.name("events"), change.events(), visitor);
        json.close('}');
    }

    @GetMapping("/api/v1/search")
    void search(@RequestParam(defaultValue = "") String q, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (q.isBlank() || q.length() > LONGEST) {
            throw new Refusal(Refusal.Reason.INPUT, "q应为1至" + LONGEST + "个字符", "q has 1 to " + LONGEST + " characters");
        }
        Answer answer = new Answer();
        Json json = answer.json().open('{').name("items").open('[');
        for (Register.Hit hit : office.register().search(q, MOST_HITS)) {
            json.open('{').name("kind").value(hit.kind()).name("id").value(hit.id());
            json.name("start").value(hit.start()).name("end").value(hit.end());
            json.name("stance").value(Answer.text(hit.stance()));
            json.name("text").value(hit.text()).close('}');
        }
        json.close(']').close('}');
        answer.send(null, request, response);
    }

    /** The filters of the register's page; here one that cannot be used is refused. */
    private View view(HttpServletRequest request) {
        View view = View.of(request.getParameterMap(), packs);
        if (!view.faults().isEmpty()) {
            String faults = String.join(" ", view.faults());
            throw new Refusal(Refusal.Reason.INPUT, "不能这样筛选：" + faults, "no such filter: " + faults);
        }
        return view;
    }

    private static LocalDate day(String text) {
        try {
            return TypedDay.parse(text);
        } catch (DateTimeException e) {
            String shown = text.length() > 20 ? text.substring(0, 20) + "…" : text;
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "since应为日期，如2022-12-01，而不是“" + shown + "”",
                    "since is a day such as 2022-12-01, not “" + shown + "”");
        }
    }

    static boolean known(@Nullable String id) {
        return id != null && id.matches("C[1-9][0-9]{0,8}");
    }
}
