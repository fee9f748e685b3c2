package org.sanbiao.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "≥80%, 公厕达标率达到85%以上, true",
        "≥80%, 公厕达标率达到80%, true",
        "≥80%, 公厕达标率达到79.9%, false",
        "≥80%, 新建公厕85座, false",
        "80%以上, 公厕达标率达到百分之八十五, true",
        "不低于80%, 公厕达标率达到75%, false",
        ">3万, 培训3.1万人次, true",
        ">3万, 培训3万人次, false",
        "=76所, 投用公办园七十六所, true",
        "<5%, 增长4%—6%, true",
        "≤3.5%, 涨幅控制在3.5%以内, true",
        "公办园, 投用公办园76所, true"
    })
    void aNumberFitsByItsValueAndUnit(String asked, String statement, boolean fits) {
        assertThat(Numbers.of(asked).fit(statement)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"公办园 ≥80%, 公办园, 1", "公办园 76所, 公办园 76所, 0", "8月底前 公办园, 8月底前 公办园, 0", "≥, ≥, 0", ">abc 超过100所, >abc, 1"})
    void onlyWhatComparesIsTakenOutOfTheWords(String asked, String words, int conditions) {
        Numbers numbers = Numbers.of(asked);
        assertThat(numbers.words()).isEqualTo(words);
        assertThat(numbers.conditions()).hasSize(conditions);
    }
}
