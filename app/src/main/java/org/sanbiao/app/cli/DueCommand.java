package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.finding.Clock;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.following.register.Reporting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "due",
        description = "到期: what is late, falls due soon, was not reported, or waits to be put right, by unit.")
final class DueCommand extends OfficeCommand {

    private static final Set<State> OPEN = Stream.of(State.values())
            .filter(State::open)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));

    @Option(
            names = "--within",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "提前天数。How many days ahead (default: ${DEFAULT-VALUE}).")
    int within = 30;

    @Option(names = "--unit", paramLabel = "UNIT", description = "只看该单位牵头或配合的。Only this unit, as lead or in support.")
    @Nullable
    String unit;

    /** Something that a unit has to do. */
    private record Item(
            String kind,
            Grid.Paint paint,
            String id,
            String task,
            @Nullable LocalDate due,
            String when) {}

    private final Map<String, List<Item>> items = new TreeMap<>();

    DueCommand(Console console) {
        super(console);
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        Pack pack = work.packs().get("银川");
        Filter filter = Filter.ALL.withUnit(unit);
        for (RegisterRow row : rows(work, filter.withOverdue(true), pack, today)) {
            add("逾期", Grid.Paint.RED, row, "逾期" + row.situation().overdue() + "天");
        }
        LocalDate last = today.plusDays(Math.max(0, Math.min(within, 36_500)));
        for (RegisterRow row : rows(work, filter.withStates(OPEN).withDue(today, last), pack, today)) {
            LocalDate due = row.situation().card().substance().due();
            add("将到期", Grid.Paint.YELLOW, row, left(due == null ? 0 : ChronoUnit.DAYS.between(today, due)));
        }
        for (Reporting period : work.office().register().periods()) {
            if (!period.closed() && !period.span().from().isAfter(today)) {
                String late = today.isAfter(period.due()) ? "，已过限报日" + period.due() : "，限" + period.due();
                for (RegisterRow row : rows(work, filter.withUnreported(period.id()), pack, today)) {
                    add("未报", Grid.Paint.NONE, row, period.name() + late);
                }
            }
        }
        findings(work, today);
        print(table(today));
        return ExitCode.OK;
    }

    private static List<RegisterRow> rows(WorkFolder work, Filter filter, Pack pack, LocalDate today) {
        return work.office()
                .register()
                .page(filter, Register.Sort.DUE, 0, Integer.MAX_VALUE, pack, today)
                .rows();
    }

    private void add(String kind, Grid.Paint paint, RegisterRow row, String when) {
        Card card = row.situation().card();
        String lead = card.substance().lead();
        Item item = new Item(
                kind,
                paint,
                card.id(),
                card.substance().task().shown(),
                card.substance().due(),
                when);
        items.computeIfAbsent(lead == null ? "（未明确单位）" : lead, key -> new ArrayList<>())
                .add(item);
    }

    private static String left(long days) {
        return days < 0 ? "超" + -days + "天" : days == 0 ? "今天到期" : "还有" + days + "天";
    }

    private void findings(WorkFolder work, LocalDate today) {
        Pack pack = work.packs().get("13710");
        for (FindingCard finding : work.office().register().findings(unit)) {
            if (!finding.state().open()) {
                continue;
            }
            LocalDate next = finding.reported() == null ? finding.settleBy() : null;
            for (Clock.Step step : Clock.steps(finding, pack)) {
                next = step.done() == null && (next == null || step.due().isBefore(next)) ? step.due() : next;
            }
            String when = finding.state().words().zh()
                    + (next == null ? "" : "，" + left(ChronoUnit.DAYS.between(today, next)));
            items.computeIfAbsent(finding.unit(), key -> new ArrayList<>())
                    .add(new Item(
                            "问题",
                            RegisterTable.paint(
                                    Clock.light(finding, pack, today).colour()),
                            finding.id(),
                            finding.conclusion().shown(),
                            next,
                            when));
        }
    }

    private String table(LocalDate today) {
        Grid grid = grid(
                new Grid.Column("单位", 8, 22, false),
                new Grid.Column("事项", 6),
                new Grid.Column("编号", 6),
                new Grid.Column("工作任务", 24, 400, true),
                new Grid.Column("时限", 10),
                new Grid.Column("情况", 6, 30, false));
        int all = 0;
        for (Map.Entry<String, List<Item>> one : items.entrySet()) {
            String name = one.getKey();
            for (Item item : one.getValue()) {
                grid.row(List.of(
                        Grid.Cell.of(name),
                        new Grid.Cell(item.kind, item.paint),
                        Grid.Cell.of(item.id),
                        Grid.Cell.of(item.task.replace('\n', ' ')),
                        Grid.Cell.of(item.due == null ? "" : item.due.toString()),
                        Grid.Cell.of(item.when)));
                name = "〃";
                all++;
            }
        }
        String title = "到期与未办  " + today + "  （" + within + "天内）\n";
        return title + (grid.isEmpty() ? "没有 / nothing\n" : grid.print()) + items.size() + "个单位，" + all + "件\n";
    }
}
