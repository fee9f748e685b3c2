package org.sanbiao.app.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void whatIsWrittenIsReadBack() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder any = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                any.append((char) (random.nextBoolean() ? random.nextInt(0x250) : random.nextInt(0x10000)));
            }
            StringBuilder out = new StringBuilder();
            new Json(out).value(any.toString());
            assertThat(JsonReader.parse(out.toString())).isEqualTo(any.toString());
            assertThat(out.chars()).noneMatch(c -> c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029);
        }
    }

    @Test
    void whatIsNoJsonSaysWhere() {
        for (String wrong : new String[] {"", "{", "{\"a\":1,}", "[1 2]", "\"\\x\"", "tru", "1 1", "[".repeat(100)}) {
            assertThatThrownBy(() -> JsonReader.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("no JSON: expected ");
        }
    }

    @Test
    void unitsAndCodePointsAreInverse() {
        CodePoints points = new CodePoints(Fixture.TEXT + "a😀b𠮷");
        for (int i = 0; i <= points.count(); i++) {
            assertThat(points.of(points.unit(i))).isEqualTo(i);
        }
    }
}
