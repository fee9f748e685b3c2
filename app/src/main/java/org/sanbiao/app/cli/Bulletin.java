package org.sanbiao.app.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.Source.Derived;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.judging.Outcome;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Completion;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.following.register.Reporting;
import org.sanbiao.following.wording.Numbers;

/** 通报: a whole office on two screens. What stands in the register, what was allocated, both thresholds, batches, who is late. */
final class Bulletin {

    private static final int MOST = 500;
    private static final int WIDE = 100;
    private static final int MOST_LINES = 20;
    private static final String GAP = "    ";

    /** What rows are grouped by, in the order in which somebody has to do something about them. */
    private enum Group {
        OVERDUE("逾期"),
        OPEN("推进中"),
        SETTLED("已有结果"),
        UNTESTABLE("不可检验（不评判，只列出）");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        static @Nullable Group of(Situation situation) {
            State state = situation.state();
            return switch (state) {
                case PROPOSED, REJECTED, DIVIDED, MERGED, WITHDRAWN -> null;
                case UNTESTABLE -> UNTESTABLE;
                default -> situation.overdue() > 0 ? OVERDUE : state.open() ? OPEN : SETTLED;
            };
        }
    }

    private final Output output;
    private final Console console;
    private final Office office;
    private final LocalDate day;
    private final List<Pack> packs;
    private final Pack clock;
    private final Widths widths;

    /**
     * A bulletin of one day.
     *
     * @param packs for commitments, a column each
     * @param clock for findings
     */
    Bulletin(Output output, Console console, Office office, LocalDate day, List<Pack> packs, Pack clock) {
        this.output = output;
        this.console = console;
        this.office = office;
        this.day = day;
        this.packs = List.copyOf(packs);
        this.clock = clock;
        this.widths = output.widths(console);
    }

    String print() {
        Register register = office.register();
        List<RegisterRow> rows = register.page(Filter.ALL, Register.Sort.DUE, 0, MOST, packs.get(0), day)
                .rows();
        StringBuilder out = new StringBuilder(register(rows));
        List<String> blocks = new ArrayList<>();
        AreaTables areas = new AreaTables(output, console, packs.get(0));
        for (RegisterRow row : rows) {
            Completion completion = row.situation().card().shares().isEmpty() ? null : office.completion(row.id(), day);
            if (completion != null) {
                blocks.add(areas.of(completion));
            }
        }
        FindingTables tables = new FindingTables(output, console, clock, day);
        List<FindingCard> findings = register.findings(null);
        List<String> batched = new ArrayList<>();
        for (BatchCard batch : register.batches()) {
            blocks.add(tables.batch(batch, findings));
            batched.addAll(batch.findings());
        }
        blocks.add(tables.others(findings.stream()
                .filter(finding -> !batched.contains(finding.id()))
                .toList()));
        return out.append('\n').append(beside(blocks)).append(silent(register)).toString();
    }

    /** Whether the terminal has room for a second pack and for what can be worked out. */
    static boolean isWide(Output output, Console console) {
        return output.width(console) >= WIDE;
    }

    // ---- the register

