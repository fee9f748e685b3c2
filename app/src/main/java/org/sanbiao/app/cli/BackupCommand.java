package org.sanbiao.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.sanbiao.app.work.Backup;
import org.sanbiao.app.work.WorkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = {
            "备份：把工作目录整个复制一份，复制时别人照常使用。",
            "Copies the work folder as of one moment to a new folder; others go on working meanwhile."
        })
final class BackupCommand extends OfficeCommand {

    @Parameters(paramLabel = "FOLDER", description = "新目录。A folder that is not there yet.")
    Path folder = Path.of("");

    @Option(
            names = "--with-key",
            description = "连同签名密钥。The signing key too: whoever has the copy can then sign in the office's name.")
    boolean withKey;

    BackupCommand(Console console) {
        super(console);
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        if (withKey) {
            work.signingKey(); // refuses where it is lost
        }
        Leaving.checkpoint(work, console);
        Backup.Made made = Backup.make(work, folder, withKey);
        print("已备份到" + made.folder() + (made.withKey() ? "，含签名密钥：请妥善保管" : "，不含签名密钥（key/ 请另存，或加 --with-key）") + "\n"
                + "Copied to " + made.folder()
                + (made.withKey()
                        ? ", with the signing key: keep it safe.\n"
                        : ", without the signing key: keep key/ elsewhere, or give --with-key.\n"));
        return ExitCode.OK;
    }
}
