package org.sanbiao.app.completion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.commitment.Lit;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Completion;
import org.sanbiao.following.rollup.Benchmark;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Completion tables by area: of one commitment, and of all that were allocated. */
@Controller
public final class CompletionPages {

    /** Commitments beside one another in a table. */
    static final int BESIDE = 4;

    private final Office office;
    private final Packs packs;

    public CompletionPages(Office office, Packs packs) {
        this.office = office;
        this.packs = packs;
    }

    /**
     * All allocated commitments, some at a time.
     *
     * @param areas the rows: every area that some of them have a part in
     */
    public record Areas(List<Sheet> sheets, List<Area> areas, int number, int pages) {
        public Areas {
            sheets = List.copyOf(sheets);
            areas = List.copyOf(areas);
        }
    }

    /** A row's place. */
    public record Area(String key, String name, boolean ownLevel) {}

    /**
     * One commitment.
     *
     * @param benchmark null where its indicator is no share and nothing is compared
     * @param least the smallest denominator that is compared, as typed
     */
    public record One(Sheet sheet, Lit lit, @Nullable Benchmark benchmark, String least) {}

    @GetMapping("/completion")
    Page all(@RequestParam(defaultValue = "1") String page, Visitor visitor) {
        List<Situation> allocated = office.register().allocated(visitor.today());
        int pages = Math.max(1, (allocated.size() + BESIDE - 1) / BESIDE);
        int number = Math.min(pages, page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
        Pack pack = packs.get(Lit.USUAL);
        List<Sheet> sheets = new ArrayList<>();
        TreeMap<String, Area> areas = new TreeMap<>();
        for (Situation situation :
                allocated.subList((number - 1) * BESIDE, Math.min(allocated.size(), number * BESIDE))) {
            Sheet sheet = Sheet.of(completion(situation.card().id(), visitor.today()), pack);
            sheets.add(sheet);
            for (Sheet.Line line : sheet.lines()) {
                areas.put(
                        (line.ownLevel() ? "0" : "1") + line.area(),
                        new Area(line.area(), line.name(), line.ownLevel()));
            }
        }
        return Page.of("completion/areas", new Areas(sheets, List.copyOf(areas.values()), number, pages));
    }

    @GetMapping("/commitments/{id}/completion")
    Page one(
            @PathVariable String id,
            @RequestParam(defaultValue = Lit.USUAL) String pack,
            @RequestParam(defaultValue = "5") String least,
            Visitor visitor) {
        Pack chosen = Lit.named(packs, pack);
        Completion completion = completion(id, visitor.today());
        Target target = completion.whole().card().substance().target();
        BigDecimal smallest = least.matches("[0-9]{1,9}") ? new BigDecimal(least) : BigDecimal.valueOf(5);
        Benchmark benchmark = target == null ? null : office.benchmark(target.indicator(), smallest, visitor.today());
        Lit lit = new Lit(chosen, completion.whole().light(chosen), true);
        return Page.of(
                "completion/one", new One(Sheet.of(completion, chosen), lit, benchmark, smallest.toPlainString()));
    }

    private Completion completion(String id, LocalDate today) {
        Completion completion = id.matches("C[1-9][0-9]{0,9}") ? office.completion(id, today) : null;
        if (completion == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有编号为“" + id + "”的任务", "there is no commitment “" + id + "”");
        }
        if (completion.rows().isEmpty()) {
            throw new Refusal(Refusal.Reason.UNKNOWN, id + "没有分解，没有完成情况表", id + " was not allocated");
        }
        return completion;
    }
}
