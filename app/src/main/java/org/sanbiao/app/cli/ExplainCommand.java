package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.sanbiao.app.documents.Document;
import org.sanbiao.app.format.CodePoints;
import org.sanbiao.app.format.ReadingJson;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.statement.Measure;
import org.sanbiao.reading.statement.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "explain", description = "Says what was read at a place of a document, by which rules, and why.")
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
            description = "The place: how many characters stand before it in what `text` prints.")
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
        ReadingJson json = new ReadingJson(document, reading);
        for (Statement statement : reading.statements()) {
            if (holds(statement.span(), unit)) {
                said.append("statement ").append(json.statement(statement)).append('\n');
                for (Measure measure : statement.measures()) {
                    if (holds(measure.span(), unit)) {
                        said.append("measure ")
                                .append(measure.text())
                                .append(" by ")
                                .append(measure.rule());
                        said.append('\n');
                    }
                }
            }
        }
        return said.length() == 0 ? "nothing was read at " + at + "\n" : said.toString();
    }

    private static boolean holds(Span span, int unit) {
        return span.start() <= unit && unit < span.end();
    }
}
