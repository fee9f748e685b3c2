package org.sanbiao.following;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Case files: one case a line, {@code what is given => what is expected}; # begins a comment. */
public final class Cases {

    private Cases() {}

    /** A test for each line, named by it. */
    public static Stream<DynamicTest> of(Class<?> beside, String name, BiConsumer<String, String> test) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> DynamicTest.dynamicTest(line, () -> {
                        int arrow = line.indexOf("=>");
                        test.accept(
                                line.substring(0, arrow).strip(),
                                line.substring(arrow + 2).strip());
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
