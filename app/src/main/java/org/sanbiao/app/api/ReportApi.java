package org.sanbiao.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.JsonReader;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.office.Figures;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** 反馈 by programs. */
@Controller
public final class ReportApi {

    private static final int MOST_BYTES = 256 * 1024;
    private static final Pattern SEEN = Pattern.compile("\"([0-9]{1,15})(\\.[0-9a-f]{1,64})?\"");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,9})?");

    private final Office office;

    public ReportApi(Office office) {
        this.office = office;
    }

    @PostMapping("/api/v1/commitments/{id}/reports")
    void report(@PathVariable String id, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!CommitmentApi.known(id)) {
            throw CommitmentApi.unknown(id);
        }
        long seen = seen(request.getHeader("If-Match"));
        Map<?, ?> body = body(request);
        BigDecimal value = number(body, "value");
        BigDecimal part = number(body, "numerator");
        BigDecimal whole = number(body, "denominator");
        Object started = body.get("started");
        Figures figures = value == null && part == null
                ? null
                : new Figures(value, part, whole, null, null, null, words(body, "stage"), words(body, "extent"), null);
        office.reports()
                .report(
                        visitor.acting(),
                        id,
                        seen,
                        text(body, "period"),
                        figures,
                        !Boolean.FALSE.equals(started),
                        text(body, "words"),
                        text(body, "problems"),
                        text(body, "next"),
                        List.of());
        response.setStatus(201);
        response.setHeader("Location", "/api/v1/commitments/" + id);
        Answer answer = new Answer();
        long version = office.version(id);
        answer.json()
                .open('{')
                .name("id")
                .value(id)
                .name("version")
                .value(Math.toIntExact(version))
                .close('}');
        answer.send(version, request, response);
    }

    /** The version that the author saw: what the tag of an earlier answer begins with. */
    private static long seen(@Nullable String header) {
        if (header == null) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED);
        }
        Matcher tag = SEEN.matcher(header.strip());
        if (!tag.matches()) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
        return Long.parseLong(tag.group(1));
    }

    private static Map<?, ?> body(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(Refusal.Reason.LIMIT, "请求不能超过256 KB", "a request has 256 KB at most");
        }
        try {
            if (JsonReader.parse(new String(bytes, StandardCharsets.UTF_8)) instanceof Map<?, ?> members) {
                return members;
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Reason.INPUT, "不是JSON：" + e.getMessage(), "this is no JSON: " + e.getMessage());
        }
        throw new Refusal(Refusal.Reason.INPUT, "应为一个JSON对象", "a JSON object was expected");
    }

    private static @Nullable String words(Map<?, ?> body, String name) {
        Object value = body.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new Refusal(Refusal.Reason.INPUT, name + "应为文字", name + " is a text");
    }

    private static String text(Map<?, ?> body, String name) {
        String words = words(body, name);
        return words == null ? "" : words.strip();
    }

    /** A decimal as a text, or as a number of the same length. */
    private static @Nullable BigDecimal number(Map<?, ?> body, String name) {
        Object value = body.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number
                && number.scale() >= 0
                && number.scale() <= 9
                && number.precision() <= 27) {
            return number;
        }
        if (value instanceof String text && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        throw new Refusal(Refusal.Reason.INPUT, name + "应为数字，如“82.6”", name + " is a decimal such as \"82.6\"");
    }
}
