package org.sanbiao.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Acting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "dun",
        description = "催办: sends a slip; a later report answers it, and unanswered it escalates by the pack.")
final class DunCommand extends DeedCommand {

    /** How urgent a slip is. */
    enum Urgency {
        ORDINARY,
        URGENT,
        MOST_URGENT
    }

    @Mixin
    final Subject subject = new Subject();

    @Option(
            names = "--urgency",
            paramLabel = "WORD",
            defaultValue = "ordinary",
            description = "一般、紧急、特急。ordinary, urgent or most-urgent.")
    Urgency urgency = Urgency.ORDINARY;

    @Option(
            names = "--answer-by",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "回复时限。By which day it is to be answered.")
    @Nullable
    LocalDate answerBy;

    @Option(names = "--words", paramLabel = "WORDS", description = "催办内容。What it says.")
    String words = "";

    @Option(names = "--slip", paramLabel = "FILE.html", description = "打印催办单。Writes the slip (催办单) to print.")
    @Nullable
    Path slip;

    DunCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        work.office().assignment().dun(as, subject.id, subject.seen, urgency.ordinal(), answerBy, words);
        if (slip != null) {
            String by = answerBy == null ? "" : "请于" + answerBy + "前答复。";
            new Slip(work, as).write("催办单", subject.id, by, words, slip);
        }
        return done(work, subject.id, "已催办", "dunned");
    }
}
