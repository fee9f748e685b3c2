package org.sanbiao.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes what controllers answer with: {@link Page} as HTML, {@link Go} as a redirect. */
public final class PageWriter implements HandlerMethodReturnValueHandler {

    /** Of a usual page. */
    private static final int PIECES = 4096;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        Class<?> returned = type.getParameterType();
        return returned == Page.class || returned == Go.class || returned == Object.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) {
            throw new IllegalStateException("Bug: a page is written to a servlet's response");
        }
        if (value instanceof Page page) {
            write(page, request, response);
        } else if (value instanceof Go go) {
            if (go.flash() != null) {
                go.flash().keep(request);
            }
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", go.path());
        } else {
            throw new IllegalStateException("Bug: a controller answers with Page or Go, not with " + value);
        }
    }

    /** Renders a page as a whole before the first byte leaves: a fault in it is a fault page, not half a page. */
    void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("shell", Shell.of(request));
        if (page.model() != null) {
            parameters.put("page", page.model());
        }
        Utf8ByteOutput output = new Utf8ByteOutput(PIECES);
        engine.render(page.template() + ".jte", parameters, output);
        byte[] bytes = output.toByteArray(); // thousands of pieces, each of which would go through all streams alone
        Turns.end(request);
        response.setStatus(page.status());
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
