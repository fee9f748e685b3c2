package org.sanbiao.app.cli;

import java.io.IOException;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.office.Acting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "judge",
        description = "认定: what only a person can say of quality and outlook; the entry names who said it.")
final class JudgeCommand extends DeedCommand {

    @Mixin
    final Subject subject = new Subject();

    @Parameters(
            index = "1",
            paramLabel = "JUDGEMENT",
            description = "poor-quality 质量不高, good-quality 质量合格, unlikely 难以完成 or attainable 可以完成.")
    Judgement judgement = Judgement.ATTAINABLE;

    @Option(names = "--words", paramLabel = "WORDS", required = true, description = "理由。Why.")
    String words = "";

    JudgeCommand(Console console) {
        super(console);
    }

    @Override
    int act(WorkFolder work, Acting as) throws IOException {
        work.office().assignment().judge(as, subject.id, subject.seen, judgement, words);
        return done(work, subject.id, "已认定", "judged " + Named.english(judgement));
    }
}
