package org.sanbiao.language.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanbiao.language.Language;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Text;

/** A name never takes the numeral of a time or an amount, and keeps its own from them. */
class NamesAmongOthersTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "周一要开会, 周一",
        "这一年很不平凡, 这一年",
        "前二小时, 二小时",
        "三星期后完成, 三星期后",
        "四季度初启动, 四季度初",
        "占三分之一, 三分之一",
        "新建上万家企业, 上万家",
        "等3个县一次通过, 3个",
        "16条措施落地, 16条",
        "占地四平方米, 四平方米",
        "修路三公里, 三公里",
        "十四五时期, 十四五时期"
    })
    void timesAndAmountsStayWhole(String text, String expected) {
        Text t = Text.of(text);
        assertThat(Language.read(t, DAY))
                .filteredOn(m -> !(m.value() instanceof Name))
                .extracting(m -> t.quote(m.span()))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "共建一带一路, 一带一路", "党的二十大以来, 二十大", "实施“四好农村路”500公里, “四好农村路”", "国办发〔2018〕129号, 国办发〔2018〕129号",
        "《2024年工作要点》, 《2024年工作要点》", "第一批3个项目, 第一批", "12345热线, 12345", "三年行动“百千万工程”, “百千万工程”",
        "神舟十八号发射, 神舟十八号", "一般公共预算收入, 一般公共预算"
    })
    void namesKeepTheirNumerals(String text, String expected) {
        Text t = Text.of(text);
        assertThat(Language.read(t, DAY))
                .filteredOn(m -> m.value() instanceof Name)
                .extracting((Mention<?> m) -> t.quote(m.span()))
                .contains(expected);
    }
}
