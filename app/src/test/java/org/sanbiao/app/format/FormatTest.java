package org.sanbiao.app.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sanbiao.app.Golden.assertGolden;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sanbiao.documents.Document;
import org.sanbiao.documents.Documents;
import org.sanbiao.documents.Limits;
import org.sanbiao.documents.UnreadableException;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.check.Check;
import org.sanbiao.reading.check.Unread;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.statement.Aim;
import org.sanbiao.reading.statement.Change;
import org.sanbiao.reading.statement.Doubt;
import org.sanbiao.reading.statement.Kind;
import org.sanbiao.reading.statement.Responsible;
import org.sanbiao.reading.statement.Scope;
import org.sanbiao.reading.statement.Stance;
import org.sanbiao.reading.statement.Statement;
import org.sanbiao.reading.statement.Strength;
import org.sanbiao.reading.statement.Testable;
import org.sanbiao.reading.structure.Facts;

class FormatTest {

    private static final Path FORMAT = Path.of("../docs/format");
    private static final Path SAMPLES = Path.of("../samples");
    private static final Documents DOCUMENTS = new Documents(Limits.DEFAULT, System::nanoTime);

    @Test
    void documentsAreJson() throws Exception {
        String json = document(Fixture.DOCUMENT, Fixture.reading());
        assertGolden("document.json", json + "\n");
        assertThat(faults("document", json)).isEmpty();
    }

    @Test
    void statementsAreJson() throws Exception {
        Reading reading = Fixture.reading();
        ReadingJson json = new ReadingJson(Fixture.DOCUMENT, reading);
        String lines =
                reading.statements().stream().map(s -> json.statement(s) + "\n").collect(Collectors.joining());
        assertGolden("statements.jsonl", lines);
        for (String line : lines.split("\n")) {
            assertThat(faults("statement", line)).isEmpty();
        }
    }

    @Test
    void registersAreCsv() throws Exception {
        Reading reading = Fixture.reading();
        Csv csv = new Csv();
        assertGolden("register.csv", csv.header() + csv.lines(Fixture.DOCUMENT, reading, reading.statements()));
    }

    @Test
    void everyQuoteIsItsSpan() {
        Reading reading = Fixture.reading();
        Object parsed = JsonReader.parse(new ReadingJson(Fixture.DOCUMENT, reading)
                .statement(reading.statements().get(0)));
        Map<?, ?> statement = (Map<?, ?>) parsed;
        int[] points = Fixture.TEXT.codePoints().toArray();
        int start = Integer.parseInt(statement.get("start").toString());
        int end = Integer.parseInt(statement.get("end").toString());
        assertThat(new String(points, start, end - start)).isEqualTo(statement.get("text"));
    }

    @Test
    void whatIsReadFromTheSamplesKeepsTheSchema() throws Exception {
        for (Path sample : samples()) {
            Document document = DOCUMENTS.open(sample);
            Reading reading = Reader.read(Page.of(document.text()), Facts.NONE);
            assertThat(faults("document", document(document, reading)))
                    .as(sample.toString())
                    .isEmpty();
        }
    }

    @Test
    void whatIsReadFromALineKeepsTheSchema() throws Exception {
        String page = "2026年工作要点\n一、教育\n6月底前，全市新建幼儿园12所，覆盖率达到85%以上，在园幼儿增长3%—5%。（市教育局牵头，市财政局配合）\n";
        Document document = open(page);
        Reading reading = Reader.read(Page.of(document.text()), Facts.NONE);
        assertThat(faults("document", document(document, reading))).isEmpty();
    }

    private static Document open(String text) throws UnreadableException {
        return DOCUMENTS.read(text.getBytes(UTF_8), "-");
    }

    private static List<Path> samples() throws IOException {
        if (!Files.isDirectory(SAMPLES)) {
            return List.of();
        }
        try (var files = Files.list(SAMPLES)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static String document(Document document, Reading reading) throws IOException {
        StringWriter json = new StringWriter();
        new ReadingJson(document, reading).document(json);
        return json.toString();
    }

    @Test
    void theExampleOfTheFormatIsRead() throws Exception {
        Document document = DOCUMENTS.open(SAMPLES.resolve("newspaper-page.txt"));
        Reading reading = Reader.read(Page.of(document.text()), new Facts(null, null, null, "郑州市"));
        Statement statement = reading.statements().stream()
                .filter(s -> s.text().contains("76所"))
                .findFirst()
                .orElseThrow();
        assertThat(new ReadingJson(document, reading).statement(statement))
                .contains("\"stance\":\"commitment\"")
                .contains("\"name\":\"郑州市教育局\",\"role\":\"speaker\"")
                .contains("\"name\":\"郑州市\",\"code\":\"410100\"")
                .contains("\"text\":\"8月底前\"", "\"from\":null,\"to\":\"2022-08-31\",\"certain\":true")
                .contains("\"text\":\"76所\",\"value\":\"76\",\"high\":null,\"comparator\":\"=\",\"unit\":\"所\"")
                .contains("\"change\":\"level\",\"scope\":\"total\",\"aim\":\"reach\"");
    }

    @Test
    void theSchemasListEveryWord() throws Exception {
        String statement = Files.readString(FORMAT.resolve("statement.schema.json"));
        String document = Files.readString(FORMAT.resolve("document.schema.json"));
        assertThat(statement)
                .contains(list(Stream.of(Stance.values()).map(ReadingJson::word)))
                .contains(list(Stream.of(Kind.values()).map(ReadingJson::word)))
                .contains(list(Stream.of(Strength.values()).map(ReadingJson::word)))
                .contains(list(Stream.of(Testable.values()).map(ReadingJson::word)))
                .contains(list(Stream.of(Responsible.Role.values()).map(ReadingJson::word)))
                .contains(list(Stream.of(Change.values()).map(ReadingJson::word)))
                .contains(list(Stream.of(Scope.values()).map(ReadingJson::word)))
                .contains(list(Stream.of(Aim.values()).map(ReadingJson::word)))
                .contains(list(Stream.of(Comparator.values()).map(Comparator::sign)))
                .contains(list(Stream.of(Doubt.values()).map(Doubt::words)));
        assertThat(document)
                .contains(list(Stream.of(Check.Kind.values()).map(ReadingJson::word)))
                .contains(list(Stream.of(Unread.Why.values()).map(ReadingJson::word)));
    }

    private static String list(Stream<String> words) {
        return words.map(word -> '"' + word + '"').collect(Collectors.joining(", ", "{\"enum\": [", "]}"));
    }

    /** What the schema says against a JSON text. */
    private static List<String> faults(String schema, String json) throws IOException {
        Map<String, String> known = Map.of(
                "urn:sanbiao:statement:1", Files.readString(FORMAT.resolve("statement.schema.json")),
                "urn:sanbiao:document:1", Files.readString(FORMAT.resolve("document.schema.json")));
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(known)));
        JsonSchema validator = factory.getSchema(SchemaLocation.of("urn:sanbiao:" + schema + ":1"));
        return validator.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
