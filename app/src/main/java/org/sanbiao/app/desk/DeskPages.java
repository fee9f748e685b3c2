package org.sanbiao.app.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.TypedDay;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Office;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of whoever works: a unit's own desk, or the office's overview. */
@Controller
public final class DeskPages {

    /** Holds the day of the last visit and that of the one before, so that a second look shows the same changes. */
    private static final String VISITS = "visits";

    private static final int DAYS_AT_FIRST = 7;

    private final Office office;
    private final Desks desks;
    private final Overviews overviews;

    public DeskPages(WorkFolder work, Office office, Packs packs) {
        this.office = office;
        this.desks = new Desks(office, packs, new Drafts(work.folder().resolve("drafts")));
        this.overviews = new Overviews(work.ledger(), office, packs, desks);
    }

    @GetMapping("/desk")
    Page desk(
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String all,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (visitor.unit() != null) {
            return Page.of("desk/own", desks.own(visitor.acting()));
        }
        Beginning beginning = Beginning.of(office);
        if (beginning != null) {
            return Page.of("desk/beginning", beginning);
        }
        LocalDate asked = day(since);
        LocalDate last = visit(visitor.today(), request, response);
        LocalDate from = asked == null ? last : asked;
        return Page.of("desk/overview", overviews.of(visitor.today(), from, all != null));
    }

    /** The day of the visit before today's, and notes today's. */
    private static LocalDate visit(LocalDate today, HttpServletRequest request, HttpServletResponse response) {
        LocalDate last = null;
        LocalDate before = null;
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(VISITS)) {
                String[] days = cookie.getValue().split("_", 2);
                last = day(days[0]);
                before = days.length > 1 ? day(days[1]) : null;
            }
        }
        if (last == null || last.isAfter(today)) {
            last = today.minusDays(DAYS_AT_FIRST);
        }
        LocalDate from = last.equals(today) ? before == null ? today.minusDays(DAYS_AT_FIRST) : before : last;
        Cookie noted = new Cookie(VISITS, today + "_" + from);
        noted.setPath("/desk");
        noted.setHttpOnly(true);
        noted.setSecure(request.isSecure());
        noted.setMaxAge(180 * 24 * 3600);
        response.addCookie(noted);
        return from;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : TypedDay.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** 签收. */
    @PostMapping("/desk/{id}/acceptance")
    Go accept(@PathVariable String id, @RequestParam long seen, Visitor visitor) {
        office.reports().accept(visitor.acting(), id, seen);
        return Go.to("/desk").saying("desk.accepted", id);
    }
}
