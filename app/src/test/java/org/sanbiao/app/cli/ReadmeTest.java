package org.sanbiao.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The output that the READMEs show is what their commands print: each block after {@code <!-- ./sanbiao … -->}. Only with
 * {@code -Dsanbiao.golden=check}, as every change of a rule may change it; {@code update} rewrites the blocks.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final String COMMAND = "<!-- ./sanbiao ";

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
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

    /** What a command prints, cut where it says {@code | head -n N}. */
    private static List<String> output(String command) throws IOException {
        int cut = command.indexOf(" | head -n ");
        long most = cut < 0 ? Long.MAX_VALUE : Long.parseLong(command.substring(cut + " | head -n ".length()));
        String[] words = (cut < 0 ? command : command.substring(0, cut)).split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].startsWith("samples/") ? ROOT.resolve(words[i]).toString() : words[i];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(), out, OutputStream.nullOutputStream(), UTF_8, false, false, false, 120);
        Sanbiao.run(console, words);
        return out.toString(UTF_8)
                .replace("../samples/", "samples/")
                .lines()
                .limit(most)
                .toList();
    }
}
