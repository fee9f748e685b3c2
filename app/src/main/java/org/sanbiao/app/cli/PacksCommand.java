package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.light.Band;
import org.sanbiao.following.light.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "packs",
        description =
                "亮灯规则: lists the rule packs, built in and from the work folder's packs/, with their bands and sources.")
final class PacksCommand extends OfficeCommand {

    @Option(names = "--pack", paramLabel = "NAME", description = "只看这一个。Only this one.")
    String only = "";

    PacksCommand(Console console) {
        super(console);
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        StringBuilder out = new StringBuilder();
        for (Pack pack : work.packs().all()) {
            if (!only.isEmpty() && !pack.name().equals(only) && !pack.id().equals(only)) {
                continue;
            }
            Grid sheet = labelled();
            sheet.row(pack.id(), pack.title().zh() + " / " + pack.title().en() + (pack.findings() ? "（问题）" : ""));
            sheet.row("出处", pack.source().zh());
            sheet.row("", pack.source().en());
            for (Band band : pack.bands()) {
                sheet.row("", band.line());
            }
            out.append(sheet.print()).append('\n');
        }
        print(out.isEmpty() ? "没有规则包“" + only + "” / no such pack\n" : out.toString());
        return ExitCode.OK;
    }
}
