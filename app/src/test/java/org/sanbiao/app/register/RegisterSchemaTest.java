package org.sanbiao.app.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.app.demo.Demo;
import org.sanbiao.app.work.Settings;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.judging.Outcome;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;

/** {@code register --format json} is as docs/format/register.schema.json says, for a year of an office. */
class RegisterSchemaTest {

    private static final Path SCHEMA = Path.of("../docs/format/register.schema.json");

    @TempDir
    Path folder;

    @Test
    void aRegisterKeepsItsSchema() throws Exception {
        Demo.Filled demo = Demo.fill(folder.resolve("work"), Settings.DEFAULT);
        String first = write(demo, Demo.TODAY, "银川", null);
        String other = write(demo, LocalDate.parse("2022-06-30"), "90/75", LocalDate.parse("2022-06-30"));
        demo.work().close();
        assertThat(new ObjectMapper().readTree(first).path("rows").size()).isGreaterThan(30);
        for (String json : List.of(first, other)) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(Files.readString(SCHEMA), InputFormat.JSON)
                            .validate(
                                    json,
                                    InputFormat.JSON,
                                    context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                    .isEmpty();
        }
    }

    private static String write(Demo.Filled demo, LocalDate day, String named, LocalDate known) throws IOException {
        Pack pack = demo.work().packs().get(named);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegisterFile.Facts facts = new RegisterFile.Facts(day, pack, known, "checkpoint");
        try (RegisterFile file = RegisterFile.Kind.JSON.begin(out, facts)) {
            demo.work().office().register().rows(Filter.ALL, Register.Sort.NUMBER, pack, day, row -> {
                try {
                    file.row(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return out.toString(UTF_8);
    }

    @Test
    void itListsEveryWordAndTheInterfaceHasTheSameMembers() throws Exception {
        JsonNode row = new ObjectMapper().readTree(Files.readString(SCHEMA)).at("/$defs");
        assertThat(words(row.at("/row/properties/state_code/enum"))).isEqualTo(words(State.values()));
        assertThat(words(row.at("/light/properties/colour/enum"))).isEqualTo(words(Colour.values()));
        assertThat(words(row.at("/shortVerdict/properties/outcome/enum"))).isEqualTo(words(Outcome.values()));
        try (InputStream in = RegisterSchemaTest.class.getResourceAsStream("/org/sanbiao/app/api/openapi.json")) {
            JsonNode described = new ObjectMapper().readTree(in).at("/components/schemas/Row/properties");
            assertThat(names(row.at("/row/properties"))).isEqualTo(names(described));
        }
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> words(JsonNode values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(value.asText()));
        return words;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
