package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.wording.Wording;
import picocli.CommandLine.Option;

/** A command that writes: somebody does something. */
abstract class DeedCommand extends OfficeCommand {

    @Option(
            names = "--as",
            paramLabel = "PERSON",
            defaultValue = "${env:SANBIAO_AS:-${sys:user.name}}",
            description = "办理人代号。Who does it, by short name (default: $SANBIAO_AS, else who is logged in).")
    String person = "";

    DeedCommand(Console console) {
        super(console);
    }

    @Override
    final int run(WorkFolder work, LocalDate today) throws IOException {
        return act(work, work.office().acting(person, today));
    }

    /** Does it; the exit code. */
    abstract int act(WorkFolder work, Acting as) throws IOException;

    /** Says what was done to a subject, and its version from now on. */
    final int done(WorkFolder work, String id, String zh, String en) throws IOException {
        long version = work.office().version(id);
        print(new Wording(id + " " + zh + "（版本 " + version + "）", id + " " + en + " (version " + version + ")"));
        return ExitCode.OK;
    }
}
