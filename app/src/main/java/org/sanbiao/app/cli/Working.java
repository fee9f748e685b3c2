package org.sanbiao.app.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import picocli.CommandLine.Option;

/** The work folder of a command, and the day it is given on. */
final class Working {

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            defaultValue = "${env:SANBIAO_WORK:-sanbiao-work}",
            description = "工作目录。The work folder (default: $SANBIAO_WORK, else sanbiao-work).")
    Path folder = Path.of("sanbiao-work");

    @Option(
            names = "--today",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description =
                    "办理或查询的日期。The day that is asked about or acted on (default: today in the ledger's time zone).")
    @Nullable
    LocalDate today;

    WorkFolder open(Console console) {
        return WorkFolder.open(folder, console.clock(), new SecureRandom());
    }

    LocalDate today(WorkFolder work) {
        return today == null ? work.today() : today;
    }
}
