package org.sanbiao.app.cli;

import java.io.IOException;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Acting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "accept", description = "签收: the lead unit takes what was assigned to it.")
final class AcceptCommand extends DeedCommand {

    @Mixin
    final Subject subject = new Subject();

    AcceptCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        work.office().reports().accept(as, subject.id, subject.seen);
        return done(work, subject.id, "已签收", "accepted");
    }
}
