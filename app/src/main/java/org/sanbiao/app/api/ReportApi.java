package org.sanbiao.app.api;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.office.Figures;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.ReportDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 签收, 反馈 and what becomes of reports, by programs. */
@Controller
public final class ReportApi {

    private static final String AT = "/api/v1/commitments/{id}/";

    private final Office office;

    public ReportApi(Office office) {
        this.office = office;
    }

    @PostMapping(AT + "acceptance")
    void accept(@PathVariable String id, Call call) throws IOException {
        call.on(office, id, seen -> desk().accept(call.acting(), id, seen));
    }

    @PostMapping(AT + "reports")
    void report(@PathVariable String id, Call call) throws IOException {
        Body body = call.body(
                "period",
                "value",
                "numerator",
                "denominator",
                "stage",
                "extent",
                "started",
                "words",
                "problems",
                "next",
                "evidence");
        BigDecimal value = body.number("value");
        BigDecimal part = body.number("numerator");
        Figures figures = value == null && part == null
                ? null
                : new Figures(
                        value,
                        part,
                        body.number("denominator"),
                        null,
                        null,
                        null,
                        body.textOrNull("stage"),
                        body.textOrNull("extent"),
                        null);
        call.on(
                office,
                id,
                seen -> desk().report(
                                call.acting(),
                                id,
                                seen,
                                body.needed("period"),
                                figures,
                                body.flag("started", true),
                                body.text("words"),
                                body.text("problems"),
                                body.text("next"),
                                body.evidence()));
    }

    /** At the level of who approves, or at the city's where a supervisor says so. */
    @PostMapping(AT + "reports/{number}/approval")
    void approve(@PathVariable String id, @PathVariable String number, Call call) throws IOException {
        Body body = call.body("level");
        int usual = call.acting().role() == Role.APPROVER ? 1 : ReportDesk.LOCKING_LEVEL;
        call.on(
                office,
                id,
                seen -> desk().approve(call.acting(), id, seen, report(number), body.count("level", usual, 1, 3)));
    }

    @PostMapping(AT + "reports/{number}/return")
    void sendBack(@PathVariable String id, @PathVariable String number, Call call) throws IOException {
        Body body = call.body("reason");
        call.on(office, id, seen -> desk().sendBack(call.acting(), id, seen, report(number), body.text("reason")));
    }

    @PostMapping(AT + "reports/{number}/unlock")
    void unlock(@PathVariable String id, @PathVariable String number, Call call) throws IOException {
        Body body = call.body("reason");
        call.on(office, id, seen -> desk().unlock(call.acting(), id, seen, report(number), body.text("reason")));
    }

    private static long report(String number) {
        if (!number.matches("[0-9]{1,15}")) {
            throw Call.unknown(number);
        }
        return Long.parseLong(number);
    }

    @PostMapping(AT + "request")
    void askExtension(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("to", "reason");
        call.on(
                office,
                id,
                seen -> desk().askExtension(call.acting(), id, seen, body.dayOf("to"), body.text("reason")));
    }

    @PostMapping(AT + "delivery")
    void deliver(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("day", "words", "evidence");
        call.on(
                office,
                id,
                seen -> desk().deliver(
                                call.acting(), id, seen, body.dayOf("day"), body.text("words"), body.evidence()));
    }

    @PostMapping("/api/v1/periods")
    void open(Call call) throws IOException {
        Body body = call.body("name", "from", "to", "due");
        Period span;
        try {
            span = new Period(body.dayOf("from"), body.dayOf("to"));
        } catch (IllegalArgumentException e) {
            throw Call.input("from晚于to", "from is after to");
        }
        String id = desk().open(call.acting(), body.text("name"), span, body.dayOf("due"));
        call.done(office, id, List.of(id));
    }

    @PostMapping("/api/v1/periods/{id}/closing")
    void close(@PathVariable String id, Call call) throws IOException {
        desk().close(call.acting(), id);
        call.done(office, id, List.of());
    }

    private ReportDesk desk() {
        return office.reports();
    }
}
