package org.sanbiao.app.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.TypedDay;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Source;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Changes;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.Register.Sort;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.following.register.Reporting;
import org.sanbiao.following.wording.Wording;
import org.sanbiao.reading.statement.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register as a table, what changed in it since a day, and as files. */
@Controller
public final class RegisterPages {

    private static final Logger LOG = Logger.getLogger("sanbiao");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** By which column a heading sorts. */
    private static final Map<Integer, Sort> SORTS =
            Map.of(0, Sort.NUMBER, 7, Sort.AREA, 9, Sort.UNIT, 14, Sort.DUE, 23, Sort.STATE, 28, Sort.UPDATED);

    private static final int TASK = 3;
    private static final int ACTUAL = 20;
    private static final Set<Integer> PERCENT = Set.of(21, 22);

    private static final int SOON_DAYS = 30;
    private static final int FILES_AT_ONCE = 2;

    private final WorkFolder work;
    private final Office office;
    private final Packs packs;
    private final ZoneId zone;
    private final Standing standing;
    private final Semaphore files = new Semaphore(FILES_AT_ONCE);

    public RegisterPages(WorkFolder work, Office office, Packs packs, ZoneId zone) {
        this.work = work;
        this.office = office;
        this.packs = packs;
        this.zone = zone;
        this.standing = new Standing(work);
    }

    /**
     * The table.
     *
     * @param total how many rows the filter leaves, on all pages
     * @param pages how many pages they make
     * @param address of the view, without the page's number, ready for it to be put behind
     * @param query of the view, to be put behind other addresses
     */
    public record Table(
            View view,
            List<Count> counts,
            List<Ready> ready,
            List<Heading> headings,
            List<Row> rows,
            int total,
            int pages,
            String address,
            String query,
            Choices choices) {

        /** Whether nothing is followed at all yet. */
        public boolean bare() {
            return total == 0 && counts.isEmpty() && view.filter().equals(Filter.ALL.withKept(true));
        }
    }

    /** How many are in a state; the address shows them alone, or all again where they are shown alone. */
    public record Count(State state, int number, boolean chosen, String address) {}

    /** A view that is often asked for. */
    public record Ready(String key, String address, boolean chosen) {}

    /**
     * A column.
     *
     * @param sort the address that sorts by it; null where it does not sort, or does already
     * @param sorted whether the rows stand in its order
     */
    public record Heading(
            int column, Wording words, @Nullable String sort, boolean sorted) {}

    /**
     * A row.
     *
     * @param part of an allocation: the place it is for, else its unit; null for one that was not allocated
     * @param moved the day that it was due first, where that was changed
     * @param cells in the order of the headings
     */
    public record Row(
            String id,
            @Nullable String part,
            State state,
            Light light,
            @Nullable LocalDate due,
            @Nullable LocalDate moved,
            List<Cell> cells) {

        /** Whether the light says anything that the state does not. */
        public boolean speaks() {
            return !light.word().equals(state.words());
        }
    }

    /**
     * A cell.
     *
     * @param parts what a share was reckoned from, 1520/1840; empty for all else
     * @param number stands to the right
     * @param linked leads to the commitment
     */
    public record Cell(int column, Wording heading, String text, String parts, boolean number, boolean linked) {}

    /** What can be chosen. */
    public record Choices(
            List<String> units,
            List<Kind> kinds,
            List<State> states,
            List<Colour> lights,
            List<Pack> packs,
            List<Wording> columns,
            List<Integer> sizes) {}

    @GetMapping("/register")
    Page register(Visitor visitor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view = View.of(request.getParameterMap(), packs);
        response.setHeader("HX-Push-Url", "/register" + view.query());
        return Page.of("register/register", table(view, visitor.today()));
    }

    /** Asks for the first page and for the lights by the usual pack: seconds with 100,000 commitments, once. */
    public void warm() {
        try {
            table(View.of(Map.of(), packs), work.today());
            table(View.of(Map.of("light", new String[] {"red"}), packs), work.today());
        } catch (RuntimeException e) { // whoever asks for them will be told
            LOG.log(Level.FINE, "the register was not made ready", e);
        }
    }

