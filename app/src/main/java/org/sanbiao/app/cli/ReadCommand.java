package org.sanbiao.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.sanbiao.app.format.Csv;
import org.sanbiao.app.format.ReadingJson;
import org.sanbiao.documents.Document;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.statement.Stance;
import org.sanbiao.reading.statement.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "read",
        description = {
            "列出文件中的承诺。Prints the register of a plan: every commitment in it, with its indicators, targets, deadline and units.",
            "The formats json and jsonl print every statement, table and csv the commitments."
        })
final class ReadCommand implements Callable<Integer> {

    /** How a reading is printed. */
    enum Format {
        TABLE,
        JSON,
        JSONL,
        CSV
    }

    @Mixin
    final Inputs inputs = new Inputs();

    @Mixin
    final Given given = new Given();

    @Mixin
    final Output output = new Output();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "输出格式。table, json (an object a document), jsonl (an object a statement) or csv.")
    Format format = Format.TABLE;

    @Option(names = "--all", description = "成效和其他陈述也列出。In a table or csv: outcomes and all other statements too.")
    boolean all;

    @Option(
            names = "--bom",
            description = "csv前加BOM，便于Excel识别。A byte order mark before csv, so that Excel knows it for UTF-8.")
    boolean bom;

    private final Console console;
    private final Csv csv = new Csv();

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Documentwise documentwise = new Documentwise(console, inputs, output);
        Charset charset = format == Format.TABLE ? output.charset(console) : output.charsetOfData();
        try (Writer out = console.results(charset)) {
            if (format == Format.CSV) {
                out.write((bom && charset.equals(StandardCharsets.UTF_8) ? "\ufeff" : "") + csv.header());
            }
            return documentwise.read(given, (document, reading) -> {
                print(out, document, reading);
                out.flush();
            });
        }
    }

    private void print(Writer out, Document document, Reading reading) throws IOException {
        switch (format) {
            case JSON -> {
                new ReadingJson(document, reading).document(out);
                out.write('\n');
            }
            case JSONL -> {
                ReadingJson json = new ReadingJson(document, reading);
                for (Statement statement : reading.statements()) {
                    out.append(json.statement(statement)).append('\n');
                }
            }
            case CSV -> out.write(csv.lines(document, reading, shown(reading)));
            case TABLE -> out.write(output.table(console).of(document.name(), reading, shown(reading)));
        }
    }

    private List<Statement> shown(Reading reading) {
        return all
                ? reading.statements()
                : reading.statements().stream()
                        .filter(s -> s.stance() == Stance.COMMITMENT)
                        .toList();
    }
}
