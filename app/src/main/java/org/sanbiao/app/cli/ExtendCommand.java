package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Acting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "extend", description = "延期: a unit asks for a later deadline, the office grants or refuses it.")
final class ExtendCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private ExtendCommand() {}

    static CommandLine line(Console console) {
        return new CommandLine(new ExtendCommand())
                .addSubcommand(new Ask(console))
                .addSubcommand(new Grant(console))
                .addSubcommand(new Refuse(console));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "extend ask, grant or refuse?");
    }

    @Command(name = "ask", description = "申请: asks for a later deadline.")
    static final class Ask extends DeedCommand {

        @Mixin
        final Subject subject = new Subject();

        @Option(
                names = "--to",
                paramLabel = "DAY",
                required = true,
                converter = Given.Day.class,
                description = "申请延至。The day asked for.")
        LocalDate to = LocalDate.EPOCH;

        @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "延期理由。Why it needs longer.")
        String reason = "";

        Ask(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            work.office().reports().askExtension(as, subject.id, subject.seen, to, reason);
            return done(work, subject.id, "已申请延期至" + to, "asks for an extension to " + to);
        }
    }

    @Command(name = "grant", description = "批准: the deadline moves; the old one stays visible.")
    static final class Grant extends DeedCommand {

        @Mixin
        final Subject subject = new Subject();

        @Option(
                names = "--to",
                paramLabel = "DAY",
                converter = Given.Day.class,
                description = "另定时限。Another day than the one asked for.")
        @Nullable
        LocalDate to;

        @Option(names = "--words", paramLabel = "WORDS", description = "批复意见。The answer.")
        String words = "";

        Grant(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            work.office().assignment().grant(as, subject.id, subject.seen, to, words);
            LocalDate due =
                    ReviewCommand.card(work, subject.id, as.today()).substance().due();
            return done(work, subject.id, "已批准延期至" + due, "extended to " + due);
        }
    }

    @Command(name = "refuse", description = "驳回: the deadline stays.")
    static final class Refuse extends DeedCommand {

        @Mixin
        final Subject subject = new Subject();

        @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "理由。Why.")
        String reason = "";

        Refuse(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            work.office().assignment().refuse(as, subject.id, subject.seen, reason);
            return done(work, subject.id, "延期已驳回", "extension refused");
        }
    }
}
