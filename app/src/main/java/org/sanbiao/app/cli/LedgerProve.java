package org.sanbiao.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.note.Note;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "prove",
        description = {
            "证明：某一条在账上（C2SP tlog-proof），或账本只增未改（--since）。",
            "Prints a proof that others can check without the database: that an entry is in the log, or, with --since, that"
                    + " the log only added to what it was at a checkpoint."
        })
final class LedgerProve extends OfficeCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "ENTRY",
            description = "记录序号，或任务、问题、批次编号。An entry's number, or a commitment, finding or batch: its last entry.")
    @Nullable
    String entry;

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "另处保存的检查点。A checkpoint that was kept elsewhere.")
    @Nullable
    Path since;

    LedgerProve(Console console) {
        super(console);
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        Note held = LedgerCommand.note(since);
        if ((entry == null) == (held == null)) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "请给出一条记录的编号，或用 --since 给出检查点，二者其一",
                    "give an entry, or a checkpoint with --since: one of the two");
        }
        try {
            if (held != null) {
                LedgerCheckpoint.sign(work, console);
                print(work.ledger().proveConsistency(LedgerCommand.size(held)).text());
            } else {
                print(inclusion(work, String.valueOf(entry)));
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Refusal(Refusal.Reason.STATE, "出不了证明：" + e.getMessage(), "there is no proof: " + e.getMessage());
        }
        return ExitCode.OK;
    }

    /** Under the newest checkpoint, and under a new one where the entry came after it. */
    private String inclusion(WorkFolder work, String what) {
        long number = what.matches("[0-9]{1,18}")
                ? Long.parseLong(what)
                : work.office().version(what.toUpperCase(Locale.ROOT));
        if (number >= work.ledger().size()) {
            throw new Refusal(
                    Refusal.Reason.UNKNOWN,
                    "没有第" + number + "条，账上共" + work.ledger().size() + "条",
                    "there is no entry " + number + " among " + work.ledger().size());
        }
        try {
            return work.ledger().proveInclusion(number).text();
        } catch (IllegalArgumentException | IllegalStateException notCovered) {
            LedgerCheckpoint.sign(work, console);
            return work.ledger().proveInclusion(number).text();
        }
    }
}
