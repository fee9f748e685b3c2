package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.register.Person;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "people", description = "列出人员和角色；子命令任免。Lists who may do what; its subcommands appoint and dismiss.")
final class PeopleCommand extends OfficeCommand {

    private PeopleCommand(Console console) {
        super(console);
    }

    static CommandLine line(Console console) {
        return new CommandLine(new PeopleCommand(console))
                .addSubcommand(new Appoint(console))
                .addSubcommand(new Dismiss(console));
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        Grid grid = grid(
                new Grid.Column("代号", 20),
                new Grid.Column("姓名", 16),
                new Grid.Column("角色", 24),
                new Grid.Column("单位", 8, 60, true));
        for (Person person : work.office().register().people()) {
            Role role = person.role();
            grid.row(
                    person.id(),
                    person.name(),
                    role == null ? "已撤销 dismissed" : Named.of(role) + " " + Named.english(role),
                    person.unit() == null ? "" : person.unit());
        }
        print(grid.print());
        return ExitCode.OK;
    }

    @Command(
            name = "appoint",
            description =
                    "任命：查阅、填报、审核、督查、督办、管理。Gives somebody a role: viewer, reporter, approver, inspector, supervisor, administrator.")
    static final class Appoint extends DeedCommand {

        @Parameters(
                paramLabel = "PERSON",
                description = "代号：字母、数字、点和连字符。The short name: letters, digits, dot and hyphen.")
        String who = "";

        @Option(names = "--role", paramLabel = "ROLE", required = true, description = "reporter or 填报人, …")
        @Nullable
        Role role;

        @Option(names = "--unit", paramLabel = "UNIT", description = "所属单位。Whose reporter or approver it is.")
        @Nullable
        String unit;

        @Option(names = "--name", paramLabel = "NAME", description = "姓名，默认同代号。The full name (default: the short one).")
        @Nullable
        String name;

        Appoint(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            Role given = role == null ? Role.VIEWER : role;
            work.office().accounts().appoint(as, who, given, unit, name == null ? who : name);
            return done(
                    work,
                    "person:" + who,
                    "任" + Named.of(given),
                    "is " + given.name().toLowerCase(Locale.ROOT));
        }
    }

    @Command(name = "dismiss", description = "免去角色。Takes somebody's rights away.")
    static final class Dismiss extends DeedCommand {

        @Parameters(paramLabel = "PERSON", description = "代号。The short name.")
        String who = "";

        Dismiss(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            work.office().accounts().dismiss(as, who);
            return done(work, "person:" + who, "已撤销权限", "dismissed");
        }
    }
}
