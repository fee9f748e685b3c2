package org.sanbiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.tree.Hash;

class LineTest {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-03-01T08:00:00.000+08:00");

    @Test
    void aLineAsTheDecisionShowsIt() {
        Content name = Content.kept(new byte[16], "王某".getBytes(StandardCharsets.UTF_8));
        byte[] body = Json.members()
                .put("person", name.commitment().hex())
                .put("type", "assigned")
                .put("version", "1")
                .done()
                .bytes();
        byte[] line = Line.compose(17, TIME, List.of(name.commitment()), false, body);
        String hex = name.commitment().hex();
        assertThat(new String(line, StandardCharsets.UTF_8))
                .isEqualTo("{\"contents\":[\"" + hex + "\"],\"entry\":{\"person\":\"" + hex
                        + "\",\"type\":\"assigned\",\"version\":\"1\"},"
                        + "\"recorded_at\":\"2026-03-01T08:00:00.000+08:00\",\"sequence\":\"17\"}");
        assertThat(Json.parse(line).bytes()).as("a line is canonical JSON").isEqualTo(line);
    }

    @Test
    void parseOfComposeIsTheSame() {
        for (boolean own : new boolean[] {false, true}) {
            for (int contents = 0; contents < 4; contents++) {
                List<Hash> hashes = List.of(Hash.of(), Hash.leaf(new byte[0]), Hash.leaf(new byte[1]))
                        .subList(0, Math.min(3, contents));
                byte[] body = "{\"type\":\"x\",\"version\":\"1\"}".getBytes(StandardCharsets.UTF_8);
                Entry entry = Line.parse(Line.compose(12345, TIME, hashes, own, body));
                assertThat(entry.sequence()).isEqualTo(12345);
                assertThat(entry.recordedAt()).isEqualTo(TIME);
                assertThat(entry.contents()).isEqualTo(hashes);
                assertThat(entry.isLedgersOwn()).isEqualTo(own);
                assertThat(entry.bytes()).isEqualTo(body);
            }
        }
    }

    @Test
    void aLineThatParsesIsWhatComposeWrites() {
        SplittableRandom random = new SplittableRandom(7);
        byte[] body = "{\"type\":\"x\",\"version\":\"1\"}".getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] line = Line.compose(12345, TIME, List.of(Hash.of()), i % 2 == 0, body);
            line[random.nextInt(line.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                Entry entry = Line.parse(line);
                byte[] again = Line.compose(
                        entry.sequence(), entry.recordedAt(), entry.contents(), entry.isLedgersOwn(), entry.bytes());
                assertThat(again).isEqualTo(line);
                read++;
            } catch (IllegalArgumentException refused) {
                assertThat(refused).isNotNull();
            }
        }
        assertThat(read)
                .as("some changes are within the body, the digits, the hash")
                .isBetween(1_000, 15_000);
    }

    @Test
    void refusesWhatIsCutShort() {
        byte[] line = Line.compose(0, TIME, List.of(Hash.of()), false, "{}".getBytes(StandardCharsets.UTF_8));
        for (int length = 0; length < line.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(line, length);
            assertThatThrownBy(() -> Line.parse(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
