package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.office.Acting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "deliver",
        description = "办结: the unit says that it is done; that is self-reported until somebody verifies it.")
final class DeliverCommand extends DeedCommand {

    @Mixin
    final Subject subject = new Subject();

    @Mixin
    final Attached attached = new Attached();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "完成日期，默认今天。The day it was done (default: today).")
    @Nullable
    LocalDate on;

    @Option(names = "--words", paramLabel = "WORDS", required = true, description = "办理情况。What was done.")
    String words = "";

    DeliverCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        LocalDate day = on == null ? as.today() : on;
        work.office().reports().deliver(as, subject.id, subject.seen, day, words, attached.uploads());
        return done(work, subject.id, "已自报办结", "reported as delivered");
    }

    @Command(name = "verify", description = "复核: somebody looked and says what became of it.")
    static final class Verify extends DeedCommand {

        @Mixin
        final Subject subject = new Subject();

        @Mixin
        final Attached attached = new Attached();

        @Option(
                names = "--result",
                paramLabel = "WORD",
                required = true,
                description = "delivered 完成, late 逾期完成, partly 部分完成 or missed 未完成.")
        Result result = Result.MISSED;

        @Option(
                names = "--on",
                paramLabel = "DAY",
                converter = Given.Day.class,
                description =
                        "完成日期；未完成的，认定日期。The day it was done; of what was missed, the day that is said of (default: today).")
        @Nullable
        LocalDate on;

        @Option(names = "--words", paramLabel = "WORDS", required = true, description = "核验情况。What was seen.")
        String words = "";

        Verify(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            LocalDate day = on == null ? as.today() : on;
            work.office().closing().verify(as, subject.id, subject.seen, result, day, words, attached.uploads());
            return done(work, subject.id, "已复核", "verified: " + Named.english(result));
        }
    }
}
