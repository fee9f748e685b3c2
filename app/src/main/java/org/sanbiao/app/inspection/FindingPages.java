package org.sanbiao.app.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.app.web.Download;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.division.Divisions;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.finding.Clock;
import org.sanbiao.following.finding.Finding;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Inspection;
import org.sanbiao.following.register.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A finding, with its files. */
@Controller
public final class FindingPages {

    private static final int MOST_SIBLINGS = 60;
    private static final int DEEPEST = 20;

    private final Office office;
    private final Pack clock;
    private final ZoneId zone;

    public FindingPages(Office office, Packs packs, ZoneId zone) {
        this.office = office;
        this.clock = packs.get(InspectionPages.CLOCK);
        this.zone = zone;
    }

    @GetMapping("/findings/{id}")
    Page finding(@PathVariable String id, Visitor visitor) {
        return page(id, visitor, Typing.NOTHING);
    }

    /** Evidence as it was handed in: always kept as a file; the page shows a picture as a picture. */
    @GetMapping("/findings/{id}/files/{hash}")
    void file(@PathVariable String id, @PathVariable String hash, Visitor visitor, HttpServletResponse response)
            throws IOException {
        List<Happened> history = history(id);
        List<String> units = List.of(Finding.of(history).card().unit());
        Download.evidence(office, id, history, units, hash, visitor, response);
    }

    Page page(String id, Visitor visitor, Typing typing) {
        List<Happened> history = history(id);
        FindingCard card = Finding.of(history).card();
        List<Unit> units = office.register().units();
        Map<String, String> names = InspectionPages.names(office.register().people());
        List<Act> acts =
                Act.to(card, visitor.role(), visitor.unit() != null && belongs(card.unit(), visitor.unit(), units));
        Situation about =
                card.commitment() == null ? null : office.register().situation(card.commitment(), visitor.today());
        String inspection = null;
        for (Inspection one : office.register().inspections()) {
            inspection = one.id().equals(card.inspection()) ? one.title() : inspection;
        }
        return Page.of(
                "inspection/finding",
                new FindingView(
                        Line.of(card, clock, visitor.today()),
                        Clock.steps(card, clock),
                        card.area() == null ? null : Divisions.standard().name(card.area(), visitor.today()),
                        inspection,
                        about == null ? null : about.card().substance().task().shown(),
                        Narrative.files(history.get(0).event()),
                        office.register().batches().stream()
                                .filter(batch -> batch.finding().equals(id))
                                .toList(),
                        Told.of(history, names, zone),
                        acts,
                        acts.contains(Act.PATTERN) ? siblings(card.unit(), units) : List.of(),
                        names,
                        typing,
                        office.opensFiles(visitor.acting(), List.of(card.unit()))));
    }

    private static List<String> siblings(String name, List<Unit> units) {
        String above = null;
        for (Unit unit : units) {
            above = unit.name().equals(name) ? unit.above() : above;
        }
        List<String> siblings = new ArrayList<>();
        for (Unit unit : units) {
            if (Objects.equals(unit.above(), above) && !unit.name().equals(name) && siblings.size() < MOST_SIBLINGS) {
                siblings.add(unit.name());
            }
        }
        return siblings;
    }

    /** Whether a unit is another, or belongs to it. */
    private static boolean belongs(String unit, @Nullable String whole, List<Unit> units) {
        String at = unit;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at.equals(whole)) {
                return true;
            }
            String here = at;
            at = units.stream()
                    .filter(one -> one.name().equals(here))
                    .findFirst()
                    .map(Unit::above)
                    .orElse(null);
        }
        return false;
    }

    FindingCard card(String id) {
        return Finding.of(history(id)).card();
    }

    private List<Happened> history(String id) {
        List<Happened> history =
                id.matches("F[1-9][0-9]{0,8}") ? office.register().history(id) : List.of();
        if (history.isEmpty()) {
            throw unknown("没有编号为“" + id + "”的问题", "there is no finding “" + id + "”");
        }
        return history;
    }

    private static Refusal unknown(String zh, String en) {
        return new Refusal(Refusal.Reason.UNKNOWN, zh, en);
    }
}
