package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.following.register.Reporting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "period",
        description = "列出报告期；子命令开放、关闭。Lists the reporting periods; its subcommands open and close them.")
final class PeriodCommand extends OfficeCommand {

    /** Days after its end in which a month may be reported, unless said otherwise. */
    private static final int GRACE = 5;

    private PeriodCommand(Console console) {
        super(console);
    }

    static CommandLine line(Console console) {
        return new CommandLine(new PeriodCommand(console))
                .addSubcommand(new Open(console))
                .addSubcommand(new Close(console))
                .addSubcommand(new Missing(console));
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        Grid grid = grid(
                new Grid.Column("编号", 6),
                new Grid.Column("报告期", 8, 40, true),
                new Grid.Column("起", 10),
                new Grid.Column("止", 10),
                new Grid.Column("限报", 10),
                new Grid.Column("状态", 10),
                new Grid.Column("未报", 8));
        for (Reporting period : work.office().register().periods()) {
            grid.row(
                    period.id(),
                    period.name(),
                    period.span().from().toString(),
                    period.span().to().toString(),
                    period.due().toString(),
                    period.closed() ? "已关闭" : "开放",
                    missing(work, period.id(), today).size() + "项");
        }
        print(grid.isEmpty() ? "还没有报告期：sanbiao period open 2026-01 / no period yet\n" : grid.print());
        return ExitCode.OK;
    }

    static List<RegisterRow> missing(WorkFolder work, String period, LocalDate today) {
        return work.office()
                .register()
                .page(
                        Filter.ALL.withUnreported(period),
                        Register.Sort.UNIT,
                        0,
                        Integer.MAX_VALUE,
                        work.packs().get("银川"),
                        today)
                .rows();
    }

    /** A period by its number or name; without either the only one that is open and has begun. */
    static Reporting period(WorkFolder work, @Nullable String name, LocalDate today) {
        List<Reporting> open = new ArrayList<>();
        for (Reporting period : work.office().register().periods()) {
            if (name != null
                    && (period.id().equalsIgnoreCase(name) || period.name().equals(name))) {
                return period;
            }
            if (!period.closed() && !period.span().from().isAfter(today)) {
                open.add(period);
            }
        }
        if (name != null) {
            throw new Refusal(
                    Refusal.Reason.UNKNOWN, "没有报告期“" + name + "”", "there is no reporting period “" + name + "”");
        }
        if (open.size() != 1) {
            String all = String.join(
                    "、", open.stream().map(p -> p.id() + " " + p.name()).toList());
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    open.isEmpty() ? "没有开放的报告期" : "有" + open.size() + "个开放的报告期，请用 --period 指明：" + all,
                    open.isEmpty() ? "no reporting period is open" : "say which with --period: " + all);
        }
        return open.get(0);
    }

    @Command(
            name = "open",
            description =
                    "开放报告期，如2026-01。Opens a reporting period: a month such as 2026-01, or any name with its days.")
    static final class Open extends DeedCommand {

        @Parameters(paramLabel = "NAME", description = "2026-01，或名称加首末日。2026-01, or a name with --from and --to.")
        String name = "";

        @Option(names = "--from", paramLabel = "DAY", converter = Given.Day.class, description = "首日。Its first day.")
        @Nullable
        LocalDate from;

        @Option(names = "--to", paramLabel = "DAY", converter = Given.Day.class, description = "末日。Its last day.")
        @Nullable
        LocalDate to;

        @Option(
                names = "--due",
                paramLabel = "DAY",
                converter = Given.Day.class,
                description = "报送时限。The last day on which a report is in time (default: 5 days after its end).")
        @Nullable
        LocalDate due;

        Open(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            Period span = span();
            LocalDate last = due == null ? span.to().plusDays(GRACE) : due;
            String id = work.office().reports().open(as, name, span, last);
            return done(work, id, "报告期" + name + "已开放，限" + last + "前报", "is open until " + last);
        }

        private Period span() {
            try {
                if (from != null && to != null) {
                    return new Period(from, to);
                }
                YearMonth month = YearMonth.parse(name);
                return new Period(month.atDay(1), month.atEndOfMonth());
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new Refusal(
                        Refusal.Reason.INPUT,
                        "报告期“" + name + "”须是 2026-01 这样的月份，或用 --from、--to 给出起止日（止不早于起）",
                        "a period is a month such as 2026-01, or has --from and --to in order");
            }
        }
    }

    @Command(name = "close", description = "关闭报告期，不再收报告。Closes a reporting period: no report is taken for it any more.")
    static final class Close extends DeedCommand {

        @Parameters(paramLabel = "PERIOD", description = "编号或名称。P1 or its name.")
        String name = "";

        Close(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            String id = period(work, name, as.today()).id();
            work.office().reports().close(as, id);
            return done(work, id, "已关闭", "closed");
        }
    }

    @Command(name = "missing", description = "未报单位。Who has not reported for a period, by unit.")
    static final class Missing extends OfficeCommand {

        @Parameters(
                arity = "0..1",
                paramLabel = "PERIOD",
                description = "编号或名称，默认当前开放的。P1 or its name (default: the open one).")
        @Nullable
        String name;

        Missing(Console console) {
            super(console);
        }

        @Override
        int run(WorkFolder work, LocalDate today) throws IOException {
            Reporting period = period(work, name, today);
            Map<String, List<String>> units = new TreeMap<>();
            for (RegisterRow row : missing(work, period.id(), today)) {
                String lead = row.situation().card().substance().lead();
                units.computeIfAbsent(lead == null ? "—" : lead, key -> new ArrayList<>())
                        .add(row.id());
            }
            Grid grid = grid(new Grid.Column("单位", 30), new Grid.Column("未报", 8), new Grid.Column("编号", 10, 400, true));
            units.forEach((unit, ids) -> grid.row(unit, ids.size() + "项", String.join("、", ids)));
            String title = period.id() + " " + period.name() + "（" + period.span() + "，限" + period.due() + "前报）\n";
            print(title + (grid.isEmpty() ? "都已报 / all have reported\n" : grid.print()));
            return ExitCode.OK;
        }
    }
}
