package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.demo.Demo;
import org.sanbiao.app.work.Settings;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "样例：在新的工作目录里演一年，再打印通报。",
            "Fills a new work folder with a page of a newspaper and a year of reports, dunning, extensions and inspections,"
                    + " and prints where all of it stands on one day. People and figures are made up."
        })
final class DemoCommand implements Callable<Integer> {

    private static final String FOLDER = "sanbiao-demo";

    @Mixin
    final Output output = new Output();

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            defaultValue = FOLDER,
            description = "新目录或空目录。A folder that is not there yet, or empty (default: ${DEFAULT-VALUE}).")
    Path folder = Path.of(FOLDER);

    @Option(
            names = "--today",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "查看的日期。The day that is looked at (default: 2022-12-06, where the year's events end).")
    @Nullable
    LocalDate today;

    @Option(
            names = "--commitments",
            paramLabel = "N",
            description =
                    "另加生成的任务。Adds so many generated ones, up to " + Demo.MOST + ", to see how it fares with many.")
    int commitments;

    private final Console console;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Demo.Filled filled = Demo.fill(folder, Settings.DEFAULT);
        try (WorkFolder work = filled.work()) {
            if (commitments != 0) {
                Demo.multiply(filled, commitments);
            }
            Leaving.checkpoint(work, console);
            try (Writer out = output.writer(console)) {
                out.write(page(work, today == null ? Demo.TODAY : today));
            }
        }
        return ExitCode.OK;
    }

    private String page(WorkFolder filled, LocalDate day) {
        Packs packs = filled.packs();
        Pack first = packs.get("银川");
        List<Pack> lit = Bulletin.isWide(output, console) ? List.of(first, packs.get("宿迁")) : List.of(first);
        Bulletin bulletin = new Bulletin(output, console, filled.office(), day, lit, packs.get("13710"));
        String work = folder.equals(Path.of(FOLDER)) ? "" : " --work " + folder;
        return "样例：文字、人物和进度都是编的。 A demo: words, people and progress are made up.\n\n"
                + bulletin.print()
                + "\n接着试 Try next:  ./sanbiao show C1 --work " + folder + " --today " + day + "\n"
                + "                  ./sanbiao serve --demo" + work + "\n";
    }
}
