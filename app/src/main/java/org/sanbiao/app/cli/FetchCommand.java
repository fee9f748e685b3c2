package org.sanbiao.app.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.office.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "fetch",
        description = {
            "取件: takes a file out of the ledger again, as it was handed in: a document (D1), or evidence of a commitment (C1)",
            "or finding (F1). Without a name it lists them."
        })
final class FetchCommand extends OfficeCommand {

    @Parameters(
            index = "0",
            paramLabel = "ID",
            converter = Subject.Id.class,
            description = "编号，如D1、C17、F3。Such as D1, C17 or F3.")
    String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "文件名或哈希开头。The file's name, or how its hash begins; not needed for a document.")
    @Nullable
    String name;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "存到哪里，不覆盖已有文件。Where to (default: its own name, here); nothing is overwritten.")
    @Nullable
    Path file;

    FetchCommand(Console console) {
        super(console);
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        List<Evidence> all = Kept.of(work.office().register().history(id));
        if (name == null && !id.startsWith("D")) {
            Grid grid = grid(new Grid.Column("文件", 10, 80, true), new Grid.Column("字节", 12), new Grid.Column("编码", 64));
            all.forEach(one -> grid.row(one.name().shown(), Long.toString(one.size()), one.hash()));
            print(grid.isEmpty() ? id + "没有文件 / no file\n" : grid.print());
            return ExitCode.OK;
        }
        Evidence found = find(all);
        byte[] bytes = work.office()
                .file(found)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.STATE,
                        found.name().shown() + "的内容已清除",
                        "the content of " + found.name().shown() + " was erased"));
        Path to = file == null ? here(found) : file;
        try {
            Files.write(to, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(
                    Refusal.Reason.INPUT, to + "已存在，请用 -o 另取名", to + " is there already: choose another with -o");
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.INPUT, "写不了" + to + "：" + e, "cannot write " + to + ": " + e);
        }
        print(to + "（" + bytes.length + "字节） / " + bytes.length + " bytes\n");
        return ExitCode.OK;
    }

    private Evidence find(List<Evidence> all) {
        for (Evidence one : all) {
            if (name == null
                    || one.name().shown().equals(name)
                    || name.length() >= 8 && one.hash().startsWith(name)) {
                return one;
            }
        }
        String wanted = name == null ? "" : "“" + name + "”";
        throw new Refusal(Refusal.Reason.UNKNOWN, id + "没有文件" + wanted, id + " has no file " + wanted);
    }

    /** Its own name, but never a path: names come from whoever handed it in. */
    private static Path here(Evidence found) {
        String bare = found.name().shown().replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_");
        try {
            return Path.of(bare.startsWith(".") || bare.isBlank() ? "_" + bare : bare);
        } catch (InvalidPathException e) {
            return Path.of(found.hash().substring(0, 16));
        }
    }
}
