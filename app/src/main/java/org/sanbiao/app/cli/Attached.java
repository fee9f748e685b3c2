package org.sanbiao.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.office.Upload;
import picocli.CommandLine.Option;

/** Files that show something. */
final class Attached {

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description =
                    "佐证材料，可给多份。A file that shows it: kept with its hash in the ledger; may be given several times.")
    List<Path> files = List.of();

    /**
     * The files as they are.
     *
     * @throws Refusal where one is missing or larger than is taken
     */
    List<Upload> uploads() {
        List<Upload> uploads = new ArrayList<>();
        for (Path file : files) {
            uploads.add(new Upload(String.valueOf(file.getFileName()), read(file)));
        }
        return uploads;
    }

    /** The bytes of a file, within the limit for what the ledger keeps. */
    static byte[] read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refusal(Refusal.Reason.INPUT, "没有文件" + file, "there is no file " + file);
            }
            long size = Files.size(file);
            if (size > Upload.LARGEST) {
                throw new Refusal(
                        Refusal.Reason.LIMIT,
                        file + "有" + size + "字节，超过" + (Upload.LARGEST >> 20) + "MB",
                        file + " has " + size + " bytes, at most " + Upload.LARGEST + " are taken");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.INPUT, "读不了" + file + "：" + e, "cannot read " + file + ": " + e);
        }
    }
}
