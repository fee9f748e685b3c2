package org.sanbiao.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.note.Note;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = {
            "导出：账本写成普通文件，不用数据库、不用本程序也能核对。",
            "Writes the whole ledger as plain files to a new folder, to be verified anywhere: entries, hashes, checkpoints,"
                    + " contents."
        })
final class LedgerExport extends OfficeCommand {

    @Parameters(paramLabel = "FOLDER", description = "新目录或空目录。A folder that is not there yet, or empty.")
    Path folder = Path.of("");

    @Option(
            names = "--without-contents",
            description =
                    "略去人名、文字和文件，仍可验证。Leaves out names, free texts and files: what remains can be published and still verified.")
    boolean withoutContents;

    LedgerExport(Console console) {
        super(console);
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        boolean signed = Leaving.checkpoint(work, console) != null;
        try {
            Note note = work.ledger().export(folder, !withoutContents);
            long size = LedgerCommand.size(note);
            long rest = work.ledger().size() - size;
            String left = signed || rest <= 0 ? "" : "，其后" + rest + "条没有签、未导出 / " + rest + " unsigned ones left out";
            print("导出" + size + "条到" + folder + left + "。核对：sanbiao ledger verify " + folder + " / " + size
                    + " entries exported\n");
            return ExitCode.OK;
        } catch (IOException e) {
            throw new Refusal(
                    Refusal.Reason.STATE, "没有导出：" + e.getMessage(), "nothing was exported: " + e.getMessage());
        } catch (IllegalStateException none) {
            throw new Refusal(
                    Refusal.Reason.STATE,
                    "还没有检查点，先执行 ledger checkpoint",
                    "there is no checkpoint yet: run ledger checkpoint first");
        }
    }
}