    private Table table(View view, LocalDate today) {
        standing.look();
        Register.Page page = standing.page(view, today);
        List<Row> rows = new ArrayList<>();
        for (RegisterRow row : page.rows()) {
            rows.add(row(row, view));
        }
        List<Heading> headings = new ArrayList<>();
        for (int column : view.columns()) {
            Sort sort = SORTS.get(column);
            boolean sorted = sort == view.sort();
            String address = sort == null || sorted
                    ? null
                    : "/register" + view.with(sort).query();
            headings.add(new Heading(column, RegisterRow.HEADINGS.get(column), address, sorted));
        }
        String query = view.page(1).query();
        String address = "/register" + query + (query.isEmpty() ? "?page=" : "&page=");
        int pages = (page.total() + view.size() - 1) / view.size();
        return new Table(
                view,
                counts(view, today),
                ready(view, today),
                headings,
                rows,
                page.total(),
                pages,
                address,
                query,
                choices());
    }

    private List<Count> counts(View view, LocalDate today) {
        Filter filter = view.filter();
        List<Count> counts = new ArrayList<>();
        Filter anyState = filter.withStates(Set.of())
                .withLights(Set.of())
                .withKept(filter.states().isEmpty());
        standing.states(anyState, today).forEach((state, number) -> {
            boolean chosen = filter.states().contains(state);
            Filter other = filter.withStates(chosen ? Set.of() : Set.of(state));
            counts.add(new Count(
                    state, number, chosen, "/register" + view.with(other).query()));
        });
        return counts;
    }

    private List<Ready> ready(View view, LocalDate today) {
        Filter all = Filter.ALL.withKept(true);
        List<Ready> ready = new ArrayList<>();
        add(ready, view, "register.view.all", all);
        add(ready, view, "register.view.overdue", all.withOverdue(true));
        add(ready, view, "register.view.soon", all.withDue(today, today.plusDays(SOON_DAYS)));
        add(ready, view, "register.view.moved", all.withMoved(true));
        List<Reporting> periods = standing.periods();
        for (int i = periods.size() - 1; i >= 0; i--) {
            if (!periods.get(i).closed()) {
                add(
                        ready,
                        view,
                        "register.view.unreported",
                        all.withUnreported(periods.get(i).id()));
                break;
            }
        }
        return ready;
    }

    private static void add(List<Ready> ready, View view, String key, Filter filter) {
        ready.add(new Ready(
                key, "/register" + view.with(filter).query(), view.filter().equals(filter)));
    }

    private Choices choices() {
        List<Pack> all = packs.all().stream().filter(pack -> !pack.findings()).toList();
        return new Choices(
                standing.units(),
                List.of(Kind.values()),
                List.of(State.values()),
                List.of(Colour.values()),
                all,
                RegisterRow.HEADINGS,
                View.SIZES);
    }

    private static Row row(RegisterRow row, View view) {
        List<Cell> cells = new ArrayList<>();
        int link =
                view.columns().contains(TASK) ? TASK : view.columns().iterator().next();
        for (int column : view.columns()) {
            Object value = row.cells().get(column);
            boolean number = value instanceof java.math.BigDecimal;
            String text = value instanceof java.math.BigDecimal decimal
                    ? decimal.toPlainString()
                    : value == null ? "" : value.toString();
            int aside = column == ACTUAL ? text.indexOf('（') : -1;
            String parts = aside < 0 ? "" : text.substring(aside + 1, text.length() - 1);
            String shown =
                    aside >= 0 ? text.substring(0, aside) : number && PERCENT.contains(column) ? text + "%" : text;
            cells.add(new Cell(column, RegisterRow.HEADINGS.get(column), shown, parts, number, column == link));
        }
        Card card = row.situation().card();
        return new Row(
                row.id(),
                part(card),
                row.situation().state(),
                row.light(),
                card.substance().due(),
                moved(card),
                cells);
    }

    private static @Nullable String part(Card card) {
        boolean part =
                card.source() instanceof Source.Derived from && from.how().equals("allocated");
        String place = card.substance().areaName();
        return !part
                ? null
                : place == null || place.isEmpty() ? card.substance().lead() : place;
    }

