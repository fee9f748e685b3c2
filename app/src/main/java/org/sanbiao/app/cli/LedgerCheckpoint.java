package org.sanbiao.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.CheckpointFolder;
import org.sanbiao.ledger.note.Note;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "checkpoint",
        description = {
            "签发检查点：此前每一条都改不了而不被发现，条件是检查点另存一处。",
            "Signs the log as it is and prints the checkpoint (a C2SP signed note). Keep it elsewhere: whoever holds it can"
                    + " tell that nothing before it was changed."
        })
final class LedgerCheckpoint extends OfficeCommand {

    @Option(names = "--to", paramLabel = "FOLDER", description = "另存一处。One more folder to keep it in.")
    @Nullable
    Path to;

    LedgerCheckpoint(Console console) {
        super(console);
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        Note note = sign(work, console);
        if (to != null) {
            try {
                new CheckpointFolder(to).keep(note);
            } catch (IOException e) {
                throw new Refusal(
                        Refusal.Reason.STATE,
                        "检查点已签发，但写不进" + to + "：" + e,
                        "the checkpoint is signed, but " + to + " cannot be written: " + e);
            }
        }
        print(note.toString());
        console.say(LedgerCommand.size(note) + "条已签，存于 / entries signed, kept in "
                + work.folder().resolve("checkpoints")
                + "；公钥 / public key: " + work.signingKey().verifyingKey());
        return ExitCode.OK;
    }

    /**
     * Signs; a folder that is away is only said.
     *
     * @throws Refusal where the key is lost or another's, or the ledger was changed
     */
    static Note sign(WorkFolder work, Console console) {
        try {
            return work.checkpoint();
        } catch (IOException away) {
            console.say("检查点已签发，有一处没有存到 / signed, but not kept everywhere: " + away.getMessage());
            try {
                return work.ledger().checkpoint(work.signingKey()); // the same one
            } catch (IOException e) {
                throw new IllegalStateException("Bug: no sink was named", e);
            }
        } catch (IllegalStateException changed) {
            throw new Refusal(
                    Refusal.Reason.STATE,
                    "没有签发，账本与已存的检查点不符，请执行 ledger verify：" + changed.getMessage(),
                    "nothing was signed: " + changed.getMessage());
        }
    }
}
