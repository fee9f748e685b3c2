package org.sanbiao.app.inspection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Attachments;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.finding.Batch;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.Finding;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.InspectionDesk;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 点办理、批处理: the board on which every unit that may have the same problem is looked at and settled on its own. */
@Controller
public final class BatchPages {

    private final Office office;
    private final Pack clock;
    private final ZoneId zone;

    public BatchPages(Office office, Packs packs, ZoneId zone) {
        this.office = office;
        this.clock = packs.get(InspectionPages.CLOCK);
        this.zone = zone;
    }

    @GetMapping("/batches/{id}")
    Page batch(@PathVariable String id, Visitor visitor) {
        return page(id, visitor, Typing.NOTHING);
    }

    /** Says of one unit whether it has the problem; where it has, that is a finding of its own. */
    @PostMapping("/batches/{id}/check")
    Object check(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Visitor visitor,
            HttpServletRequest request) {
        BatchCard card = Batch.of(history(id)).card();
        try {
            if (!outcome.matches("clear|found|hard")) {
                throw new Refusal(Refusal.Reason.INPUT, "请选择有无同类问题", "choose whether it has the problem");
            }
            InspectionDesk.Finding finding = outcome.equals("clear")
                    ? null
                    : new InspectionDesk.Finding(
                            finding(card.finding()).inspection(),
                            null,
                            unit,
                            InspectionPages.area(office, unit),
                            outcome.equals("hard"),
                            words,
                            Attachments.of(files));
            String found =
                    office.inspection().check(visitor.acting(), id, seen, unit, finding, finding == null ? words : "");
            Go there = Go.to("/batches/" + id);
            return found == null
                    ? there.saying("inspection.done.clear", unit)
                    : there.saying("inspection.done.found", unit, found);
        } catch (Refusal refusal) {
            return again("check-" + unit, id, refusal, visitor, request);
        }
    }

    @PostMapping("/batches/{id}/closure")
    Object close(
            @PathVariable String id,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String words,
            Visitor visitor,
            HttpServletRequest request) {
        history(id);
        try {
            office.inspection().closeBatch(visitor.acting(), id, seen, words);
            return Go.to("/batches/" + id).saying("inspection.done.batch", id);
        } catch (Refusal refusal) {
            return again("closure", id, refusal, visitor, request);
        }
    }

    private Object again(String form, String id, Refusal refusal, Visitor visitor, HttpServletRequest request) {
        if (refusal.reason() == Refusal.Reason.ROLE) {
            throw refusal;
        }
        return page(id, visitor, Typing.of(form, refusal, request, visitor)).refused(refusal);
    }

    private Page page(String id, Visitor visitor, Typing typing) {
        List<Happened> history = history(id);
        BatchCard card = Batch.of(history).card();
        Map<String, FindingCard> findings = new HashMap<>();
        card.findings().forEach(finding -> findings.put(finding, finding(finding)));
        List<BatchView.Tile> tiles = new ArrayList<>();
        for (BatchCard.Candidate candidate : card.candidates()) {
            FindingCard found = candidate.finding() == null ? null : findings.get(candidate.finding());
            tiles.add(new BatchView.Tile(candidate, found == null ? null : Line.of(found, clock, visitor.today())));
        }
        Map<String, String> names = InspectionPages.names(office.register().people());
        return Page.of(
                "inspection/batch",
                new BatchView(
                        Listing.Progress.of(card, findings),
                        Line.of(finding(card.finding()), clock, visitor.today()),
                        tiles,
                        Told.of(history, names, zone),
                        names,
                        typing));
    }

    private FindingCard finding(String id) {
        return Finding.of(office.register().history(id)).card();
    }

    private List<Happened> history(String id) {
        List<Happened> history =
                id.matches("B[1-9][0-9]{0,8}") ? office.register().history(id) : List.of();
        if (history.isEmpty()) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有编号为“" + id + "”的批次", "there is no batch “" + id + "”");
        }
        return history;
    }
}
