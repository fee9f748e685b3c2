package org.sanbiao.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Json;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.wording.Wording;

/** Writes an answer with its tag; to who has it already, only that it is the same. */
final class Answer {

    private final StringBuilder text = new StringBuilder();
    private final Json json = new Json(text);

    Json json() {
        return json;
    }

    /** Writes a part of a list, with the whole's size and links to the parts before and after. */
    <T> void list(Span span, List<T> items, int total, Each<T> each, HttpServletRequest request, HttpServletResponse to)
            throws IOException {
        json.open('{').name("total").value(total);
        json.name("offset").value(span.offset()).name("limit").value(span.limit());
        json.name("items").open('[');
        for (T item : items) {
            each.write(json, item);
        }
        json.close(']').close('}');
        String links = span.links(request, total);
        if (!links.isEmpty()) {
            to.setHeader("Link", links);
        }
        send(null, request, to);
    }

    /** Writes one item of a list. */
    @FunctionalInterface
    interface Each<T> {
        void write(Json json, T item);
    }

    /**
     * Sends what was written.
     *
     * @param version of what is shown, which the tag then begins with; null where it has none
     */
    void send(@Nullable Long version, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + (version == null ? "" : version + ".") + digest(bytes) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Authorization, Accept-Language");
        if (request.getMethod().equals("GET") && isKnown(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(304);
            return;
        }
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean isKnown(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String known : header.split(",")) {
            String bare = known.strip();
            if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Words in the language of who asks. */
    static String say(Wording words, Visitor visitor) {
        return visitor.language().of(words);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
