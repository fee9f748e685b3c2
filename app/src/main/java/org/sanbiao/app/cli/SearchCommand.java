package org.sanbiao.app.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.register.Register.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description =
                "检索: finds words in commitments, findings and the statements of all documents; two characters are enough.")
final class SearchCommand extends OfficeCommand {

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "各词都要出现。All of them have to be there.")
    List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "最多列出几处。At most so many places (default: ${DEFAULT-VALUE}).")
    int limit = 50;

    SearchCommand(Console console) {
        super(console);
    }

    @Override
    int run(WorkFolder work, LocalDate today) throws IOException {
        int most = Math.max(1, Math.min(limit, 100_000));
        List<Hit> hits = work.office().register().search(String.join(" ", words), most);
        Grid grid = grid(
                new Grid.Column("在", 6),
                new Grid.Column("编号", 6),
                new Grid.Column("文字", 24, 400, true),
                new Grid.Column("位置", 14));
        for (Hit hit : hits) {
            String kind = switch (hit.kind()) {
                case "commitment" -> "任务";
                case "finding" -> "问题";
                default ->
                    switch (hit.stance()) {
                        case "commitment" -> "承诺句";
                        case "outcome" -> "成效句";
                        default -> "语句";
                    };
            };
            String place = hit.end() == 0 ? "" : "[" + hit.start() + ", " + hit.end() + ")";
            grid.row(kind, hit.id(), hit.text().replace('\n', ' '), place);
        }
        String more = hits.size() == most ? "（可能还有，见 --limit）" : "";
        print((grid.isEmpty() ? "" : grid.print()) + hits.size() + "处" + more + "\n");
        return ExitCode.OK;
    }
}
