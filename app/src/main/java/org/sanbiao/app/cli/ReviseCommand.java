package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "revise",
        description = "调整: changes target or deadline for a reason; the old values stay visible for ever.")
final class ReviseCommand extends DeedCommand {

    @Mixin
    final Subject subject = new Subject();

    @Option(names = "--target", paramLabel = "AMOUNT", description = "新目标值。Another target: 70所, ≥80%%.")
    @Nullable
    String target;

    @Option(names = "--due", paramLabel = "DAY", converter = Given.Day.class, description = "新时限。Another deadline.")
    @Nullable
    LocalDate due;

    @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "理由。Why.")
    String reason = "";

    ReviseCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        Target old =
                ReviewCommand.card(work, subject.id, as.today()).substance().target();
        if (target != null && old == null) {
            throw new Refusal(Refusal.Reason.INPUT, subject.id + "没有数值目标", subject.id + " has no target");
        }
        Target other = target == null || old == null ? null : Edits.amount(old, target);
        work.office().assignment().revise(as, subject.id, subject.seen, other, due, reason);
        String zh = ReviewCommand.card(work, subject.id, as.today()).revisions().stream()
                .reduce((first, last) -> last)
                .map(revision -> revision.print().zh())
                .orElse("");
        return done(work, subject.id, "已调整：" + zh, "revised");
    }

    @Command(name = "withdraw", description = "撤销: it is no longer to be done.")
    static final class Withdraw extends DeedCommand {

        @Mixin
        final Subject subject = new Subject();

        @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "理由。Why.")
        String reason = "";

        Withdraw(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            work.office().assignment().withdraw(as, subject.id, subject.seen, reason);
            return done(work, subject.id, "已撤销", "withdrawn");
        }
    }
}
