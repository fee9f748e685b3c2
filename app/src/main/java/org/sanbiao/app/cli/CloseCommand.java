package org.sanbiao.app.cli;

import java.io.IOException;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "close",
        description = {
            "销号: strikes a commitment (C1) or finding (F1) off, which needs evidence and another person than who verified",
            "it; or closes a batch (B1) whose findings are all closed."
        })
final class CloseCommand extends DeedCommand {

    @Mixin
    final Subject subject = new Subject();

    @Option(names = "--words", paramLabel = "WORDS", description = "意见。The opinion.")
    String words = "";

    CloseCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        switch (kind(subject.id)) {
            case 'C' -> work.office().closing().close(as, subject.id, subject.seen, words);
            case 'F' -> work.office().inspection().close(as, subject.id, subject.seen, words);
            case 'B' -> work.office().inspection().closeBatch(as, subject.id, subject.seen, words);
            default -> throw none(subject.id, "C1, F1, B1");
        }
        return done(work, subject.id, "已销号", "closed");
    }

    private static char kind(String id) {
        return id.isEmpty() ? ' ' : id.charAt(0);
    }

    private static Refusal none(String id, String kinds) {
        return new Refusal(
                Refusal.Reason.UNKNOWN,
                "“" + id + "”不是可以办理的编号（如 " + kinds + "）",
                "“" + id + "” is no number such as " + kinds);
    }

    @Command(
            name = "reopen",
            description = "重开: opens a commitment that was verified or closed, or a closed finding, again.")
    static final class Reopen extends DeedCommand {

        @Mixin
        final Subject subject = new Subject();

        @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "理由。Why.")
        String reason = "";

        Reopen(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            switch (kind(subject.id)) {
                case 'C' -> work.office().closing().reopen(as, subject.id, subject.seen, reason);
                case 'F' -> work.office().inspection().reopen(as, subject.id, subject.seen, reason);
                default -> throw none(subject.id, "C1, F1");
            }
            return done(work, subject.id, "已重开", "reopened");
        }
    }
}
