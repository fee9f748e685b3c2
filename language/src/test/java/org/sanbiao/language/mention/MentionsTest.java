package org.sanbiao.language.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.language.Cases;

class MentionsTest {

    @TestFactory
    Stream<DynamicTest> forms() {
        return Cases.of(MentionsTest.class, "forms.txt", MentionsTest::check);
    }

    private static void check(String line, List<String> expected) {
        int colon = line.indexOf(':');
        String type = line.substring(0, colon);
        String text = line.substring(colon + 1).strip();
        List<String> found = Mentions.find(text, null, type).stream()
                .map(f -> text.substring(f.start(), f.end()) + " "
                        + f.values().stream().map(MentionsTest::written).collect(Collectors.joining(" or ")))
                .toList();
        assertThat(found).containsExactlyElementsOf(expected);
    }

    private static String written(Map<String, @Nullable Object> form) {
        Object unit = form.get("unit");
        String tail = unit == null ? "" : " " + unit;
        if (!"range".equals(form.get("kind"))) {
            return form.get("kind") + " " + form.get("value") + tail;
        }
        return (Boolean.TRUE.equals(form.get("lowInc")) ? "[" : "(") + form.get("low") + ".." + form.get("high")
                + (Boolean.TRUE.equals(form.get("highInc")) ? "]" : ")") + tail;
    }
}
