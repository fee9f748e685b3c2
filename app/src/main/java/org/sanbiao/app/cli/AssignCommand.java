package org.sanbiao.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Acting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "assign", description = "交办: says which unit answers for a commitment, and who helps.")
final class AssignCommand extends DeedCommand {

    @Mixin
    final Subject subject = new Subject();

    @Option(names = "--lead", paramLabel = "UNIT", required = true, description = "牵头单位。The unit that answers for it.")
    String lead = "";

    @Option(names = "--support", paramLabel = "UNIT", split = "[,、]", description = "配合单位。Units that support it.")
    List<String> support = List.of();

    @Option(names = "--person", paramLabel = "NAME", description = "责任人。Who in the lead unit.")
    String who = "";

    @Option(names = "--leader", paramLabel = "NAME", description = "牵头领导。Under whose direction.")
    String leader = "";

    @Option(
            names = "--accept-by",
            paramLabel = "DAY",
            converter = Given.Day.class,
            description = "签收时限。By which day it is to be accepted.")
    @Nullable
    LocalDate acceptBy;

    @Option(names = "--words", paramLabel = "WORDS", description = "办理要求。What is asked of them.")
    String words = "";

    @Option(names = "--slip", paramLabel = "FILE.html", description = "打印交办单。Writes the slip (交办单) to print.")
    @Nullable
    Path slip;

    AssignCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        work.office().assignment().assign(as, subject.id, subject.seen, lead, support, who, leader, acceptBy, words);
        if (slip != null) {
            new Slip(work, as).write("交办单", subject.id, acceptBy == null ? "" : "请于" + acceptBy + "前签收。", words, slip);
        }
        return done(work, subject.id, "已交办" + lead, "assigned to " + lead);
    }
}
