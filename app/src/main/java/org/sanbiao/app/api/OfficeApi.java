package org.sanbiao.app.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.sanbiao.app.format.Json;
import org.sanbiao.app.web.Scope;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Inspection;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.Reporting;
import org.sanbiao.following.register.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who one is, periods, units and inspections for programs; and what describes the interface itself. */
@Controller
public final class OfficeApi {

    private final Register register;

    public OfficeApi(Office office) {
        this.register = office.register();
    }

    /** The description of the interface, for anybody. */
    @GetMapping("/api/v1/openapi.json")
    void description(Call call) throws IOException {
        try (InputStream in = OfficeApi.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("Bug: no openapi.json among the resources");
            }
            call.response().setContentType("application/json");
            in.transferTo(call.response().getOutputStream());
        }
    }

    /** Whom the token acts for, and what it is good for. */
    @GetMapping("/api/v1/me")
    void me(Call call) throws IOException {
        Acting acting = call.acting();
        Answer answer = new Answer();
        Json json = answer.json().open('{').name("person").value(acting.person());
        json.name("role").value(acting.role().name().toLowerCase(Locale.ROOT));
        json.name("unit").value(acting.unit());
        json.name("scope").value(((Scope) call.request().getAttribute(Scope.class.getName())).word());
        json.name("today").value(acting.today().toString()).close('}');
        answer.send(null, call.request(), call.response());
    }

    @GetMapping("/api/v1/periods")
    void periods(Call call) throws IOException {
        list(register.periods(), OfficeApi::period, call);
    }

    private static void period(Json json, Reporting period) {
        json.open('{').name("id").value(period.id()).name("name").value(period.name());
        json.name("from").value(period.span().from().toString());
        json.name("to").value(period.span().to().toString());
        json.name("due").value(period.due().toString());
        json.name("closed").value(period.closed()).close('}');
    }

    @GetMapping("/api/v1/units")
    void units(Call call) throws IOException {
        list(register.units(), OfficeApi::unit, call);
    }

    private static void unit(Json json, Unit unit) {
        json.open('{').name("name").value(unit.name()).name("area").value(unit.area());
        json.name("above").value(unit.above()).close('}');
    }

    @GetMapping("/api/v1/inspections")
    void inspections(Call call) throws IOException {
        list(register.inspections(), OfficeApi::inspection, call);
    }

    private static void inspection(Json json, Inspection inspection) {
        json.open('{').name("id").value(inspection.id());
        json.name("title").value(inspection.title()).name("area").value(inspection.area());
        json.name("day").value(inspection.day().toString());
        json.name("by").value(inspection.by()).close('}');
    }

    private static <T> void list(List<T> all, Answer.Each<T> each, Call call) throws IOException {
        Span span = Span.of(call.request());
        new Answer().list(span, span.of(all), all.size(), each, call.request(), call.response());
    }
}
