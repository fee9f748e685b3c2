package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.CheckpointSink;
import org.sanbiao.ledger.Export;
import org.sanbiao.ledger.Report;
import org.sanbiao.ledger.note.Note;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = {
            "核对：逐条核对账本；给出另存的检查点（--since），就能证明只增未改。",
            "Verifies every entry, hash, checkpoint and content, of the work folder or of an exported folder (offline, without"
                    + " a work folder). With --since it proves that history was only added to. Exit code 7 where something"
                    + " is wrong; each fault names its entry."
        })
final class LedgerVerify implements Callable<Integer> {

    private static final int MOST_ROWS = 20;

    @Mixin
    final Working working = new Working();

    @Mixin
    final Output output = new Output();

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "导出的账本。An exported ledger (`ledger export`); without it, that of the work folder.")
    @Nullable
    Path folder;

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description =
                    "另处保存的检查点。A checkpoint that was kept elsewhere (default: the newest that the second folder keeps, if any).")
    @Nullable
    Path since;

    @Option(
            names = "--log-only",
            description = "不核对现状表。Leaves out holding the tables of the current state against the entries.")
    boolean logOnly;

    private final Console console;

    LedgerVerify(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Note held = LedgerCommand.note(since);
        if (folder != null) {
            Report report = exported(folder, held);
            return say(new Findings(report, held, since == null ? null : since.toString()).print(), report.isSound());
        }
        try (WorkFolder work = working.open(console)) {
            String where = since == null ? null : since.toString();
            if (held == null) {
                CheckpointSink sink = work.sinks()[work.sinks().length - 1];
                held = newest(work, sink);
                where = held == null ? null : sink.toString();
            }
            Report report = work.ledger().verify(held);
            StringBuilder out = new StringBuilder(
                    new Findings(report, held, since == null && work.settings().copies() == null ? null : where)
                            .print());
            boolean right = true;
            if (!logOnly && report.isSound()) {
                List<String> stray = work.office().strayRows(MOST_ROWS);
                right = stray.isEmpty();
                out.append(tables(stray));
            }
            return say(out.toString(), report.isSound() && right);
        }
    }

    private static @Nullable Note newest(WorkFolder work, CheckpointSink sink) {
        try {
            Optional<Note> note = sink.newest(work.ledger().founding().origin());
            return note.orElse(null);
        } catch (IOException e) {
            throw new Refusal(
                    Refusal.Reason.STATE,
                    "检查点读不了：" + e.getMessage(),
                    "the checkpoints cannot be read: " + e.getMessage());
        }
    }

    private static Report exported(Path folder, @Nullable Note held) {
        try {
            if (!Files.isDirectory(folder)) {
                throw new Refusal(Refusal.Reason.UNKNOWN, "没有目录" + folder, "there is no folder " + folder);
            }
            return Export.verify(folder, held);
        } catch (IOException e) {
            throw new Refusal(
                    Refusal.Reason.STATE,
                    folder + "不是导出的账本，或读不了：" + e.getMessage(),
                    folder + " is no exported ledger, or cannot be read: " + e.getMessage());
        }
    }

    private static String tables(List<String> stray) {
        if (stray.isEmpty()) {
            return "台账各表与账本一致。 / The tables of the current state are what the entries make of them.\n";
        }
        StringBuilder out = new StringBuilder(
                "台账各表有" + (stray.size() == MOST_ROWS ? "至少" : "") + stray.size()
                        + "行与账本不符，ledger rebuild 可重建： / Rows of the tables that the entries do not make; ledger rebuild mends them:\n");
        stray.forEach(row -> out.append("  ").append(row).append('\n'));
        return out.toString();
    }

    private int say(String text, boolean sound) throws IOException {
        Writer out = output.writer(console);
        out.write(text);
        out.flush();
        return sound ? ExitCode.OK : ExitCode.TAMPERED;
    }
}