    private String register(List<RegisterRow> rows) {
        Map<Group, List<RegisterRow>> groups = new EnumMap<>(Group.class);
        Map<Colour, Integer> lights = new EnumMap<>(Colour.class);
        int parts = 0;
        for (RegisterRow row : rows) {
            Group group = Group.of(row.situation());
            if (row.situation().card().source() instanceof Derived) {
                parts++;
            } else if (group != null) {
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(row);
                lights.merge(row.light().colour(), 1, Integer::sum);
            }
        }
        List<Grid.Column> columns = new ArrayList<>(List.of(new Grid.Column("编号", 6)));
        packs.forEach(pack -> columns.add(new Grid.Column(pack.name(), 4, 11, false)));
        columns.addAll(List.of(
                new Grid.Column("工作任务", 20, 400, true),
                new Grid.Column("目标值", 6, 10, false),
                new Grid.Column("完成值", 6, 9, false)));
        if (isWide(output, console)) {
            columns.add(new Grid.Column("完成率", 6, 6, false));
        }
        columns.addAll(List.of(new Grid.Column("完成时限", 10, 13, false), new Grid.Column("状态", 8, 13, false)));
        Grid grid = output.grid(console, columns.toArray(Grid.Column[]::new));
        groups.forEach((group, own) -> {
            own.sort((one, other) -> Integer.compare(rank(one), rank(other)));
            List<Grid.Cell> head = new ArrayList<>();
            columns.forEach(column -> head.add(Grid.Cell.of("")));
            head.set(packs.size() + 1, new Grid.Cell("—— " + group.words + " " + own.size() + "项", Grid.Paint.BOLD));
            grid.row(head);
            own.forEach(row -> grid.row(cells(row)));
        });
        String lit = lights.entrySet().stream()
                .filter(light -> light.getKey() != Colour.NONE)
                .map(light -> light.getKey().words().zh() + light.getValue())
                .collect(Collectors.joining(" "));
        int all = groups.values().stream().mapToInt(List::size).sum();
        String by = packs.stream().map(Pack::id).collect(Collectors.joining("、"));
        return wrapped("台账  " + day + "  " + all + "项，另有分解到区县的" + parts + "项  亮灯规则包 " + by + "  "
                        + packs.get(0).name() + "：" + lit)
                + grid.print();
    }

    /** Red before yellow before the others. */
    private static int rank(RegisterRow row) {
        return switch (row.light().colour()) {
            case RED -> 0;
            case ORANGE -> 1;
            case YELLOW -> 2;
            case BLUE, GREEN, NONE -> 3;
        };
    }

    private List<Grid.Cell> cells(RegisterRow row) {
        Situation situation = row.situation();
        Card card = situation.card();
        Target target = card.substance().target();
        List<Grid.Cell> cells = new ArrayList<>();
        cells.add(new Grid.Cell(card.id(), Grid.Paint.DIM));
        packs.forEach(pack -> cells.add(light(situation.light(pack))));
        cells.add(Grid.Cell.of(card.substance().task().shown().replace('\n', ' ')));
        cells.add(Grid.Cell.of(target(card, target)));
        cells.add(Grid.Cell.of(actual(card)));
        BigDecimal achieved = situation.achieved();
        if (isWide(output, console)) {
            cells.add(Grid.Cell.of(achieved == null || target == null ? "" : Numbers.share(achieved) + "%"));
        }
        cells.add(Grid.Cell.of(deadline(card)));
        boolean late = situation.overdue() > 0;
        cells.add(new Grid.Cell(
                situation.state().words().zh()
                        + (late ? "\n逾期" + situation.overdue() + "天" : broken(situation) ? "\n有月份未达标" : moved(card)),
                late ? Grid.Paint.RED : Grid.Paint.NONE));
        return cells;
    }

    /** Colour and word, without what stands in brackets behind it; its pack stands above. */
    static Grid.Cell light(Light light) {
        Grid.Cell cell = RegisterTable.light(light);
        int bracket = cell.text().indexOf('（');
        return bracket < 0 ? cell : new Grid.Cell(cell.text().substring(0, bracket), cell.paint());
    }

    private static String target(Card card, @Nullable Target target) {
        Target each = card.substance().each();
        Target old = card.asEntered().target();
        if (target == null) {
            return "";
        }
        String was = old == null || old.kind() != target.kind() || old.amount().equals(target.amount())
                ? ""
                : "\n原" + old.amount().zh();
        return target.amount().zh() + (each == null ? "" : "\n各" + each.amount().zh()) + was;
    }

    private static String actual(Card card) {
        var last = card.last();
        var actual = last == null ? null : last.actual();
        BigDecimal amount = actual == null ? null : actual.amount();
        return actual == null || amount == null
                ? ""
                : (actual.value() == null && actual.unit().equals("%") ? Numbers.share(amount) : Numbers.plain(amount))
                        + actual.unit();
    }

