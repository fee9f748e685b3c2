package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = {
            "查看一项。Shows one commitment (C1), finding (F1), batch (B1), document (D1), period (P1) or inspection (I1): what it",
            "says and where it stands, its verdict with rule, inputs and sources, and all that happened to it."
        })
final class ShowCommand extends OfficeCommand {

    @Parameters(paramLabel = "ID", converter = Subject.Id.class, description = "编号，如C17、F3、B1。Such as C17, F3 or B1.")
    String id = "";

    @Option(
            names = "--pack",
            paramLabel = "NAME",
            defaultValue = "银川",
            description = "亮灯规则包。The rule pack of a commitment's light (default: ${DEFAULT-VALUE}).")
    String pack = "银川";

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "按当日已知情况。What was known at the end of that day.")
    @Nullable
    LocalDate asOf;

    ShowCommand(Console console) {
        super(console);
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        if (asOf == null) {
            return show(work, work.office().register(), Long.MAX_VALUE, today);
        }
        try (Office.Past past = work.office().asOf(asOf)) {
            return show(work, past.register(), past.entries(), working.today == null ? asOf : today);
        }
    }

    /** @param entries how many of the ledger's entries were there */
    private int show(WorkFolder work, Register register, long entries, LocalDate today) throws IOException {
        List<Happened> history = work.office().register().history(id).stream()
                .filter(happened -> happened.sequence() < entries)
                .toList();
        if (history.isEmpty()) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有编号为" + id + "的事项", "there is nothing of the number " + id);
        }
        Grid sheet = labelled();
        switch (id.charAt(0)) {
            case 'C' -> {
                Pack lights = RegisterCommand.pack(work, pack);
                new CommitmentSheet(work, register, lights, today).print(id, sheet);
            }
            case 'F' -> FindingSheet.print(finding(register), work.packs().get("13710"), today, sheet);
            case 'B' -> FindingSheet.print(batch(register), sheet);
            default ->
                sheet.row("编号", id + "（版本 " + history.get(history.size() - 1).sequence() + "）");
        }
        print(sheet.print() + "\n历史 / history\n" + History.print(history, grid(History.columns())));
        return ExitCode.OK;
    }

    private FindingCard finding(Register register) {
        for (FindingCard finding : register.findings(null)) {
            if (finding.id().equals(id)) {
                return finding;
            }
        }
        throw new IllegalStateException("Bug: " + id + " has a history and no card");
    }

    private BatchCard batch(Register register) {
        for (BatchCard batch : register.batches()) {
            if (batch.id().equals(id)) {
                return batch;
            }
        }
        throw new IllegalStateException("Bug: " + id + " has a history and no card");
    }
}
