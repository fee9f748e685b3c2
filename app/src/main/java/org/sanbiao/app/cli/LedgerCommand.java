package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.tree.Checkpoint;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "ledger",
        description = {
            "账本：签发检查点，出证明，核对，导出，重建。",
            "The tamper-evident log under the register: signed checkpoints, proofs, verification, export, rebuilding."
        },
        synopsisSubcommandLabel = "COMMAND")
final class LedgerCommand implements Runnable {

    /** Longest proof that is read, in bytes: an entry, and what goes with it, twice over. */
    static final long LARGEST_PROOF = 4 << 20;

    private static final long LARGEST_NOTE = 1 << 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private LedgerCommand() {}

    /** The command with those below it. */
    static CommandLine line(Console console) {
        return new CommandLine(new LedgerCommand())
                .addSubcommand(new LedgerCheckpoint(console))
                .addSubcommand(new LedgerProve(console))
                .addSubcommand(new LedgerCheck(console))
                .addSubcommand(new LedgerVerify(console))
                .addSubcommand(new LedgerExport(console))
                .addSubcommand(new LedgerRebuild(console))
                .addSubcommand(new LedgerRotate(console));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which ledger command?");
    }

    /**
     * A checkpoint from a file.
     *
     * @throws Refusal where it is none
     */
    static @Nullable Note note(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_NOTE) {
                throw new Refusal(Refusal.Reason.UNKNOWN, "没有检查点文件" + file, "there is no checkpoint file " + file);
            }
            Note note = Note.parse(Files.readAllBytes(file));
            Checkpoint.parse(note.text());
            return note;
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    file + "不是检查点：" + e.getMessage(),
                    file + " is no checkpoint: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("读不了" + file + " / cannot read " + file + ": " + e, e);
        }
    }

    /** How many entries a checkpoint is of. */
    static long size(Note note) {
        return Checkpoint.parse(note.text()).size();
    }
}
