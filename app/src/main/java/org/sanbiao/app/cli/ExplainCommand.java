package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.sanbiao.app.format.CodePoints;
import org.sanbiao.app.format.ReadingJson;
import org.sanbiao.documents.Document;
import org.sanbiao.language.Decision;
import org.sanbiao.language.Language;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.check.Unread;
import org.sanbiao.reading.statement.Measure;
import org.sanbiao.reading.statement.Reasons;
import org.sanbiao.reading.statement.Statement;
import org.sanbiao.reading.structure.Outline;
import org.sanbiao.reading.structure.Paragraph;
import org.sanbiao.reading.structure.Structure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = "说明某处读出了什么、依据哪条规则。Says what was read at a place of a document, by which rules, and why.")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    final Inputs inputs = new Inputs();

    @Mixin
    final Given given = new Given();

    @Mixin
    final Output output = new Output();

    @Option(
            names = "--at",
            required = true,
            paramLabel = "N",
            description = "位置：前面有多少个字符。The place: how many characters stand before it in what `text` prints.")
    int at;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Console console;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Writer out = output.writer(console)) {
            return new Documentwise(console, inputs, output)
                    .read(given, (document, reading) -> out.write(explain(document, reading)));
        }
    }

    private String explain(Document document, Reading reading) {
        CodePoints points = new CodePoints(document.text());
        if (at < 0 || at >= points.count()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--at " + at + " is outside the text, which has characters 0 to " + (points.count() - 1));
        }
        int unit = points.unit(at);
        StringBuilder said = new StringBuilder();
        Outline outline = Structure.of(document.page(), reading.facts());
        for (Paragraph paragraph : outline.paragraphs()) {
            if (holds(paragraph.span(), unit)) {
                explain(document, reading, paragraph, unit, said);
            }
        }
        Reasons reasons = Reasons.gathering();
        Reader.read(document.page(), reading.facts(), reasons);
        ReadingJson json = new ReadingJson(document, reading);
        for (Statement statement : reading.statements()) {
            if (holds(statement.span(), unit)) {
                for (Measure measure : statement.measures()) {
                    if (holds(measure.span(), unit)) {
                        said.append("measure: ")
                                .append(measure.text())
                                .append(", by ")
                                .append(measure.rule());
                        said.append('\n');
                    }
                }
                said.append("statement: ").append(json.statement(statement)).append('\n');
                explain(statement, reasons, said);
            }
        }
        for (Unread unread : reading.unread()) {
            if (holds(unread.span(), unit)) {
                said.append("unread: ").append(ReadingJson.word(unread.why())).append('\n');
            }
        }
        return said.length() == 0 ? "nothing was read at " + at + "\n" : said.toString();
    }

    /** The candidates that were weighed for a statement and its measures. */
    private static void explain(Statement statement, Reasons reasons, StringBuilder said) {
        for (Reasons.Reason reason : reasons.all()) {
            if (statement.span().covers(reason.span())) {
                said.append("  ").append(reason.words()).append('\n');
            }
        }
    }

    /** The paragraph and what the strata proposed there. */
    private static void explain(Document document, Reading reading, Paragraph paragraph, int unit, StringBuilder said) {
        said.append("paragraph: ").append(ReadingJson.word(paragraph.role()));
        paragraph.path().forEach(heading -> said.append(" › ").append(heading.text()));
        said.append('\n');
        Text text = Text.of(
                document.text(), paragraph.span().start(), paragraph.span().end());
        int index = 0; // of the place in the normal form
        while (index + 1 < text.length()
                && text.original(new Span(index, index + 1)).end() <= unit) {
            index++;
        }
        Proposals proposals = Language.propose(text, reading.facts().published());
        for (Decision decision : Decision.at(proposals, index)) {
            Mention<?> proposal = decision.proposal();
            Mention<?> winner = decision.winner();
            said.append(decision.isChosen() ? "+ " : "- ").append(text.quote(proposal.span()));
            said.append(", by ").append(proposal.rule()).append(": ").append(decision.why());
            if (winner != null) {
                said.append(", ")
                        .append(text.quote(winner.span()))
                        .append(" by ")
                        .append(winner.rule());
            }
            said.append("\n    ").append(proposal.value()).append('\n');
        }
    }

    private static boolean holds(Span span, int unit) {
        return span.start() <= unit && unit < span.end();
    }
}
