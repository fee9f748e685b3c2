package org.sanbiao.ledger.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.ledger.tree.Cases;

class JsonTest {

    @TestFactory
    Stream<DynamicTest> oneWayToWrite() {
        return Cases.of(JsonTest.class, "canonical.txt", (what, expected) -> {
            byte[] bytes = what.getBytes(StandardCharsets.UTF_8);
            if (expected.equals("ok")) {
                assertThat(new String(Json.parse(bytes).bytes(), StandardCharsets.UTF_8))
                        .isEqualTo(what);
            } else {
                assertThatThrownBy(() -> Json.parse(bytes))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(expected);
            }
        });
    }

    @Test
    void theOrderOfPuttingDoesNotMatter() {
        Json.Members body = Json.members()
                .put("version", "1")
                .put("type", "reported")
                .put("lead", List.of("甲局", "乙局"))
                .put("final", true)
                .done();
        assertThat(body)
                .hasToString("{\"final\":true,\"lead\":[\"甲局\",\"乙局\"],\"type\":\"reported\",\"version\":\"1\"}");
        assertThat(Json.parse(body.bytes())).isEqualTo(body);
        assertThat(body.text("type")).isEqualTo("reported");
        assertThatThrownBy(() -> body.text("final")).hasMessageContaining("No text \"final\"");
    }

    @Test
    void refusesWhatUtf8CannotWrite() {
        assertThatThrownBy(() -> new Json.Text("a\ud83d")).hasMessageContaining("Half a surrogate pair at 1");
        assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xc0, '"'})).hasMessage("Not UTF-8.");
    }

    @Test
    void refusesTooManyLevels() {
        String deep = "[".repeat(70) + "]".repeat(70);
        assertThatThrownBy(() -> Json.parse(deep.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("at most 64 levels");
    }
}
