package org.sanbiao.language.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanbiao.language.text.Span;

class UnitListTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        市发展改革委、市财政局                     | 市发展改革委;市财政局                 | false
        扶贫办、文化和旅游部、粮食和储备局等和各省级人民政府 | 扶贫办;文化和旅游部;粮食和储备局;各省级人民政府 | true
        中央和国家机关工委、全国总工会、共青团中央     | 中央和国家机关工委;全国总工会;共青团中央  | false
        市自然资源和规划局，各县（市、区）人民政府     | 市自然资源和规划局;各县（市、区）人民政府  | false
        市林长制办公室及各区县                     | 市林长制办公室;各区县                 | false
        市清漂办牵头，市水利局配合                 | 市清漂办;市水利局                     | false
        人力资源社会保障部、国家发展改革委等部门以及各有关单位 | 人力资源社会保障部;国家发展改革委;各有关单位 | true
        """)
    void aListGivesEachUnit(String list, String units, boolean open) {
        UnitList read = UnitList.read(list, new Span(0, list.length()));
        assertThat(read.units().stream().map(m -> m.value().name())).containsExactly(units.split(";"));
        assertThat(read.open()).isEqualTo(open);
    }
}
