package org.sanbiao.app.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.CsvLine;
import org.sanbiao.app.publicsite.Published.Doc;
import org.sanbiao.app.publicsite.Published.Item;
import org.sanbiao.app.web.Language;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Shell;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The published commitments as a list, each on a page, as a file; and the checkpoint that all of it stands under. */
@Controller
public final class PublicPages {

    private static final int SIZE = 50;
    private static final int LONGEST = 100;

    private static final List<Wording> HEADINGS = List.of(
            new Wording("序号", "No."),
            new Wording("文件", "document"),
            new Wording("原文", "original words"),
            new Wording("工作任务", "commitment"),
            new Wording("指标", "indicator"),
            new Wording("目标值", "target"),
            new Wording("牵头单位", "lead unit"),
            new Wording("原时限", "first due"),
            new Wording("完成时限", "due"),
            new Wording("状态", "state"),
            new Wording("完成率（%）", "achieved %"),
            new Wording("亮灯", "light"),
            new Wording("网址", "address"));

    private final WorkFolder work;
    private final Window window;

    public PublicPages(WorkFolder work) {
        this.work = work;
        this.window = new Window(work);
    }

    Window window() {
        return window;
    }

    /**
     * What of the list is asked for, all of it in the address; what is empty asks for nothing.
     *
     * @param document the hash of one, or empty
     */
    public record Wanted(
            String words, String unit, @Nullable State state, String document) {

        private static Wanted of(HttpServletRequest request) {
            String name = text(request, "state");
            State state = null;
            for (State one : State.values()) {
                state = one.name().toLowerCase(Locale.ROOT).equals(name) ? one : state;
            }
            return new Wanted(text(request, "words"), text(request, "unit"), state, text(request, "document"));
        }

        private static String text(HttpServletRequest request, String name) {
            String value = request.getParameter(name);
            return value == null || value.length() > LONGEST ? "" : value.strip();
        }

        private boolean fits(Item item) {
            List<String> each = words.isEmpty()
                    ? List.of()
                    : List.of(words.toLowerCase(Locale.ROOT).split("[\\s\\u3000]+"));
            return (state == null || item.situation().state() == state)
                    && (unit.isEmpty() || item.isOf(unit))
                    && (document.isEmpty() || item.document().hash().equals(document))
                    && item.hasAll(each);
        }

        /** As the end of an address, to which more may be added. */
        String query() {
            return "?words=" + Shell.encode(words) + "&unit=" + Shell.encode(unit) + "&state="
                    + (state == null ? "" : state.name().toLowerCase(Locale.ROOT)) + "&document="
                    + Shell.encode(document);
        }
    }

    /**
     * The list.
     *
     * @param counts how many there are in each state, whatever state is asked for
     * @param query of the view, ready for more
     */
    public record Listing(
            List<Doc> documents,
            List<Item> items,
            Map<State, Integer> counts,
            List<String> units,
            Wanted wanted,
            int total,
            int number,
            int pages,
            String query) {

        /** The address that shows a state alone; all again where it is shown alone. */
        public String only(State state) {
            return "/public"
                    + new Wanted(
                                    wanted.words(),
                                    wanted.unit(),
                                    wanted.state() == state ? null : state,
                                    wanted.document())
                            .query();
        }
    }

