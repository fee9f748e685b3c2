package org.sanbiao.language.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    @ParameterizedTest
    @CsvSource({
        "金水,410100,410105",
        "中牟,410000,410122",
        "郑州,,410100",
        "河南,410100,410000",
        "高新区,410100,410172",
        "高新区,410300,410371",
        "经开区,410105,410171",
        "航空港区,410100,410173",
        "鼓楼区,320100,320106",
        "鼓楼区,350000,350102",
        "新华区,130100,130105",
        "朝阳,110000,110105",
        "朝阳,210000,211300",
        "吉林,,220000",
        "吉林市,,220200",
        "恩施州,,422800",
        "围场,130800,130828",
        "管城区,,410104",
        "郑州市金水区,,410105",
        "河北省保定市清苑区,,130608",
        "郑州高新区,,410172",
        "济源,,419001",
        "台湾,,710000"
    })
    void aNameMeansThePlaceThatTheDocumentSpeaksOf(String name, @Nullable String context, String code) {
        assertThat(Places.resolve(name, context)).extracting(Place::code).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"鼓楼区,", "高新区,", "高新区,110000", "和平大道,410100", "新华区,440000"})
    void whatIsOpenStaysOpen(String name, @Nullable String context) {
        assertThat(Places.resolve(name, context)).isNull();
    }

    @Test
    void everyPlaceHasItsParent() {
        assertThat(Places.byCode("410105")).isEqualTo(new Place("410105", "金水区", "410100"));
        assertThat(Places.byCode("110105")).extracting(Place::parent).isEqualTo("110000");
        assertThat(Places.byCode("419001")).extracting(Place::parent).isEqualTo("410000");
        assertThat(Places.candidates("郑东新区")).containsExactly(new Place(null, "郑东新区", "410100"));
    }
}
