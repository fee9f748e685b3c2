package org.sanbiao.reading.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.language.text.Text;

/** One line of a case file, one test. */
class CasesTest {

    @TestFactory
    List<DynamicTest> numbering() {
        return cases("numbering.txt", line -> {
            Numbering n = Numbering.of(line);
            return n == null ? "" : n.level() + " " + n.value() + " " + line.substring(n.end());
        });
    }

    @TestFactory
    List<DynamicTest> subhead() {
        return cases("subhead.txt", line -> said(Speaker.ofLine(line)));
    }

    @TestFactory
    List<DynamicTest> speaker() {
        return cases("speaker.txt", line -> said(Speaker.ofText(line)));
    }

    @TestFactory
    List<DynamicTest> actor() {
        return cases("actor.txt", line -> {
            String unit = Actor.of(line);
            return unit == null ? "" : unit;
        });
    }

    private static String said(Speaker office) {
        return office == null ? "" : office.unit() + " / " + office.person();
    }

    private static List<DynamicTest> cases(String file, Function<String, String> read) {
        try (InputStream in = CasesTest.class.getResourceAsStream("/structure/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> {
                        int arrow = line.indexOf("=>");
                        String text = Text.of(line.substring(0, arrow).strip()).normal();
                        String want = line.substring(arrow + 2).strip();
                        return DynamicTest.dynamicTest(
                                line,
                                () -> assertThat(read.apply(text).strip().replace("  ", " "))
                                        .isEqualTo(want.replace("  ", " ")));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
