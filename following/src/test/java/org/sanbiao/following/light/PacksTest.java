package org.sanbiao.following.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.following.Cases;
import org.sanbiao.following.wording.Wording;

class PacksTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");
    private static final Packs PACKS = Packs.builtIn();

    @TestFactory
    Stream<DynamicTest> lights() {
        return Cases.of(PacksTest.class, "lights.txt", (given, expected) -> {
            String[] words = given.split(" +");
            Light light = PACKS.get(words[0]).light(readings(words));
            assertThat(light.colour().words().zh() + " " + light.word().zh()).isEqualTo(expected);
            assertThat(light.print().zh()).contains(light.word().zh(), words[0] + "@1");
        });
    }

    private static Readings readings(String[] words) {
        Readings readings = new Readings(DAY).with(Input.POOR, 0).with(Input.UNLIKELY, 0);
        for (String word : words) {
            if (word.startsWith("progress=")) {
                String[] two = word.substring(9).split("/");
                readings.progress(new BigDecimal(two[0]), new BigDecimal(two[1]));
            } else if (word.contains("=")) {
                String[] two = word.split("=");
                readings.with(Input.byKey(two[0]), new BigDecimal(two[1]));
            }
        }
        return readings;
    }

    @Test
    void aLightIsExplainedByItsInputs() {
        Light light = PACKS.get("银川").light(new Readings(DAY).progress(new BigDecimal("25"), new BigDecimal("60")));
        assertThat(light.explain().zh()).isEqualTo("红（严重滞后，银川@1）；落后序时35百分点；日期：2026-06-30");
        assertThat(light.band()).isEqualTo("band 红 严重滞后 | far behind : behind (30,*]");
    }

    @Test
    void whatIsLeftIsSaidAsPeopleSayIt() {
        assertThat(Input.OVER.read(new BigDecimal("1")).zh()).isEqualTo("超期1天");
        assertThat(Input.OVER.read(BigDecimal.ZERO).zh()).isEqualTo("今天到期");
        assertThat(Input.OVER.read(new BigDecimal("-3")).zh()).isEqualTo("还剩3天");
        assertThat(Input.LEFT.read(new BigDecimal("-3")).zh()).isEqualTo("超过时限3天");
        assertThat(Input.BEHIND.read(new BigDecimal("-2.14")))
                .isEqualTo(new Wording("领先序时2.1百分点", "2.1 points ahead of schedule"));
        assertThat(Input.RATE.read(new BigDecimal("95")).en()).isEqualTo("share of what is due 95%");
    }

    @Test
    void aPackTellsItsSourceInBothLanguages() {
        for (Pack pack : PACKS.all()) {
            assertThat(pack.source().zh())
                    .as(pack.id())
                    .doesNotContain("counts")
                    .endsWith("。");
            assertThat(pack.source().en())
                    .as(pack.id())
                    .endsWith(".")
                    .isNotEqualTo(pack.source().zh());
        }
    }

    @Test
    void blueIsPraiseHereAndAWarningThere() {
        Readings readings = new Readings(DAY)
                .with(Input.POOR, 0)
                .with(Input.UNLIKELY, 0)
                .with(Input.LEFT, 10)
                .progress(new BigDecimal("95"), new BigDecimal("95"));
        Light praise = PACKS.get("广元").light(readings);
        Light warning = PACKS.get("宿迁").light(readings);
        assertThat(praise.colour()).isEqualTo(warning.colour()).isEqualTo(Colour.BLUE);
        assertThat(praise.word()).isNotEqualTo(warning.word());
        Light green = PACKS.get("90/75@1").light(readings);
        assertThat(Packs.compare(praise, green).zh()).contains("广元@1", "90/75@1", "不同");
    }

    @Test
    void oldVersionsStayAndNoneIsChanged() {
        String text = "pack 银川\nversion 2\ntitle 二 | two\nfor commitments\npace days\nband 绿 行 | fine\n";
        Packs both = PACKS.with(PackReader.read(text, "银川-2.txt"));
        assertThat(both.get("银川").id()).isEqualTo("银川@2");
        assertThat(both.get("银川@1")).isEqualTo(PACKS.get("银川@1"));
        Pack other = PackReader.read(text.replace("绿", "红"), "银川-2.txt");
        assertThatThrownBy(() -> both.with(other)).hasMessageContaining("a version is never changed");
        assertThatThrownBy(() -> PACKS.get("某市")).hasMessageContaining("银川@1");
    }

    @Test
    void aFileThatIsNoneSaysWhere() {
        for (String bad : Arrays.asList(
                "pack x\nfoo bar",
                "band 绿 好 | good : speed [0,1]",
                "band 绿 好 | good : left 0..1",
                "band 紫 好 | good",
                "band 绿 good",
                "for people")) {
            assertThatThrownBy(() -> PackReader.read(bad, "bad.txt"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("bad.txt line ");
        }
    }
}
