package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.register.Unit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "units", description = "列出单位；子命令登记。Lists the units that are known; its subcommand adds one.")
final class UnitsCommand extends OfficeCommand {

    private UnitsCommand(Console console) {
        super(console);
    }

    static CommandLine line(Console console) {
        return new CommandLine(new UnitsCommand(console)).addSubcommand(new Add(console));
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        Grid grid = grid(new Grid.Column("单位", 10, 60, true), new Grid.Column("地区", 24), new Grid.Column("隶属", 40));
        for (Unit unit : work.office().register().units()) {
            String area = unit.area();
            grid.row(
                    unit.name(),
                    area == null ? "" : work.office().divisions().name(area, today) + " " + area,
                    unit.above() == null ? "" : unit.above());
        }
        print(grid.isEmpty() ? "还没有单位：sanbiao units add 市教育局 / no unit yet\n" : grid.print());
        return ExitCode.OK;
    }

    @Command(name = "add", description = "登记或调整单位。Enters a unit, or changes what is known of it.")
    static final class Add extends DeedCommand {

        @Parameters(paramLabel = "UNIT", description = "全称。Its full name.")
        String name = "";

        @Option(names = "--area", paramLabel = "PLACE", converter = Named.Area.class, description = "所在地区。Its place.")
        @Nullable
        String area;

        @Option(names = "--above", paramLabel = "UNIT", description = "上级单位。The unit that it belongs to.")
        @Nullable
        String above;

        Add(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            String entered = work.office().accounts().unit(as, name, area, above);
            return done(work, "unit:" + entered, "已登记", "entered");
        }
    }
}
