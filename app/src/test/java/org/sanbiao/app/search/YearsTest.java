package org.sanbiao.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YearsTest {

    @Test
    void aTitleNamesTheYearThatItIsFor() {
        assertThat(Years.titled("2023年为民办实事清单（征求意见稿）")).isEqualTo(2023);
        assertThat(Years.titled("关于印发2022年工作要点的通知")).isEqualTo(2022);
        assertThat(Years.titled("奋进120236年")).isNull();
        assertThat(Years.titled("政府工作报告")).isNull();
    }
}
