package org.sanbiao.ledger.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Case files: one case a line, {@code what => expected}, {@code #} begins a comment. */
public final class Cases {

    private Cases() {}

    /** Every line of the file beside this class as a test. */
    public static Stream<DynamicTest> of(Class<?> beside, String file, BiConsumer<String, String> test) {
        return lines(beside, file).stream().map(line -> {
            int arrow = line.indexOf("=>");
            String what = line.substring(0, arrow).strip();
            String expected = line.substring(arrow + 2).strip();
            return DynamicTest.dynamicTest(line, () -> test.accept(what, expected));
        });
    }

    private static List<String> lines(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
