package org.sanbiao.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Person;
import org.springframework.beans.TypeMismatchException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Every problem becomes a page that says what happened in one line, in the visitor's language, and keeps what was typed.
 *
 * <p>A {@link Refusal} of the office says itself what; of a fault of ours only a number is shown, and the log has the rest.
 */
@Controller
@ControllerAdvice
public final class Problems {

    /** The request attribute in which a filter says which kind of problem it means. */
    public static final String KIND = Problems.class.getName();

    private static final Logger LOG = Logger.getLogger("sanbiao");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Office office;
    private final ZoneId zone;
    private final PageWriter writer;

    public Problems(Office office, ZoneId zone, PageWriter writer) {
        this.office = office;
        this.zone = zone;
        this.writer = writer;
    }

    @ExceptionHandler(Refusal.class)
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = ProblemJson.isFor(request) ? Language.accepted(request) : Language.of(request);
        List<Typed> typed = Typed.in(request, language);
        String words = language.of(refusal.words());
        Problem problem = switch (refusal.reason()) {
            case ROLE -> Problem.of(403, "role").with(typed, null);
            case STALE ->
                Problem.of(409, "stale").with(onNewest(typed), address(request)).after(since(typed));
            case UNKNOWN -> Problem.of(404, "unknown").with(typed, null);
            case STATE -> Problem.of(409, "state").with(typed, address(request));
            case INPUT -> Problem.of(422, "input").with(typed, address(request));
            case LIMIT -> Problem.of(413, "limit").with(typed, address(request));
        };
        boolean changed = refusal.reason() == Refusal.Reason.STALE && ProblemJson.isFor(request);
        show((changed ? Problem.of(412, "changed") : problem).saying(words), request, response);
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
    void tooLarge(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(Problem.of(413, "upload"), request, response);
    }

    /** All others: those of the framework carry a status, the rest are faults of ours. */
    @ExceptionHandler(Throwable.class)
    void failed(Throwable e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            LOG.log(Level.FINE, "the reader of " + bare(request.getRequestURI()) + " went away", e);
            return;
        }
        if (e instanceof TypeMismatchException) { // a number in an address or a hidden field that is none
            show(ofStatus(400), request, response);
            return;
        }
        if (e instanceof InvalidParameterException bad) { // bytes that are no text, too many of them
            show(ofStatus(bad.getErrorCode()), request, response);
            return;
        }
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            show(ofStatus(known.getStatusCode().value()), request, response);
            return;
        }
        show(fault(e, request), request, response);
    }

    /** What filters and the server itself refuse comes here. */
    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object kind = request.getAttribute(KIND);
        Problem problem;
        if (thrown instanceof Throwable e && (int) (status == null ? 500 : status) >= 500) {
            problem = fault(e, request);
        } else if (kind instanceof String named && status instanceof Integer code) {
            problem = Problem.of(code, named);
        } else {
            problem = ofStatus(status instanceof Integer code ? code : 404);
        }
        boolean small =
                request.getContentType() == null || !request.getContentType().startsWith("multipart/");
        if (small && (problem.status() == 401 || problem.status() == 403)) {
            problem = problem.with(Typed.in(request, Language.of(request)), null);
        }
        show(problem, request, response);
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(401, "signin");
            case 403 -> Problem.of(403, "role");
            case 404 -> Problem.of(404, "unknown");
            case 405 -> Problem.of(405, "method");
            case 412 -> Problem.of(412, "changed");
            case 428 -> Problem.of(428, "seen");
            case 413 -> Problem.of(413, "upload");
            case 503 -> Problem.of(503, "many");
            case 429 -> Problem.of(429, "many");
            default -> status < 500 ? Problem.of(status, "request") : Problem.of(status, "fault");
        };
    }

    private static Problem fault(Throwable e, HttpServletRequest request) {
        byte[] number = new byte[4];
        RANDOM.nextBytes(number);
        String reference = HexFormat.of().formatHex(number);
        LOG.log(Level.SEVERE, reference + " " + request.getMethod() + " " + bare(request.getRequestURI()), e);
        return Problem.of(500, "fault").under(reference).with(Typed.in(request, Language.of(request)), null);
    }

    /** An address for the log: what stands in a link that is good once is a secret. */
    private static String bare(String path) {
        return path.replaceFirst("^/(setup|invitation)/.*", "/$1/…");
    }

    /** To an htmx request only the message, above what is there already, so that the form stays as it is. */
    private void show(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        if (ProblemJson.isFor(request)) {
            ProblemJson.write(problem, request, response);
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "#notice");
            response.setHeader("HX-Reswap", "innerHTML show:window:top");
            writer.write(Page.of("problem/notice", problem).with(problem.status()), request, response);
        } else {
            writer.write(Page.of("problem/problem", problem).with(problem.status()), request, response);
        }
    }

    private static @Nullable String address(HttpServletRequest request) {
        boolean files =
                request.getContentType() != null && request.getContentType().startsWith("multipart/");
        return files ? null : request.getRequestURI();
    }

    /** What was typed, to be sent again on what is there now. */
    private List<Typed> onNewest(List<Typed> typed) {
        String about = about(typed);
        if (about == null) {
            return typed;
        }
        String newest = String.valueOf(office.version(about));
        return typed.stream()
                .map(field -> field.name().equals("seen")
                        ? new Typed(field.name(), field.label(), newest, true, false)
                        : field)
                .toList();
    }

    private List<Problem.Since> since(List<Typed> typed) {
        String about = about(typed);
        String seen = value(typed, "seen");
        if (about == null || seen == null || !seen.matches("[0-9]{1,15}")) {
            return List.of();
        }
        long version = Long.parseLong(seen);
        return office.register().history(about).stream()
                .filter(happened -> happened.sequence() > version)
                .map(this::told)
                .toList();
    }

    private Problem.Since told(Happened happened) {
        return new Problem.Since(
                WHEN.format(happened.recordedAt().atZoneSameInstant(zone)),
                name(happened.by()),
                Narrative.of(happened.event()));
    }

    /** What the form says that it is about, if there is such a thing: a form may be anybody's. */
    private @Nullable String about(List<Typed> typed) {
        String about = value(typed, "about");
        boolean there = about != null
                && about.matches("[A-Z][0-9]{1,9}")
                && !office.register().history(about).isEmpty();
        return there ? about : null;
    }

    private String name(String id) {
        Person person = office.register().person(id);
        return person == null || person.name().isEmpty() ? id : person.name();
    }

    private static @Nullable String value(List<Typed> typed, String name) {
        return typed.stream()
                .filter(field -> field.name().equals(name))
                .map(Typed::value)
                .findFirst()
                .orElse(null);
    }
}
