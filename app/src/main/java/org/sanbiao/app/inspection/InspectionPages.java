package org.sanbiao.app.inspection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Attachments;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.division.Divisions;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.InspectionDesk;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Inspection;
import org.sanbiao.following.register.Person;
import org.sanbiao.following.register.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The list of findings by unit and state; inspections are opened and findings recorded here. */
@Controller
public final class InspectionPages {

    static final String CLOCK = "13710";

    private static final int SIZE = 50;

    private final Office office;
    private final Pack clock;

    public InspectionPages(Office office, Packs packs) {
        this.office = office;
        this.clock = packs.get(CLOCK);
    }

    @GetMapping("/inspection")
    Page list(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String inspection,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String late,
            @RequestParam(defaultValue = "1") int page,
            Visitor visitor) {
        Listing.Query query =
                new Listing.Query(unit.strip(), state.strip(), inspection.strip(), about.strip(), late.equals("1"));
        return page(query, page, visitor, Typing.NOTHING);
    }

    @PostMapping("/inspection")
    Object open(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String units,
            @RequestParam(defaultValue = "") String area,
            Visitor visitor,
            HttpServletRequest request) {
        try {
            List<String> named = new ArrayList<>(Arrays.asList(units.strip().split("[、，,；;\\s]+")));
            named.removeIf(String::isBlank);
            String place = area.isBlank() ? null : area.strip();
            if (place != null && Divisions.standard().on(place, visitor.today()) == null) {
                throw new Refusal(
                        Refusal.Reason.INPUT,
                        "“" + place + "”不是区划代码，如410105",
                        "“" + place + "” is no code of a place such as 410105");
            }
            String id = office.inspection().open(visitor.acting(), title, place, named);
            return Go.to("/inspection?state=all&inspection=" + id).saying("inspection.done.open", id);
        } catch (Refusal refusal) {
            return again("open", refusal, visitor, request);
        }
    }

    @PostMapping("/findings")
    Object record(
            @RequestParam(defaultValue = "") String inspection,
            @RequestParam(defaultValue = "") String commitment,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Visitor visitor,
            HttpServletRequest request) {
        try {
            String id = office.inspection()
                    .find(
                            visitor.acting(),
                            new InspectionDesk.Finding(
                                    inspection.isBlank() ? null : inspection.strip(),
                                    commitment.isBlank() ? null : commitment.strip(),
                                    unit.strip(),
                                    area(office, unit.strip()),
                                    kind.equals("hard"),
                                    words,
                                    Attachments.of(files)));
            return Go.to("/findings/" + id).saying("inspection.done.record", id);
        } catch (Refusal refusal) {
            return again("record", refusal, visitor, request);
        }
    }

    private Object again(String form, Refusal refusal, Visitor visitor, HttpServletRequest request) {
        if (refusal.reason() == Refusal.Reason.ROLE) {
            throw refusal;
        }
        Typing typing = Typing.of(form, refusal, request, visitor);
        return page(Listing.Query.ALL, 1, visitor, typing).refused(refusal);
    }

    private Page page(Listing.Query query, int page, Visitor visitor, Typing typing) {
        List<FindingCard> all = office.register().findings(null);
        Map<String, FindingCard> byId = new HashMap<>();
        Map<String, int[]> byUnit = new TreeMap<>();
        Map<String, int[]> byInspection = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (FindingCard card : all) {
            byId.put(card.id(), card);
            if (card.inspection() != null) {
                count(byInspection, card.inspection(), card.state().open());
            }
            Line line = Line.of(card, clock, visitor.today());
            if (query.fits(card) && (!query.late() || line.late())) {
                count(byUnit, card.unit(), line.late());
                if (query.unit().isEmpty() || query.unit().equals(card.unit())) {
                    lines.add(line);
                }
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.due() == null)
                .thenComparing(Comparator.comparingLong(Line::over).reversed()));
        int pages = Math.max(1, (lines.size() + SIZE - 1) / SIZE);
        int number = Math.max(1, Math.min(page, pages));
        List<Listing.Share> units = new ArrayList<>();
        byUnit.forEach((unit, counts) -> units.add(new Listing.Share(unit, counts[0], counts[1])));
        units.sort(Comparator.comparingInt(Listing.Share::late).reversed());
        List<Listing.Visit> visits = new ArrayList<>();
        for (Inspection one : office.register().inspections()) {
            int[] counts = byInspection.getOrDefault(one.id(), new int[2]);
            String area = one.area() == null ? "" : Divisions.standard().name(one.area(), visitor.today());
            visits.add(0, new Listing.Visit(one, area, counts[0], counts[1]));
        }
        List<Listing.Progress> batches = new ArrayList<>();
        for (BatchCard batch : office.register().batches()) {
            batches.add(0, Listing.Progress.of(batch, byId));
        }
        return Page.of(
                "inspection/inspection",
                new Listing(
                        query,
                        lines.subList((number - 1) * SIZE, Math.min(number * SIZE, lines.size())),
                        lines.size(),
                        number,
                        pages,
                        units,
                        visits,
                        batches,
                        lead(query.about(), visitor),
                        office.register().units().stream().map(Unit::name).toList(),
                        names(office.register().people()),
                        typing));
    }

    private String lead(String commitment, Visitor visitor) {
        Situation situation = commitment.isEmpty() ? null : office.register().situation(commitment, visitor.today());
        String lead = situation == null ? null : situation.card().substance().lead();
        return lead == null ? "" : lead;
    }

    /** Counts one, and whether it is of those that matter. */
    private static void count(Map<String, int[]> counts, String key, boolean matters) {
        int[] two = counts.computeIfAbsent(key, none -> new int[2]);
        two[0]++;
        two[1] += matters ? 1 : 0;
    }

    static Map<String, String> names(List<Person> people) {
        Map<String, String> names = new HashMap<>();
        people.forEach(person -> names.put(person.id(), person.name().isEmpty() ? person.id() : person.name()));
        return names;
    }

    /** The place of a unit, or null. */
    static @Nullable String area(Office office, String unit) {
        for (Unit one : office.register().units()) {
            if (one.name().equals(unit)) {
                return one.area();
            }
        }
        return null;
    }
}
