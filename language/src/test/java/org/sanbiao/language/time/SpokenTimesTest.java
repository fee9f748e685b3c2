package org.sanbiao.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.language.text.Text;

/** Every line of spoken.txt. */
class SpokenTimesTest {

    @TestFactory
    List<DynamicTest> lines() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        LocalDateTime now = null;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("spoken.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("@")) {
                    now = line.length() > 2 ? LocalDateTime.parse(line.substring(2)) : null;
                } else if (!line.startsWith("#") && line.contains("=>")) {
                    String[] sides = line.split("=>", -1);
                    LocalDateTime moment = now;
                    tests.add(DynamicTest.dynamicTest(
                            (moment == null ? "" : moment + " ") + line,
                            () -> assertThat(found(sides[0].strip(), moment)).isEqualTo(sides[1].strip())));
                }
            }
        }
        return tests;
    }

    private static String found(String original, @Nullable LocalDateTime now) {
        Text text = Text.of(original);
        List<String> all = new ArrayList<>();
        for (SpokenTimes.Found found : SpokenTimes.find(text, now)) {
            List<String> readings =
                    found.readings().stream().map(SpokenTimesTest::show).toList();
            all.add(text.quote(found.span()) + " = " + String.join(" / ", readings));
        }
        return String.join("; ", all);
    }

    private static String show(Reading reading) {
        if (reading instanceof Reading.Interval i) {
            return show(i.start()) + "~" + show(i.end());
        } else if (reading instanceof Reading.Hour h) {
            return "T" + h.value();
        } else if (reading instanceof Reading.Hours h) {
            return (h.start() == null ? "" : "T" + h.start()) + "-" + (h.end() == null ? "" : "T" + h.end());
        } else if (reading instanceof Reading.Lasting l) {
            return l.iso();
        } else if (reading instanceof Reading.LastingBetween l) {
            return (l.low() == null ? "" : l.low()) + "~" + (l.high() == null ? "" : l.high());
        }
        return ((Reading.Recurring) reading).value();
    }

    private static String show(@Nullable LocalDateTime moment) {
        return moment == null ? "" : moment.toString().replace("T00:00", "");
    }
}
