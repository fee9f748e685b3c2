package org.sanbiao.following.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "76, 76",
        "0, 0",
        "9999, 9999",
        "10000, 1万",
        "42000, 4.2万",
        "12345, 12345",
        "80000000, 8000万",
        "120000000, 1.2亿",
        "123456789, 123456789",
        "1520000000000, 15200亿",
        "-42000, -4.2万",
        "0.50, 0.5"
    })
    void areWrittenAsPlansWriteThem(BigDecimal value, String written) {
        assertThat(Numbers.written(value)).isEqualTo(written);
    }
}