    /** The day that it was due before anybody moved it; a correction of what was read wrongly moves nothing. */
    static @Nullable LocalDate moved(Card card) {
        for (Revision revision : card.revisions()) {
            if (!revision.kind().equals("corrected")
                    && revision.oldDue() != null
                    && !revision.oldDue().equals(revision.newDue())) {
                return revision.oldDue().equals(card.substance().due()) ? null : revision.oldDue();
            }
        }
        return null;
    }

    /**
     * What changed.
     *
     * @param since the day from which on
     */
    public record Changed(
            LocalDate since, View view, List<Line> lines, int total, int pages, String address, String query) {}

    /**
     * A commitment to which something happened.
     *
     * @param then its state on the day before; null where it was not there yet
     * @param moved its deadline on the day before, where that is another now
     */
    public record Line(
            String id,
            String task,
            @Nullable String lead,
            @Nullable State then,
            State now,
            Light light,
            @Nullable LocalDate due,
            @Nullable LocalDate moved,
            List<Told> events) {}

    /** An event. */
    public record Told(String when, String who, Wording what) {}

    @GetMapping("/register/changes")
    Page changes(@RequestParam(required = false) @Nullable String since, Visitor visitor, HttpServletRequest request) {
        View view = View.of(request.getParameterMap(), packs);
        LocalDate today = visitor.today();
        LocalDate first = day(since, today.minusDays(7));
        int offset = (view.number() - 1) * view.size();
        Changes.Page found = office.changes(first, view.filter(), offset, view.size(), view.pack(), today);
        List<Line> lines = found.changes().stream().map(this::line).toList();
        String query = view.page(1).query();
        String address = "/register/changes" + query + (query.isEmpty() ? "?" : "&") + "since=" + first + "&page=";
        int pages = (found.total() + view.size() - 1) / view.size();
        return Page.of("register/changes", new Changed(first, view, lines, found.total(), pages, address, query));
    }

    private static LocalDate day(@Nullable String text, LocalDate usual) {
        try {
            return text == null || text.isBlank() ? usual : TypedDay.parse(text.strip());
        } catch (java.time.DateTimeException e) {
            return usual;
        }
    }

    private Line line(Changes.Change change) {
        Situation now = change.row().situation();
        Situation then = change.then();
        LocalDate due = now.card().substance().due();
        LocalDate before = then == null ? null : then.card().substance().due();
        return new Line(
                change.row().id(),
                now.card().substance().task().shown(),
                now.card().substance().lead(),
                then == null ? null : then.state(),
                now.state(),
                change.row().light(),
                due,
                before == null || before.equals(due) ? null : before,
                change.events().stream().map(this::told).toList());
    }

    private Told told(Happened event) {
        return new Told(
                WHEN.format(event.recordedAt().atZoneSameInstant(zone)), event.by(), Narrative.of(event.event()));
    }

    @GetMapping("/register/file.csv")
    void csv(Visitor visitor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        file(RegisterFile.Kind.CSV, "csv", visitor.today(), request, response);
    }

    @GetMapping("/register/file.xlsx")
    void xlsx(Visitor visitor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        file(RegisterFile.Kind.XLSX, "xlsx", visitor.today(), request, response);
    }

    /** All rows of a view, in all columns; a signed checkpoint leaves with them. A few at a time: each is a long read. */
    private void file(
            RegisterFile.Kind kind,
            String ending,
            LocalDate today,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        View view = View.of(request.getParameterMap(), packs);
        if (!files.tryAcquire()) {
            response.setHeader("Retry-After", "10");
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            response.setContentType(kind.mediaType());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"register-" + today + "." + ending + "\"; filename*=UTF-8''"
                            + org.sanbiao.app.web.Shell.encode("台账-" + today + "." + ending));
            RegisterFile.Facts facts = new RegisterFile.Facts(today, view.pack(), null, checkpoint());
            try (RegisterFile file = kind.begin(response.getOutputStream(), facts)) {
                office.register().rows(view.filter(), view.sort(), view.pack(), today, row -> {
                    try {
                        file.row(row);
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                });
            }
        } finally {
            files.release();
        }
    }

    private @Nullable String checkpoint() {
        try {
            return work.checkpoint().toString();
        } catch (Refusal | IllegalStateException | IOException e) {
            LOG.log(Level.WARNING, "no checkpoint was handed on: " + e.getMessage());
            return null;
        }
    }
}
