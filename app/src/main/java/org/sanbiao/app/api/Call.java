package org.sanbiao.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A program's command: who sends it, what it says, on which version, and where the answer goes.
 *
 * <p>All commands have one shape. On what is there, {@code If-Match} names the version that was seen: without it the
 * answer is 428, and 412 where somebody did something since, so that a command sent twice is done once. What was done is
 * answered with 201, the new version, and what it made.
 */
record Call(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,15})(\\.[0-9a-f]{1,64})?\"");

    Acting acting() {
        return visitor.acting();
    }

    LocalDate today() {
        return visitor.today();
    }

    /** What was sent; a member that is not among the known ones is refused. */
    Body body(String... known) throws IOException {
        return Body.of(request, List.of(known));
    }

    /** A command on what is there. */
    @FunctionalInterface
    interface Order {
        void give(long seen);
    }

    /** One that makes something. */
    @FunctionalInterface
    interface Making {
        List<String> give(long seen);
    }

    void on(Office office, String id, Order order) throws IOException {
        order.give(seen());
        done(office, id, List.of());
    }

    void making(Office office, String id, Making making) throws IOException {
        done(office, id, making.give(seen()));
    }

    /** Answers what was done to something, or that it is there now. */
    void done(Office office, String id, List<String> made) throws IOException {
        long version = office.version(id);
        Answer answer = new Answer();
        answer.json().open('{').name("id").value(id);
        answer.json()
                .name("version")
                .value(Math.toIntExact(version))
                .name("made")
                .open('[');
        made.forEach(answer.json()::value);
        answer.json().close(']').close('}');
        created(place(id));
        answer.send(version, request, response);
    }

    void created(String place) {
        response.setStatus(201);
        response.setHeader("Location", place);
    }

    private static String place(String id) {
        return "/api/v1/"
                + switch (id.charAt(0)) {
                    case 'C' -> "commitments/" + id;
                    case 'F' -> "findings/" + id;
                    case 'B' -> "batches/" + id;
                    case 'I' -> "inspections";
                    default -> "periods";
                };
    }

    /** The version that the author saw: what the tag of an earlier answer begins with. */
    private long seen() {
        @Nullable String header = request.getHeader("If-Match");
        if (header == null) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED);
        }
        if (header.strip().equals("*")) {
            return Office.LATEST;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
        return Long.parseLong(tag.group(1));
    }

    static Refusal input(String zh, String en) {
        return new Refusal(Refusal.Reason.INPUT, zh, en);
    }

    static Refusal unknown(String id) {
        String shown = id.length() > 80 ? id.substring(0, 80) + "…" : id;
        return new Refusal(Refusal.Reason.UNKNOWN, "没有“" + shown + "”", "there is no “" + shown + "”");
    }
}
