package org.sanbiao.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Case files: one case a line, {@code text => expectation; expectation}, nothing behind the arrow for a negative case. */
public final class Cases {

    private Cases() {}

    /** A test for each line of a resource beside a class, named by the line. */
    public static Stream<DynamicTest> of(Class<?> beside, String name, BiConsumer<String, List<String>> check) {
        return lines(beside, name).stream().map(line -> {
            int arrow = line.indexOf("=>");
            if (arrow < 0) {
                throw new IllegalArgumentException(name + ": no => in " + line);
            }
            String text = line.substring(0, arrow).strip();
            String expected = line.substring(arrow + 2).strip();
            List<String> parts = expected.isEmpty()
                    ? List.of()
                    : Stream.of(expected.split(";")).map(String::strip).toList();
            return DynamicTest.dynamicTest(line, () -> check.accept(text, parts));
        });
    }

    private static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " beside " + beside.getName());
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
