package org.sanbiao.app.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What every answer goes out in: the headers that keep scripts and other sites out, whoever answers; and the page for what
 * the server refuses before any of ours sees it, in both languages, with nothing from inside.
 */
final class Envelope extends ErrorReportValve {

    /** Only what comes from here runs, and nothing written into a page does: no inline script, no inline style. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
            + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "geolocation=(), microphone=(), payment=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        HEADERS.forEach(response::setHeader);
        super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean ours = status >= 500 && status != 505;
        String zh = ours ? "服务器出错" : "请求有误";
        String en = ours ? "The server failed" : "The request is not right";
        try {
            HEADERS.forEach(response::setHeader);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + zh
                        + "</title></head><body><h1>" + zh + "</h1><p lang=\"en\">" + en + " (" + status
                        + ").</p><p><a href=\"/\">三标 Sanbiao</a></p></body></html>\n");
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // nobody is there to read it
        }
    }
}
