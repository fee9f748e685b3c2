package org.sanbiao.language.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeTest {

    @ParameterizedTest
    @CsvSource({
        "——访市水利局党组书记、局长周明远,市水利局,市水利局党组书记、局长,周明远",
        "——访市人大常委会副主任、市交通运输局党委书记陈立,市交通运输局,市人大常委会副主任、市交通运输局党委书记,陈立",
        "——访经开区党工委副书记、管委会主任赵国强,经开区管委会,经开区党工委副书记、管委会主任,赵国强",
        "——访洛阳市农业农村局局长韩冬,洛阳市农业农村局,洛阳市农业农村局局长,韩冬",
        "市财政局局长孙伟民、市政协副主席,市财政局,市财政局局长,孙伟民",
        "中牟县委书记李志强表示,中牟县委,中牟县委书记,李志强",
        "巩义市委副书记、市长王文革,巩义市人民政府,巩义市委副书记、市长,王文革",
        "副市长马丽娟主持会议,市人民政府,副市长,马丽娟"
    })
    void theUnitIsTheLastThatGoverns(String line, String unit, String title, String person) {
        Office office = Office.parse(line);
        assertThat(office).isNotNull();
        assertThat(office.unit()).isEqualTo(unit);
        assertThat(office.title()).isEqualTo(title);
        assertThat(office.person()).isEqualTo(person);
        assertThat(line.substring(office.span().start(), office.span().end())).isEqualTo(title + person);
    }

    @Test
    void aLineWithoutAPersonHasNone() {
        assertThat(Office.parse("全市教育工作会议召开")).isNull();
        assertThat(Office.parse("各级党委书记要担起第一责任人的责任")).isNull();
        assertThat(Office.parse("")).isNull();
    }
}