    private static String deadline(Card card) {
        LocalDate due = card.substance().due();
        Revision moved = lastMove(card);
        return (due == null ? card.substance().dueWords() : due.toString())
                + (moved == null ? "" : "\n原" + moved.oldDue());
    }

    /** Whether a floor or ceiling was broken in some period. */
    private static boolean broken(Situation situation) {
        Target target = situation.card().substance().target();
        return target != null
                && target.kind().everyPeriod()
                && situation.verdict() != null
                && situation.verdict().outcome() == Outcome.NOT_KEPT;
    }

    private static String moved(Card card) {
        Revision moved = lastMove(card);
        return moved == null ? "" : "\n时限" + (moved.days() > 0 ? "+" : "") + moved.days() + "天";
    }

    /** The last time that the deadline was revised or extended, or null. */
    private static @Nullable Revision lastMove(Card card) {
        Revision last = null;
        for (Revision revision : card.revisions()) {
            if (revision.days() != 0 && !revision.kind().equals("corrected")) {
                last = revision;
            }
        }
        return last;
    }

    // ---- who has not reported

    private String silent(Register register) {
        StringBuilder out = new StringBuilder();
        List<Reporting> periods = register.periods();
        if (!periods.isEmpty()) {
            Reporting last = periods.get(periods.size() - 1);
            List<RegisterRow> unreported = register.page(
                            Filter.ALL.withUnreported(last.id()), Register.Sort.UNIT, 0, MOST, packs.get(0), day)
                    .rows();
            out.append(wrapped(last.name() + "未报（" + last.due() + "截止）：" + named(unreported)));
        }
        List<RegisterRow> dunned =
                register.page(Filter.ALL, Register.Sort.DUE, 0, MOST, packs.get(0), day).rows().stream()
                        .filter(row -> row.situation().card().unanswered() != null)
                        .toList();
        return out.append(wrapped("催办未复：" + named(dunned))).toString();
    }

    private static String named(List<RegisterRow> rows) {
        return rows.isEmpty()
                ? "无"
                : rows.stream()
                        .map(row -> row.id() + " "
                                + row.situation().card().substance().lead())
                        .collect(Collectors.joining("、"));
    }

    // ---- layout

    /** Blocks in pairs beside each other where the terminal is wide enough, else one below the other. */
    private String beside(List<String> blocks) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < blocks.size()) {
            String pair = at + 1 < blocks.size() ? pair(blocks.get(at), blocks.get(at + 1)) : null;
            out.append(pair == null ? blocks.get(at) : pair).append('\n');
            at += pair == null ? 1 : 2;
        }
        return out.toString();
    }

    /** Two blocks beside each other, or null where the terminal is too narrow. */
    private @Nullable String pair(String one, String other) {
        List<String> left = one.lines().toList();
        List<String> right = other.lines().toList();
        int room = widest(left) + GAP.length();
        if (room + widest(right) > output.width(console)) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String first = i < left.size() ? left.get(i) : "";
            String second = i < right.size() ? right.get(i) : "";
            String pad = second.isEmpty() ? "" : " ".repeat(room - shown(first));
            out.append(first).append(pad).append(second).append('\n');
        }
        return out.toString();
    }

    private int widest(List<String> lines) {
        return lines.stream().mapToInt(this::shown).max().orElse(0);
    }

    /** A text on as many lines as it needs. */
    private String wrapped(String text) {
        StringBuilder out = new StringBuilder();
        widths.wrap(text, output.width(console), MOST_LINES)
                .forEach(line -> out.append(line.stripTrailing()).append('\n'));
        return out.toString();
    }

    /** Columns of the terminal, colours left out. */
    private int shown(String line) {
        return widths.of(line.replaceAll("\u001b\\[[0-9;]*m", ""));
    }
}
