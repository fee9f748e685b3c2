package org.sanbiao.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the pages: the same keys in both languages, and every key that a page names is there. */
class TextsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "sanbiao", "app");
    private static final Pattern CALLED =
            Pattern.compile("\\b(?:t|Texts\\.of|saying|key)\\((?:[a-z.]+(?:\\(\\))?, )?\"([a-z]+\\.[A-Za-z0-9.-]+)\"");
    private static final Pattern CHOSEN = Pattern.compile("[?:] \"([a-z]+\\.[a-z][A-Za-z0-9.-]+[A-Za-z0-9])\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]\\}");

    @Test
    void bothLanguagesHaveTheSameKeysAndTheSameArguments() throws IOException {
        for (Path chinese : files(RESOURCES, "texts_zh.properties")) {
            Properties zh = read(chinese);
            Properties en = read(chinese.resolveSibling("texts_en.properties"));
            assertThat(en.stringPropertyNames()).as("%s", chinese).isEqualTo(zh.stringPropertyNames());
            for (String key : zh.stringPropertyNames()) {
                assertThat(en.getProperty(key)).as(key).isNotBlank();
                assertThat(arguments(en.getProperty(key))).as(key).isEqualTo(arguments(zh.getProperty(key)));
            }
        }
    }

    @Test
    void everyKeyThatIsNamedIsThere() throws IOException {
        List<Path> sources = new ArrayList<>(files(Path.of("src", "main", "jte"), ".jte"));
        sources.addAll(files(Path.of("src", "main", "java", "org", "sanbiao", "app"), ".java"));
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (Path source : sources) {
            String text = Files.readString(source);
            for (Pattern pattern : List.of(CALLED, CHOSEN)) {
                Matcher found = pattern.matcher(text);
                while (found.find()) {
                    String key = found.group(1);
                    if (Files.isDirectory(RESOURCES.resolve(key.substring(0, key.indexOf('.'))))
                            && !key.endsWith(".")) {
                        named++;
                        if (!Texts.has(Language.ZH, key)) {
                            missing.add(source + ": " + key);
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(50);
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher found = ARGUMENT.matcher(text);
        while (found.find()) {
            arguments.add(found.group());
        }
        return arguments;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
