package org.sanbiao.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Text;

/** Every line of official.txt. */
class OfficialTimesTest {

    @TestFactory
    List<DynamicTest> lines() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        LocalDate reference = null;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("official.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("@")) {
                    reference = line.length() > 2 ? LocalDate.parse(line.substring(2)) : null;
                } else if (!line.startsWith("#") && line.contains("=>")) {
                    String[] sides = line.split("=>", -1);
                    LocalDate day = reference;
                    tests.add(DynamicTest.dynamicTest(
                            (day == null ? "" : day + " ") + line,
                            () -> assertThat(found(sides[0].strip(), day)).isEqualTo(sides[1].strip())));
                }
            }
        }
        return tests;
    }

    /** What is found in a text, in the notation of the case file. */
    static String found(String original, @Nullable LocalDate reference) {
        Text text = Text.of(original);
        Proposals proposals = new Proposals(text);
        new TimeRecognizer().propose(proposals, reference);
        List<String> all = new ArrayList<>();
        for (Mention<?> mention : proposals.all()) {
            all.add(text.quote(mention.span()) + " = " + show((Timex) mention.value()));
        }
        return String.join("; ", all);
    }

    static String show(Timex t) {
        if (t.kind() == Timex.Kind.VAGUE) {
            return (t.bound() == Timex.Bound.WITHIN ? "" : t.bound() + " ") + "VAGUE";
        }
        List<String> parts = new ArrayList<>();
        if (t.bound() != Timex.Bound.WITHIN) {
            parts.add(t.bound().name());
        }
        if (t.kind() == Timex.Kind.SET) {
            parts.add("SET");
        }
        if (t.from() != null && t.from().equals(t.to())) {
            parts.add(t.from().toString());
        } else if (t.from() != null || t.to() != null || t.kind() == Timex.Kind.DATE || t.kind() == Timex.Kind.PERIOD) {
            parts.add((t.from() == null ? "" : t.from()) + ".." + (t.to() == null ? "" : t.to()));
        }
        if (t.iso() != null) {
            parts.add(t.iso());
        }
        if (t.startTime() != null) {
            parts.add(t.startTime() + (t.endTime() == null ? "" : "-" + t.endTime()));
        }
        if (!t.certain()) {
            parts.add("~");
        }
        return String.join(" ", parts);
    }
}
