package org.sanbiao.app.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.office.ReportDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "approve",
        description = {
            "审核报告。Approves a report: level 1 the unit's own, 2 the office's, which locks it, 3 the city's.",
            "Who reported does not approve."
        })
final class ApproveCommand extends DeedCommand {

    @Mixin
    final Subject subject = new Subject();

    @Option(
            names = "--report",
            paramLabel = "NUMBER",
            description = "哪一份，默认最近有效的。Which one (default: the last that counts).")
    @Nullable
    Long report;

    @Option(names = "--level", paramLabel = "1|2|3", description = "审核级次。Default: 1 for an approver, else 2.")
    @Nullable
    Integer level;

    ApproveCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        long number = number(work, subject.id, report, as);
        int at = level != null ? level : as.role() == Role.APPROVER ? 1 : 2;
        work.office().reports().approve(as, subject.id, subject.seen, number, at);
        return done(
                work, subject.id, "报告" + number + "已过第" + at + "级审核", "report " + number + " approved at level " + at);
    }

    /** The number given, else that of the last report that counts. */
    static long number(WorkFolder work, String id, @Nullable Long given, Acting as) {
        if (given != null) {
            return given;
        }
        Report last = ReviewCommand.card(work, id, as.today()).last();
        if (last == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, id + "还没有报告", id + " has no report yet");
        }
        return last.number();
    }

    /** What is done to a report with a reason. */
    abstract static class Undoing extends DeedCommand {

        @Mixin
        final Subject subject = new Subject();

        @Option(
                names = "--report",
                paramLabel = "NUMBER",
                description = "哪一份，默认最近有效的。Which one (default: the last that counts).")
        @Nullable
        Long report;

        @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "理由。Why.")
        String reason = "";

        private final String zh;
        private final String en;

        Undoing(Console console, String zh, String en) {
            super(console);
            this.zh = zh;
            this.en = en;
        }

        abstract void undo(ReportDesk desk, long number, Acting as);

        @Override
        final int act(WorkFolder work, Acting as) throws IOException {
            long number = number(work, subject.id, report, as);
            undo(work.office().reports(), number, as);
            return done(work, subject.id, "报告" + number + zh, "report " + number + en);
        }
    }

    @Command(name = "return", description = "退回报告，不再计入。Sends a report back; it counts no more.")
    static final class Return extends Undoing {

        Return(Console console) {
            super(console, "已退回", " sent back");
        }

        @Override
        void undo(ReportDesk desk, long number, Acting as) {
            desk.sendBack(as, subject.id, subject.seen, number, reason);
        }
    }

    @Command(name = "unlock", description = "解锁，可重报。Lets a locked report be replaced.")
    static final class Unlock extends Undoing {

        Unlock(Console console) {
            super(console, "已解锁", " unlocked");
        }

        @Override
        void undo(ReportDesk desk, long number, Acting as) {
            desk.unlock(as, subject.id, subject.seen, number, reason);
        }
    }
}