    @GetMapping("/public")
    Page list(
            @RequestParam(defaultValue = "1") String page,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Link", "</public/feed.atom>; rel=\"alternate\"; type=\"application/atom+xml\"");
        Published published = window.on(visitor.today());
        Wanted wanted = Wanted.of(request);
        Wanted anyState = new Wanted(wanted.words(), wanted.unit(), null, wanted.document());
        Map<State, Integer> counts = new EnumMap<>(State.class);
        List<Item> found = new ArrayList<>();
        TreeSet<String> units = new TreeSet<>();
        for (Item item : published.commitments().values()) {
            Substance substance = item.card().substance();
            if (substance.lead() != null) {
                units.add(substance.lead());
            }
            units.addAll(substance.support());
            if (anyState.fits(item)) {
                counts.merge(item.situation().state(), 1, Integer::sum);
            }
            if (wanted.fits(item)) {
                found.add(item);
            }
        }
        int pages = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        int number = page.matches("[1-9][0-9]{0,6}") ? Math.min(pages, Integer.parseInt(page)) : 1;
        List<Item> shown = found.subList((number - 1) * SIZE, Math.min(found.size(), number * SIZE));
        return Page.of(
                "publicsite/list",
                new Listing(
                        published.documents(),
                        List.copyOf(shown),
                        counts,
                        List.copyOf(units),
                        wanted,
                        found.size(),
                        number,
                        pages,
                        wanted.query()));
    }

    /**
     * A commitment.
     *
     * @param permanent the page's address with the server's name
     */
    public record One(Item item, List<Fact> facts, String permanent) {

        public @Nullable Target target() {
            return item.card().substance().target();
        }

        /** Percent of the target; empty where nothing can be said. */
        public String achieved() {
            BigDecimal achieved = item.situation().achieved();
            return achieved == null ? "" : Numbers.share(achieved) + "%";
        }
    }

    @GetMapping("/public/commitments/{id}")
    Page commitment(@PathVariable String id, Visitor visitor, HttpServletRequest request) {
        Item item = window.on(visitor.today()).commitments().get(id);
        if (item == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有这项公开的任务", "there is no such public commitment");
        }
        List<Fact> facts = Fact.of(item.card(), work.office().register().history(id));
        return Page.of("publicsite/commitment", new One(item, facts, server(request) + "/public/commitments/" + id));
    }

    /** How a server is called by whoever asks: {@code https://plan.example.gov.cn}. */
    static String server(HttpServletRequest request) {
        return request.getRequestURL().toString().replaceFirst("^(https?://[^/]*).*", "$1");
    }

    @GetMapping("/public/file.csv")
    void csv(Visitor visitor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Wanted wanted = Wanted.of(request);
        Language language = visitor.language();
        StringBuilder out = new StringBuilder("\ufeff");
        out.append(CsvLine.of(HEADINGS.stream().map(language::of).toList()));
        for (Item item : window.on(visitor.today()).commitments().values()) {
            if (wanted.fits(item)) {
                out.append(CsvLine.of(cells(item, language, server(request)).stream()
                        .map(CsvLine::safe)
                        .toList()));
            }
        }
        response.setHeader("Content-Disposition", "attachment; filename=\"commitments-" + visitor.today() + ".csv\"");
        send(out.toString(), "text/csv; charset=utf-8", response);
    }

    private static List<String> cells(Item item, Language language, String server) {
        Substance substance = item.card().substance();
        Target target = substance.target();
        BigDecimal achieved = item.situation().achieved();
        return List.of(
                item.id(),
                item.document().volume().name(),
                item.quote(),
                item.task(),
                target == null ? "" : target.indicator(),
                target == null ? "" : language.of(target.amount()),
                substance.lead() == null ? "" : substance.lead(),
                day(item.moved()),
                day(substance.due()),
                language.of(item.situation().state().words()),
                achieved == null ? "" : Numbers.share(achieved),
                language.of(item.light().print()),
                server + "/public/commitments/" + item.id());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /**
     * The newest signed checkpoint: who keeps it can show later that nothing before it was changed. None is made for
     * strangers.
     */
    @GetMapping("/public/checkpoint")
    void checkpoint(HttpServletResponse response) throws IOException {
        String newest;
        try {
            newest = work.ledger().proveInclusion(0).checkpoint().toString();
        } catch (IllegalArgumentException | IllegalStateException none) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "还没有签名的检查点", "there is no signed checkpoint yet");
        }
        response.setHeader("Content-Disposition", "attachment; filename=\"checkpoint.txt\"");
        send(newest, "text/plain; charset=utf-8", response);
    }

    private static void send(String text, String type, HttpServletResponse response) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
