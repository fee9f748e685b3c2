package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Words;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.following.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "review",
        description =
                "列出待审核的；子命令审核。Lists what was entered and waits for review; its subcommands say what becomes of it.")
final class ReviewCommand extends OfficeCommand {

    private ReviewCommand(Console console) {
        super(console);
    }

    static CommandLine line(Console console) {
        return new CommandLine(new ReviewCommand(console))
                .addSubcommand(new Confirm(console))
                .addSubcommand(new Correct(console))
                .addSubcommand(new Reject(console))
                .addSubcommand(new Split(console))
                .addSubcommand(new Merge(console));
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        Grid grid = grid(
                new Grid.Column("编号", 6),
                new Grid.Column("工作任务", 26, 400, true),
                new Grid.Column("指标", 20),
                new Grid.Column("目标值", 16),
                new Grid.Column("完成时限", 10),
                new Grid.Column("责任单位", 22),
                new Grid.Column("可检验", 8));
        for (RegisterRow row : proposed(work, today)) {
            Substance substance = row.situation().card().substance();
            Target target = substance.target();
            grid.row(
                    row.id(),
                    substance.task().shown().replace('\n', ' '),
                    target == null ? "" : target.indicator(),
                    target == null ? "" : target.amount().zh(),
                    substance.due() == null
                            ? substance.dueWords()
                            : substance.due().toString(),
                    substance.lead() == null ? "" : substance.lead(),
                    Words.of(substance.testable()));
        }
        print(grid.isEmpty() ? "没有待审核的立项 / nothing waits for review\n" : grid.print());
        return ExitCode.OK;
    }

    private static List<RegisterRow> proposed(WorkFolder work, LocalDate today) {
        Set<State> state = EnumSet.of(State.PROPOSED);
        return work.office()
                .register()
                .page(
                        Filter.ALL.withStates(state),
                        Register.Sort.NUMBER,
                        0,
                        Integer.MAX_VALUE,
                        work.packs().get("银川"),
                        today)
                .rows();
    }

    /** A commitment, or a refusal. */
    static Card card(WorkFolder work, String id, LocalDate today) {
        Situation situation = work.office().register().situation(id, today);
        if (situation == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有编号为" + id + "的任务", "there is no commitment " + id);
        }
        return situation.card();
    }

    @Command(name = "confirm", description = "确认立项。Says that they are commitments; their units become known.")
    static final class Confirm extends DeedCommand {

        @Parameters(arity = "0..*", paramLabel = "ID", converter = Subject.Id.class, description = "哪几项。Which ones.")
        List<String> ids = List.of();

        @Option(names = "--all", description = "全部待审的。All that wait.")
        boolean all;

        Confirm(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            List<String> chosen = all
                    ? proposed(work, as.today()).stream().map(RegisterRow::id).toList()
                    : ids;
            if (chosen.isEmpty() && !all) {
                throw new Refusal(Refusal.Reason.INPUT, "请给出编号，或 --all", "say which ones, or --all");
            }
            work.office()
                    .together(
                            () -> { // all of them or none
                                chosen.forEach(id -> work.office().review().confirm(as, id, Office.LATEST));
                                return chosen.size();
                            });
            if (all) {
                print(new Wording("已确认" + chosen.size() + "项", chosen.size() + " confirmed"));
                return ExitCode.OK;
            }
            for (String id : chosen) {
                done(work, id, "已确认", "confirmed");
            }
            return ExitCode.OK;
        }
    }

    @Command(
            name = "correct",
            description = "更正读出的内容，原值保留。Puts right what the reader understood; the old stays visible.")
    static final class Correct extends DeedCommand {

        @Mixin
        final Subject subject = new Subject();

        @Mixin
        final Edits edits = new Edits();

        @Option(names = "--reason", paramLabel = "WORDS", description = "理由。Why.")
        String reason = "";

        Correct(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            Card card = card(work, subject.id, as.today());
            Substance edited = edits.on(card.substance(), as.today());
            if (edited.equals(card.substance())) {
                throw new Refusal(Refusal.Reason.INPUT, "没有要更正的内容", "nothing was given to put right");
            }
            // what was edited is what is there now: whoever changes it in between is not overwritten
            long seen = subject.seen == Office.LATEST ? card.version() : subject.seen;
            work.office().review().correct(as, subject.id, seen, edited, reason);
            return done(work, subject.id, "已更正", "corrected");
        }
    }

    @Command(name = "reject", description = "不予立项。Says that it is no commitment.")
    static final class Reject extends DeedCommand {

        @Mixin
        final Subject subject = new Subject();

        @Option(names = "--reason", paramLabel = "WORDS", description = "理由。Why.")
        String reason = "";

        Reject(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            work.office().review().reject(as, subject.id, subject.seen, reason);
            return done(work, subject.id, "不予立项", "rejected");
        }
    }

    @Command(name = "split", description = "拆成几项。Makes several of one; they stand where it stood.")
    static final class Split extends DeedCommand {

        @Mixin
        final Subject subject = new Subject();

        @Option(
                names = "--part",
                paramLabel = "LINE",
                required = true,
                description = "各部分，每部分一句。Each part, in a line that is read.")
        List<String> parts = List.of();

        Split(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            Substance old = card(work, subject.id, as.today()).substance();
            List<Substance> substances = new ArrayList<>();
            for (String part : parts) {
                substances.add(inheriting(Typed.read(part, as.today(), old.areaName()), old));
            }
            List<String> into = work.office().review().split(as, subject.id, subject.seen, substances);
            return done(work, subject.id, "已拆分为" + String.join("、", into), "split into " + String.join(", ", into));
        }
    }

    @Command(name = "merge", description = "合并为一项。Makes one of several.")
    static final class Merge extends DeedCommand {

        @Parameters(arity = "2..*", paramLabel = "ID", converter = Subject.Id.class, description = "哪几项。Which ones.")
        List<String> ids = List.of();

        @Option(
                names = "--text",
                paramLabel = "LINE",
                description = "合并后的整句。The whole, in a line that is read (default: the first).")
        @Nullable
        String text;

        Merge(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            List<Long> seen = new ArrayList<>();
            for (String id : ids) {
                seen.add(card(work, id, as.today()).version());
            }
            Substance first = card(work, ids.get(0), as.today()).substance();
            Substance whole = text == null ? first : inheriting(Typed.read(text, as.today(), first.areaName()), first);
            String into = work.office().review().merge(as, ids, seen, whole);
            return done(work, into, "由" + String.join("、", ids) + "合并而成", "made of " + String.join(", ", ids));
        }
    }

    /** A typed line says what differs; units, place and day that it leaves out are those of the old one. */
    private static Substance inheriting(Substance typed, Substance old) {
        Substance withUnits = typed.lead() == null ? typed.withUnits(old.lead(), old.support()) : typed;
        Substance placed = withUnits.area() == null ? withUnits.withArea(old.area(), old.areaName()) : withUnits;
        return placed.due() == null && old.due() != null ? placed.withDue(old.due()) : placed;
    }
}
