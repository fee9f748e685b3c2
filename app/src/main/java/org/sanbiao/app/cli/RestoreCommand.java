package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.Backup;
import org.sanbiao.ledger.note.Note;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "恢复：先逐条核对备份，再放进新的工作目录；已有的目录绝不覆盖。",
            "Makes a new work folder of a backup, after verifying every entry of it. Never overwrites one."
        })
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    final Working working = new Working();

    @Mixin
    final Output output = new Output();

    @Parameters(paramLabel = "BACKUP", description = "备份目录。What `backup` made.")
    Path backup = Path.of("");

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "另处保存的检查点。A checkpoint that was kept elsewhere.")
    @Nullable
    Path since;

    private final Console console;

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Note held = LedgerCommand.note(since);
        Backup.Restored restored = Backup.restore(backup, working.folder, held, console.clock(), new SecureRandom());
        boolean sound = restored.report().isSound();
        StringBuilder out = new StringBuilder(
                new Findings(restored.report(), held, since == null ? null : since.toString()).print());
        if (!sound) {
            out.append("没有恢复。 / Nothing was restored.\n");
        } else {
            out.append("已恢复到" + working.folder + " / Restored to " + working.folder + "\n");
            out.append(
                    restored.withKey()
                            ? "备份含签名密钥，可以继续签发检查点。 / The signing key was in the backup.\n"
                            : "备份不含签名密钥：把原来的 signing.key 放进 " + working.folder.resolve("key")
                                    + "，此前不能签新的检查点。 / The signing key was not in the backup: put signing.key into"
                                    + " key/; until then nothing can be signed.\n");
        }
        if (sound && restored.withAccounts()) {
            out.append("登录口令一并恢复；它们不在账本里，无从核对。 / Passwords of the web came along; they are not in the"
                    + " ledger, and nothing vouches for them.\n");
        }
        Writer writer = output.writer(console);
        writer.write(out.toString());
        writer.flush();
        return sound ? ExitCode.OK : ExitCode.TAMPERED;
    }
}
