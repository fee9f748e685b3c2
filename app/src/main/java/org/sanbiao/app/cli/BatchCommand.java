package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.InspectionDesk;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "batch",
        description = {
            "批处理: lists the batches and how far each is; its subcommands draw one from a confirmed finding and check its",
            "candidates. Each finding is closed on its own, then `close B1`."
        })
final class BatchCommand extends OfficeCommand {

    private BatchCommand(Console console) {
        super(console);
    }

    static CommandLine line(Console console) {
        return new CommandLine(new BatchCommand(console))
                .addSubcommand(new Draw(console))
                .addSubcommand(new Check(console));
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        Map<String, FindingCard> findings = new TreeMap<>();
        work.office().register().findings(null).forEach(finding -> findings.put(finding.id(), finding));
        Grid grid = grid(
                new Grid.Column("编号", 6),
                new Grid.Column("起于", 6),
                new Grid.Column("共性问题", 20, 400, true),
                new Grid.Column("排查", 8),
                new Grid.Column("销号", 8),
                new Grid.Column("状态", 24));
        for (BatchCard batch : work.office().register().batches()) {
            int checked = batch.candidates().size() - batch.unchecked().size();
            long open = batch.findings().stream()
                    .filter(id ->
                            findings.containsKey(id) && findings.get(id).state().open())
                    .count();
            int all = batch.findings().size();
            grid.row(
                    batch.id(),
                    batch.finding(),
                    batch.pattern().shown(),
                    checked + "/" + batch.candidates().size(),
                    (all - open) + "/" + all,
                    batch.closed() == null
                            ? open == 0 && batch.unchecked().isEmpty() ? "待批次办结" : "办理中"
                            : "已办结 " + batch.closed().day());
        }
        print(grid.isEmpty() ? "还没有批次 / no batch yet\n" : grid.print());
        return ExitCode.OK;
    }

    @Command(
            name = "draw",
            description = "举一反三: draws the pattern of a confirmed finding, and says who else may have it.")
    static final class Draw extends DeedCommand {

        @Mixin
        final Subject subject = new Subject();

        @Option(names = "--pattern", paramLabel = "WORDS", required = true, description = "共性问题。What is common.")
        String pattern = "";

        @Option(
                names = "--unit",
                paramLabel = "UNIT",
                required = true,
                split = "[,、]",
                description = "可能有同类问题的单位。Units that may have it.")
        List<String> units = List.of();

        Draw(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            String id = work.office().inspection().draw(as, subject.id, subject.seen, pattern, units);
            return done(work, id, "由" + subject.id + "举一反三，排查" + units.size() + "个单位", "drawn from " + subject.id);
        }
    }

    @Command(name = "check", description = "排查: says of a candidate whether it has the pattern too.")
    static final class Check extends DeedCommand {

        @Mixin
        final Subject subject = new Subject();

        @Mixin
        final Attached attached = new Attached();

        @Parameters(index = "1", paramLabel = "UNIT", description = "排查单位。The candidate.")
        String unit = "";

        @Option(names = "--found", paramLabel = "WORDS", description = "有同类问题：写明情况。It has it: what is wrong there.")
        @Nullable
        String found;

        @Option(names = "--hard", description = "难点问题。What was found is a hard one.")
        boolean hard;

        @Option(
                names = "--words",
                paramLabel = "WORDS",
                description = "排查情况，没有同类问题时必填。What was seen; needed where it does not have it.")
        String words = "";

        Check(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            InspectionDesk.Finding finding = found == null
                    ? null
                    : new InspectionDesk.Finding(null, null, unit, null, hard, found, attached.uploads());
            String id = work.office().inspection().check(as, subject.id, subject.seen, unit, finding, words);
            return done(
                    work,
                    subject.id,
                    unit + (id == null ? "无此问题" : "有此问题：" + id),
                    id == null ? "is clear of it" : "has it: " + id);
        }
    }
}
