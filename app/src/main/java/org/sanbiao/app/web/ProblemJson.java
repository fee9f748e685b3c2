package org.sanbiao.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.sanbiao.app.format.Json;

/** A problem as programs read it: RFC 9457, in the language that they accept. */
final class ProblemJson {

    private ProblemJson() {}

    static boolean isFor(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (failed instanceof String uri ? uri : request.getRequestURI()).startsWith("/api/");
    }

    static void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = Visitor.of(request);
        Language language = visitor == null ? Language.accepted(request) : visitor.language();
        StringBuilder text = new StringBuilder();
        Json json = new Json(text).open('{');
        json.name("type").value("urn:sanbiao:problem:" + problem.kind());
        json.name("title").value(Texts.of(language, "web.problem." + problem.kind() + ".title"));
        json.name("status").value(problem.status());
        if (problem.words() != null) {
            json.name("detail").value(problem.words());
        }
        if (problem.reference() != null) {
            json.name("reference").value(problem.reference());
        }
        json.close('}');
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Vary", "Accept-Language");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
