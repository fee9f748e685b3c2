package org.sanbiao.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The output that the READMEs show is what their commands print: each block after {@code <!-- ./sanbiao … -->}. Only with
 * {@code -Dsanbiao.golden=check}, as every change of a rule may change it; {@code update} rewrites the blocks.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final String COMMAND = "<!-- ./sanbiao ";
    private static final String DEMO = "sanbiao-demo";

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/format/README.md"})
    void showsWhatIsPrinted(String file) throws Exception {
        String golden = System.getProperty("sanbiao.golden");
        assumeTrue(golden != null);
        Path path = ROOT.resolve(file);
        String written = Files.readString(path);
        String printed = withOutput(written);
        if ("update".equals(golden)) {
            Files.writeString(path, printed);
        } else {
            assertThat(printed).isEqualTo(written);
        }
    }

    private static String withOutput(String readme) throws IOException {
        List<String> lines = new ArrayList<>();
        String command = null;
        boolean skips = false;
        for (String line : readme.split("\n", -1)) {
            if (skips && line.equals("```")) {
                skips = false;
            }
            if (!skips) {
                lines.add(line);
            }
            if (line.startsWith(COMMAND)) {
                command = line.substring(COMMAND.length(), line.indexOf(" -->"));
            } else if (command != null && line.startsWith("```")) {
                lines.addAll(output(command));
                command = null;
                skips = true;
            }
        }
        return String.join("\n", lines);
    }

    /** What a command prints, filtered by {@code | head -n N} or {@code | grep WORD}. */
    private static List<String> output(String command) throws IOException {
        String[] parts = command.split(" \\| ");
        String[] words = parts[0].split(" ");
        Path demo = Files.createTempDirectory("sanbiao-readme").resolve("work");
        if (words[0].equals("demo")) {
            words = new String[] {"demo", "--work", demo.toString()};
        } else if (parts[0].contains(DEMO)) {
            print(new ByteArrayOutputStream(), "demo", "--work", demo.toString());
        }
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].startsWith("samples/") ? ROOT.resolve(words[i]).toString() : words[i];
            words[i] = words[i].equals(DEMO) ? demo.toString() : words[i];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print(out, words);
        Stream<String> printed = out.toString(UTF_8)
                .replace("../samples/", "samples/")
                .replace(demo.toString(), DEMO)
                .lines();
        if (parts.length == 1) {
            return printed.toList();
        }
        String filter = parts[1].substring(parts[1].lastIndexOf(' ') + 1);
        return parts[1].startsWith("head")
                ? printed.limit(Long.parseLong(filter)).toList()
                : printed.filter(line -> line.contains(filter))
                        .flatMap(ReadmeTest::byField)
                        .toList();
    }

    private static void print(ByteArrayOutputStream out, String... words) {
        Console console = new Console(
                InputStream.nullInputStream(),
                out,
                OutputStream.nullOutputStream(),
                UTF_8,
                false,
                false,
                false,
                120,
                java.time.InstantSource.system());
        Sanbiao.run(console, words);
    }

    /** A JSON object with a line a field. */
    private static Stream<String> byField(String json) {
        List<String> lines = new ArrayList<>();
        JsonNode object = read(json);
        object.fieldNames().forEachRemaining(name -> lines.add(" \"" + name + "\": " + object.get(name)));
        return ("{" + String.join(",\n", lines).stripLeading() + "}").lines();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
