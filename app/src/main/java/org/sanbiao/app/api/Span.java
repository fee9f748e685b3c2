package org.sanbiao.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Shell;
import org.sanbiao.following.office.Refusal;

/**
 * Which part of a list is asked for.
 *
 * @param offset how many are left out in front, up to a million
 * @param limit how many at most, 1 to 500
 */
record Span(int offset, int limit) {

    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final int FARTHEST = 1_000_000;

    static Span of(HttpServletRequest request) {
        return new Span(number(request, "offset", 0, 0, FARTHEST), number(request, "limit", USUAL, 1, MOST));
    }

    private static int number(HttpServletRequest request, String name, int usual, int least, int most) {
        String given = request.getParameter(name);
        if (given == null) {
            return usual;
        }
        if (!given.matches("[0-9]{1,7}") || Integer.parseInt(given) < least || Integer.parseInt(given) > most) {
            String shown = given.length() > 20 ? given.substring(0, 20) + "…" : given;
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    name + "应在" + least + "至" + most + "之间，而不是“" + shown + "”",
                    name + " is from " + least + " to " + most + ", not “" + shown + "”");
        }
        return Integer.parseInt(given);
    }

    /** The part of a whole list. */
    <T> List<T> of(List<T> all) {
        int from = Math.min(offset, all.size());
        return all.subList(from, Math.min(from + limit, all.size()));
    }

    /** The header Link (RFC 8288): next and prev, where there are such. */
    String links(HttpServletRequest request, int total) {
        StringBuilder links = new StringBuilder();
        if (offset + limit < total) {
            links.append(link(request, offset + limit, "next"));
        }
        if (offset > 0) {
            links.append(links.isEmpty() ? "" : ", ").append(link(request, Math.max(0, offset - limit), "prev"));
        }
        return links.toString();
    }

    private String link(HttpServletRequest request, int from, String relation) {
        StringBuilder query = new StringBuilder();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("offset") && !name.equals("limit")) {
                for (@Nullable String value : values) {
                    query.append(Shell.encode(name))
                            .append('=')
                            .append(Shell.encode(String.valueOf(value)))
                            .append('&');
                }
            }
        });
        return "<" + request.getRequestURI() + "?" + query + "offset=" + from + "&limit=" + limit + ">; rel=\""
                + relation + "\"";
    }
}
