package org.sanbiao.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WidthsTest {

    private final Widths utf8 = new Widths(false);
    private final Widths gbk = new Widths(true);

    @Test
    void chineseTakesTwoColumns() {
        assertThat(utf8.of("76所，85%")).isEqualTo(9);
        assertThat(utf8.of("𠮷县")).isEqualTo(4);
        assertThat(utf8.of("é")).isEqualTo(1);
        assertThat(utf8.of("“三标”")).isEqualTo(6);
        assertThat(gbk.of("“三标”")).isEqualTo(8);
    }

    @Test
    void whatFitsIsPaddedAndWhatDoesNotIsCut() {
        assertThat(utf8.fit("全市", 6)).isEqualTo("全市  ");
        assertThat(utf8.fit("全市新建", 6)).isEqualTo("全市… ");
        assertThat(utf8.fit("全市新建", 7)).isEqualTo("全市新…");
        assertThat(gbk.fit("全市新建", 7)).isEqualTo("全市… ");
        assertThat(utf8.fit("全市新", 6)).isEqualTo("全市新");
        assertThat(utf8.fit("全市", 1)).isEqualTo("…");
        assertThat(gbk.fit("全市", 1)).isEqualTo(" ");
        assertThat(utf8.fit("", 2)).isEqualTo("  ");
    }

    @Test
    void everyFitIsAsWideAsAsked() {
        String text = "a“𠮷”全é市…\u001b[31m—76所\n";
        for (Widths widths : new Widths[] {utf8, gbk}) {
            for (int width = 0; width < 30; width++) {
                assertThat(widths.of(widths.fit(text, width)))
                        .as("%s columns", width)
                        .isEqualTo(width);
            }
        }
    }

    @Test
    void whatWrapsIsAllThereUnlessItTakesTooManyLines() {
        assertThat(utf8.wrap("全市新建，幼儿园", 8, 3)).containsExactly("全市新  ", "建，幼儿", "园      ");
        assertThat(utf8.wrap("全市新建幼儿园", 4, 2)).containsExactly("全市", "新… ");
        assertThat(utf8.wrap("投入3.5万吨", 6, 3)).containsExactly("投入  ", "3.5万 ", "吨    ");
        assertThat(utf8.wrap("", 4, 2)).containsExactly("    ");
    }

    @Test
    void noControlCharacterReachesTheTerminal() {
        assertThat(utf8.fit("a\u001b[2Jb\u009bc\nd", 12)).doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f]");
    }
}
