package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.finding.Clock;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.InspectionDesk;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rectify",
        description = {
            "整改: lists the findings that are open, with their lights (13710); its subcommands are what becomes of one:",
            "reply and confirm or dismiss, order, plan, done, verify; then `close`, by a second person."
        })
final class RectifyCommand extends OfficeCommand {

    @Option(names = "--unit", paramLabel = "UNIT", description = "只看该单位的。Only this unit's.")
    @Nullable
    String unit;

    @Option(names = "--all", description = "含已销号和不成立的。The closed and dismissed ones too.")
    boolean all;

    private RectifyCommand(Console console) {
        super(console);
    }

    static CommandLine line(Console console) {
        return new CommandLine(new RectifyCommand(console))
                .addSubcommand(new Reply(console))
                .addSubcommand(new Confirm(console))
                .addSubcommand(new Dismiss(console))
                .addSubcommand(new Order(console))
                .addSubcommand(new Plan(console))
                .addSubcommand(new Done(console))
                .addSubcommand(new Verify(console));
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        Pack pack = work.packs().get("13710");
        Grid grid = grid(
                new Grid.Column("编号", 6),
                new Grid.Column("亮灯", 4, 18, false),
                new Grid.Column("状态", 4, 16, false),
                new Grid.Column("问题", 24, 400, true),
                new Grid.Column("单位", 8, 24, false),
                new Grid.Column("发现", 10),
                new Grid.Column("整改时限", 10),
                new Grid.Column("批次", 6));
        for (FindingCard finding : work.office().register().findings(unit)) {
            if (all || finding.state().open()) {
                grid.row(List.of(
                        Grid.Cell.of(finding.id()),
                        RegisterTable.light(Clock.light(finding, pack, today)),
                        Grid.Cell.of(finding.state().words().zh()),
                        Grid.Cell.of(finding.conclusion().shown()),
                        Grid.Cell.of(finding.unit()),
                        Grid.Cell.of(finding.found().toString()),
                        Grid.Cell.of(
                                finding.settleBy() == null
                                        ? ""
                                        : finding.settleBy().toString()),
                        Grid.Cell.of(finding.batch() == null ? "" : finding.batch())));
            }
        }
        print("问题  " + today + "  亮灯按“" + pack.id() + "”\n"
                + (grid.isEmpty() ? "没有未了结的问题 / no finding is open\n" : grid.print()));
        return ExitCode.OK;
    }

    /** What all of them have: a finding, words, and mostly files. */
    abstract static class Step extends DeedCommand {

        @Mixin
        final Subject subject = new Subject();

        @Option(names = "--words", paramLabel = "WORDS", description = "说明。What is said.")
        String words = "";

        private final String zh;
        private final String en;

        Step(Console console, String zh, String en) {
            super(console);
            this.zh = zh;
            this.en = en;
        }

        abstract void step(InspectionDesk desk, Acting as);

        @Override
        final int act(WorkFolder work, Acting as) throws IOException {
            step(work.office().inspection(), as);
            return done(work, subject.id, zh, en);
        }
    }

    @Command(name = "reply", description = "单位回复。The unit's reply to a finding.")
    static final class Reply extends Step {
        @Mixin
        final Attached attached = new Attached();

        Reply(Console console) {
            super(console, "已回复", "replied");
        }

        @Override
        void step(InspectionDesk desk, Acting as) {
            desk.reply(as, subject.id, subject.seen, words, attached.uploads());
        }
    }

    @Command(name = "confirm", description = "认定成立。Says that a finding stands.")
    static final class Confirm extends Step {
        Confirm(Console console) {
            super(console, "已认定", "confirmed");
        }

        @Override
        void step(InspectionDesk desk, Acting as) {
            desk.confirm(as, subject.id, subject.seen, words);
        }
    }

    @Command(name = "dismiss", description = "不成立。Says that a finding does not stand.")
    static final class Dismiss extends Step {
        Dismiss(Console console) {
            super(console, "不成立", "dismissed");
        }

        @Override
        void step(InspectionDesk desk, Acting as) {
            desk.dismiss(as, subject.id, subject.seen, words);
        }
    }

    @Command(name = "order", description = "交办整改。Orders rectification by a day.")
    static final class Order extends Step {
        @Option(
                names = "--due",
                paramLabel = "DAY",
                required = true,
                converter = Given.Day.class,
                description = "完成时限。By when.")
        LocalDate due = LocalDate.EPOCH;

        Order(Console console) {
            super(console, "已交办整改", "rectification ordered");
        }

        @Override
        void step(InspectionDesk desk, Acting as) {
            desk.order(as, subject.id, subject.seen, due, words);
        }
    }

    @Command(name = "plan", description = "难点问题给出时限和方案。Of a hard one: by which day and how it will be put right.")
    static final class Plan extends Step {
        @Option(
                names = "--due",
                paramLabel = "DAY",
                required = true,
                converter = Given.Day.class,
                description = "完成时限。By when.")
        LocalDate due = LocalDate.EPOCH;

        Plan(Console console) {
            super(console, "已报整改计划", "planned");
        }

        @Override
        void step(InspectionDesk desk, Acting as) {
            desk.plan(as, subject.id, subject.seen, due, words);
        }
    }

    @Command(name = "done", description = "单位报整改。The unit says that it is put right.")
    static final class Done extends Step {
        @Mixin
        final Attached attached = new Attached();

        Done(Console console) {
            super(console, "已报整改", "reported as put right");
        }

        @Override
        void step(InspectionDesk desk, Acting as) {
            desk.rectified(as, subject.id, subject.seen, words, attached.uploads());
        }
    }

    @Command(name = "verify", description = "核验整改。Somebody looked and it is put right.")
    static final class Verify extends Step {
        @Mixin
        final Attached attached = new Attached();

        Verify(Console console) {
            super(console, "已核验", "verified");
        }

        @Override
        void step(InspectionDesk desk, Acting as) {
            desk.verify(as, subject.id, subject.seen, words, attached.uploads());
        }
    }
}
