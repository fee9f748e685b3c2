package org.sanbiao.app.commitment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.commitment.CommitmentView.PortionRow;
import org.sanbiao.app.format.Json;
import org.sanbiao.app.web.Download;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.CommitmentEvent.Share;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Completion;
import org.sanbiao.following.register.Unit;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.ledger.Founding;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a commitment. */
@Controller
public final class CommitmentPages {

    /** Rows of the form that allocates where nothing is known of the parts yet. */
    private static final int BLANK_ROWS = 3;

    private static final int MOST_ROWS = 60;

    private final Office office;
    private final Packs packs;
    private final ZoneId zone;
    private final Founding founding;
    private final Sentences sentences;

    public CommitmentPages(WorkFolder work, Office office, Packs packs, ZoneId zone) {
        this.office = office;
        this.packs = packs;
        this.zone = zone;
        this.founding = work.ledger().founding();
        this.sentences = new Sentences(work);
    }

    /** The names of all units, for fields that suggest them: asked for when somebody types, not with every page. */
    @GetMapping("/commitments/{id}/units")
    void units(HttpServletResponse response) throws IOException {
        StringBuilder out = new StringBuilder();
        Json json = new Json(out).open('[');
        office.register().units().forEach(unit -> json.value(unit.name()));
        json.close(']');
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/commitments/{id}")
    Page commitment(
            @PathVariable String id,
            @RequestParam(defaultValue = Lit.USUAL) String pack,
            Visitor visitor,
            HttpServletRequest request) {
        return page(id, pack, visitor, request, Typing.NOTHING);
    }

    /** The page, with a form as it was typed. */
    Page page(String id, String pack, Visitor visitor, HttpServletRequest request, Typing typing) {
        Situation situation = situation(id, visitor.today());
        Card card = situation.card();
        Pack chosen = Lit.named(packs, pack);
        List<Lit> lights = Lit.all(packs, chosen, situation);
        Lit lit = lights.stream()
                .filter(Lit::chosen)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Bug: " + chosen.id() + " is not among its packs"));
        Course course = Course.of(situation, chosen.pace());
        Course drawn = course != null && course.isDrawn() ? course : null;
        Completion completion = card.shares().isEmpty() ? null : office.completion(id, visitor.today());
        List<Lit> parts = new ArrayList<>();
        if (completion != null) {
            completion
                    .rows()
                    .forEach(row -> parts.add(new Lit(chosen, row.situation().light(chosen), true)));
        }
        List<Offer> offers = Offer.to(visitor.role(), card);
        List<Happened> events = office.register().history(id);
        Map<String, String> names = Telling.names(events, office.register());
        return Page.of(
                "commitment/commitment",
                new CommitmentView(
                        situation,
                        lit,
                        lights,
                        Provenance.of(card, office, sentences),
                        course,
                        drawn == null ? null : Plot.of(drawn, 860, 320),
                        drawn == null ? null : Plot.of(drawn, 380, 300),
                        Telling.of(events, card, names, zone),
                        names,
                        completion,
                        parts,
                        office.register().findingsOn(id),
                        offers,
                        meant(card.substance().lead()),
                        card.substance().support().stream().map(this::meant).toList(),
                        typing,
                        offers.contains(Offer.ALLOCATION) ? portions(card, typing) : List.of(),
                        request.getRequestURL().toString().replaceFirst("^(https?://[^/]*).*", "$1") + "/commitments/"
                                + id,
                        founding.origin(),
                        founding.key().toString(),
                        office.opensFiles(visitor.acting(), Download.concerned(card))));
    }

    /** What happened to a commitment after a version of it, the oldest first. */
    List<Telling> since(String id, long version, LocalDate today) {
        Card card = situation(id, today).card();
        List<Happened> events = office.register().history(id);
        List<Telling> since = new ArrayList<>();
        for (Telling telling : Telling.of(events, card, Telling.names(events, office.register()), zone)) {
            if (telling.entry() > version) {
                since.add(0, telling);
            }
        }
        return since;
    }

    private Situation situation(String id, LocalDate today) {
        Situation situation = id.matches("C[1-9][0-9]{0,9}") ? office.register().situation(id, today) : null;
        if (situation == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有编号为“" + id + "”的任务", "there is no commitment “" + id + "”");
        }
        return situation;
    }

    /**
     * The unit that a document means: 市教育局 is 郑州市教育局 where one unit alone is called so. A unit that review took over
     * from the document has neither place nor superior and does not count.
     */
    private String meant(@Nullable String said) {
        if (said == null) {
            return "";
        }
        List<String> known = new ArrayList<>();
        for (Unit unit : office.register().unitsNamed(said)) {
            boolean taken = unit.name().equals(said) && unit.area() == null && unit.above() == null;
            if (unit.name().endsWith(said) && !taken) {
                known.add(unit.name());
            }
        }
        return known.size() == 1 ? known.get(0) : said;
    }

    /** As typed; else as allocated; else the units that belong to the lead; some empty rows below. */
    private List<PortionRow> portions(Card card, Typing typing) {
        List<PortionRow> rows = new ArrayList<>();
        if (typing.open(Offer.ALLOCATION)) {
            List<String> named = typing.values().getOrDefault("unit", List.of());
            for (int i = 0; i < named.size() && i < MOST_ROWS * 2; i++) {
                rows.add(new PortionRow(named.get(i), at(typing, "value", i), at(typing, "of", i)));
            }
            return rows;
        }
        for (Share share : card.shares()) {
            String unit = share.unit() == null ? share.name() : share.unit();
            rows.add(new PortionRow(
                    unit, Numbers.plain(share.value()), share.of() == null ? "" : Numbers.plain(share.of())));
        }
        String lead = card.substance().lead();
        if (rows.isEmpty() && lead != null) {
            office.register().unitsOf(lead).stream()
                    .limit(MOST_ROWS)
                    .forEach(unit -> rows.add(new PortionRow(unit.name(), "", "")));
        }
        for (int i = 0; i < BLANK_ROWS; i++) {
            rows.add(new PortionRow("", "", ""));
        }
        return rows;
    }

    private static String at(Typing typing, String name, int index) {
        @Nullable List<String> values = typing.values().get(name);
        return values == null || index >= values.size() ? "" : values.get(index);
    }
}
