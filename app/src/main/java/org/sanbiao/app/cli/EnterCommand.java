package org.sanbiao.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.Intake;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.documents.UnreadableException;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.ReviewDesk.Entered;
import org.sanbiao.following.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "enter",
        description = {
            "读入文件。Reads documents and enters what they commit to (立项), as proposals to be reviewed.",
            "A document that is read again only adds what is not there yet."
        })
final class EnterCommand extends DeedCommand {

    @Mixin
    final Inputs inputs = new Inputs();

    @Mixin
    final Given given = new Given();

    @Option(names = "--confirm", description = "一并确认。Confirms all of them at once.")
    boolean confirm;

    @Option(names = "--address", paramLabel = "URL", description = "文件出处。Where the document was found.")
    String address = "";

    @Option(
            names = "--retrieved",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "获取日期。The day it was taken from there.")
    @Nullable
    LocalDate retrieved;

    EnterCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        List<String> files = inputs.files(console);
        int exit = files.isEmpty() ? ExitCode.UNREADABLE : ExitCode.OK;
        for (String file : files) {
            try {
                byte[] bytes = file.equals("-") ? console.in().readAllBytes() : Intake.bytes(Path.of(file));
                String name =
                        file.equals("-") ? "-" : String.valueOf(Path.of(file).getFileName());
                enter(work, as, bytes, new Intake.Found(name, address, retrieved));
            } catch (UnreadableException e) {
                console.say(file + ": " + e.getMessage());
                exit = ExitCode.UNREADABLE;
            }
        }
        return exit;
    }

    private void enter(WorkFolder work, Acting as, byte[] bytes, Intake.Found found)
            throws IOException, UnreadableException {
        Intake.Taken taken = Intake.take(work, as, bytes, found, given.facts(), confirm);
        Entered entered = taken.entered();
        List<String> ids = entered.commitments();
        String which = ids.isEmpty() ? "" : ids.size() == 1 ? ids.get(0) : ids.get(0) + "—" + ids.get(ids.size() - 1);
        String zh = entered.document() + " " + found.name() + "：新立项" + ids.size() + "项"
                + (ids.isEmpty() ? "" : "（" + which + "），" + (confirm ? "已确认" : "待审核：sanbiao review"));
        String en = ids.size() + " commitments entered"
                + (ids.isEmpty() ? "" : confirm ? ", all confirmed" : ", to be reviewed: sanbiao review");
        String known = entered.known() == 0 ? "" : "；已有" + entered.known() + "项不动";
        print(new Wording(zh + known, en + (entered.known() == 0 ? "" : "; " + entered.known() + " known before")));
        taken.document().notes().forEach(note -> console.say(found.name() + ": " + note.zh() + " / " + note.en()));
        if (!taken.dated()) {
            console.say(found.name()
                    + ": no day of publication is given or found, so 今年, 8月底 and their like have no date;"
                    + " give it as --published 2022-02-28");
        }
    }
}
