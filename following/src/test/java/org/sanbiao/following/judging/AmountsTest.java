package org.sanbiao.following.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "80所, 80所",
        "80, 80所",
        "≥85%, ≥85%",
        "不低于85%, ≥85%",
        "85%以上, ≥85%",
        "5%—6%, 5—6%",
        "5—6%, 5—6%",
        "约300人, 约300人",
        ">80%, >80%",
        "≤3.5%, ≤3.5%",
        "<100, <100所",
        "3.5万吨, 3.5万吨"
    })
    void anAmountIsWhatPlansWriteAndRegistersPrint(String typed, String printed) {
        Target target = TargetNotation.target("76所 stage 投用 by 2022-08-31");
        Target other = Amounts.reread(target, typed);
        assertThat(other.amount().zh()).isEqualTo(printed);
        assertThat(Amounts.reread(target, printed).amount()).isEqualTo(other.amount()); // what is printed is read again
        assertThat(other.stage()).isEqualTo("投用");
        assertThat(other.to()).isEqualTo("2022-08-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "尽快", "数百家", "16所和3个", "abc"})
    void whatIsNoSingleAmountIsRefused(String typed) {
        Target target = TargetNotation.target("76所 by 2022-08-31");
        assertThatThrownBy(() -> Amounts.reread(target, typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not one amount");
    }
}
