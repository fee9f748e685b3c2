package org.sanbiao.app.cli;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "instruct",
        description = {
            "批示: enters a leader's instruction. One line that says what is to be done becomes a commitment of its own;",
            "with an ID before it, it is put to that commitment."
        })
final class InstructCommand extends DeedCommand {

    @Parameters(index = "0", paramLabel = "[ID] LINE", description = "批示内容。Such as “6月底前，新建公办园12所，市教育局牵头”.")
    String first = "";

    @Parameters(index = "1", arity = "0..1", hidden = true)
    @Nullable
    String second;

    @Option(names = "--leader", paramLabel = "NAME", required = true, description = "批示领导。Whose instruction it is.")
    String leader = "";

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            converter = Given.PlaceName.class,
            description = "所指地区。The place that it speaks of.")
    @Nullable
    String place;

    @Option(names = "--seen", paramLabel = "VERSION", description = "您看到的版本。The version of ID that you saw.")
    long seen = Office.LATEST;

    InstructCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        if (second != null) {
            String id = first.strip().toUpperCase(Locale.ROOT);
            work.office().assignment().instruct(as, id, seen, leader, second);
            return done(work, id, leader + "批示已记入", "has the instruction");
        }
        Substance substance = Typed.read(first, as.today(), place);
        String id = work.office().review().instruction(as, leader, first, as.today(), substance);
        return done(work, id, "按" + leader + "批示立项", "entered from an instruction");
    }
}
