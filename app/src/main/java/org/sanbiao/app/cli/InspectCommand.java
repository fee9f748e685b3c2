package org.sanbiao.app.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.InspectionDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "inspect", description = "督查: opens an inspection; `find` records what it finds.")
final class InspectCommand extends DeedCommand {

    @Parameters(paramLabel = "TITLE", description = "督查名称。What is inspected.")
    String title = "";

    @Option(names = "--area", paramLabel = "PLACE", converter = Named.Area.class, description = "地区。Where.")
    @Nullable
    String area;

    @Option(names = "--unit", paramLabel = "UNIT", split = "[,、]", description = "被督查单位。Whom.")
    List<String> units = List.of();

    InspectCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        String id = work.office().inspection().open(as, title, area, units);
        return done(work, id, "督查已立：" + title, "is open");
    }

    @Command(name = "find", description = "问题: records what was found wrong, with evidence.")
    static final class Find extends DeedCommand {

        @Parameters(paramLabel = "WORDS", description = "问题描述。What is wrong.")
        String words = "";

        @Mixin
        final Attached attached = new Attached();

        @Option(names = "--unit", paramLabel = "UNIT", required = true, description = "责任单位。Whose it is.")
        String unit = "";

        @Option(
                names = "--inspection",
                paramLabel = "I1",
                converter = Subject.Id.class,
                description = "所属督查。In which inspection.")
        @Nullable
        String inspection;

        @Option(
                names = "--commitment",
                paramLabel = "C1",
                converter = Subject.Id.class,
                description = "相关任务。About which commitment.")
        @Nullable
        String commitment;

        @Option(names = "--area", paramLabel = "PLACE", converter = Named.Area.class, description = "地区。Where.")
        @Nullable
        String area;

        @Option(names = "--hard", description = "难点问题，时限一个月。A hard one, that has a month.")
        boolean hard;

        Find(Console console) {
            super(console);
        }

        @Override
        int act(WorkFolder work, Acting as) throws IOException {
            String id = work.office()
                    .inspection()
                    .find(
                            as,
                            new InspectionDesk.Finding(
                                    inspection, commitment, unit, area, hard, words, attached.uploads()));
            return done(work, id, "问题已记录：" + unit, "recorded: " + unit);
        }
    }
}
