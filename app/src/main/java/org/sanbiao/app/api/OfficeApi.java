package org.sanbiao.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Json;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.Reporting;
import org.sanbiao.following.register.Shelf;
import org.sanbiao.following.register.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Documents, findings, batches, periods and units for programs; and what describes the interface itself. */
@Controller
public final class OfficeApi {

    private final Register register;

    public OfficeApi(Office office) {
        this.register = office.register();
    }

    /** The description of the interface, for anybody. */
    @GetMapping("/api/v1/openapi.json")
    void description(HttpServletResponse response) throws IOException {
        try (InputStream in = OfficeApi.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("Bug: no openapi.json among the resources");
            }
            response.setContentType("application/json");
            in.transferTo(response.getOutputStream());
        }
    }

    @GetMapping("/api/v1/documents")
    void documents(
            @RequestParam(defaultValue = "") String words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Span span = Span.of(request);
        Shelf.Page page = register.shelf()
                .documents(words.length() > 200 ? words.substring(0, 200) : words, span.offset(), span.limit());
        new Answer()
                .list(
                        span,
                        page.volumes(),
                        page.total(),
                        (json, volume) -> volume(json.open('{'), volume).close('}'),
                        request,
                        response);
    }

    @GetMapping("/api/v1/documents/{hash}")
    void document(@PathVariable String hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String bare = hash.startsWith("sha256:") ? hash.substring(7) : hash;
        Shelf.Volume volume = bare.matches("[0-9a-f]{64}") ? register.shelf().document("sha256:" + bare) : null;
        if (volume == null) {
            throw CommitmentApi.unknown(hash);
        }
        Answer answer = new Answer();
        Json json = volume(answer.json().open('{'), volume).name("items").open('[');
        for (Card card : register.shelf().commitments(volume.id())) {
            json.open('{').name("id").value(card.id());
            json.name("standing").value(card.standing().name().toLowerCase(Locale.ROOT));
            json.name("task").value(card.substance().task().shown()).close('}');
        }
        json.close(']').close('}');
        answer.send(volume.version(), request, response);
    }

    private static Json volume(Json json, Shelf.Volume volume) {
        return json.name("id")
                .value(volume.id())
                .name("hash")
                .value(volume.hash())
                .name("title")
                .value(volume.title())
                .name("published")
                .value(Answer.text(volume.published()))
                .name("issuer")
                .value(volume.issuer())
                .name("place")
                .value(volume.place())
                .name("address")
                .value(Answer.text(volume.address()))
                .name("retrieved")
                .value(Answer.text(volume.retrieved()))
                .name("statements")
                .value(volume.statements())
                .name("commitments")
                .value(volume.commitments())
                .name("reviewed")
                .value(volume.reviewed());
    }

    @GetMapping("/api/v1/findings")
    void findings(
            @RequestParam(required = false) @Nullable String unit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        list(register.findings(unit), OfficeApi::finding, request, response);
    }

    private static void finding(Json json, FindingCard finding) {
        json.open('{').name("id").value(finding.id());
        json.name("version").value(Math.toIntExact(finding.version()));
        json.name("state").value(finding.state().name().toLowerCase(Locale.ROOT));
        json.name("unit").value(finding.unit()).name("area").value(finding.area());
        json.name("commitment").value(finding.commitment()).name("batch").value(finding.batch());
        json.name("hard").value(finding.hard());
        json.name("conclusion").value(finding.conclusion().shown());
        json.name("found").value(finding.found().toString());
        json.name("settle_by").value(Answer.text(finding.settleBy()));
        json.name("closed")
                .value(finding.closed() == null ? null : finding.closed().day().toString());
        json.name("reopened").value(finding.reopened()).close('}');
    }

    @GetMapping("/api/v1/batches")
    void batches(HttpServletRequest request, HttpServletResponse response) throws IOException {
        list(register.batches(), OfficeApi::batch, request, response);
    }

    private static void batch(Json json, BatchCard batch) {
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
        json.close(']').name("closed");
        json.value(batch.closed() == null ? null : batch.closed().day().toString())
                .close('}');
    }

    @GetMapping("/api/v1/periods")
    void periods(HttpServletRequest request, HttpServletResponse response) throws IOException {
        list(register.periods(), OfficeApi::period, request, response);
    }

    private static void period(Json json, Reporting period) {
        json.open('{').name("id").value(period.id()).name("name").value(period.name());
        json.name("from").value(period.span().from().toString());
        json.name("to").value(period.span().to().toString());
        json.name("due").value(period.due().toString());
        json.name("closed").value(period.closed()).close('}');
    }

    @GetMapping("/api/v1/units")
    void units(HttpServletRequest request, HttpServletResponse response) throws IOException {
        list(register.units(), OfficeApi::unit, request, response);
    }

    private static void unit(Json json, Unit unit) {
        json.open('{').name("name").value(unit.name()).name("area").value(unit.area());
        json.name("above").value(unit.above()).close('}');
    }

    private static <T> void list(
            List<T> all, Answer.Each<T> each, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Span span = Span.of(request);
        new Answer().list(span, span.of(all), all.size(), each, request, response);
    }
}
