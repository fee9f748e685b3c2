package org.sanbiao.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.app.desk.Compared.Clause;
import org.sanbiao.following.office.Refusal;

/** What is typed and compared at a desk. */
class ComparedTest {

    @Test
    void onlyTheClausesThatChangedAreMarked() {
        Compared texts = Compared.of("在用41所，18所在装修。年底前开园", "在用58所，18所在装修，年底前开园");
        assertThat(texts.before())
                .containsExactly(new Clause("在用41所，", true), new Clause("18所在装修。", false), new Clause("年底前开园", false));
        assertThat(texts.now())
                .containsExactly(new Clause("在用58所，", true), new Clause("18所在装修，", false), new Clause("年底前开园", false));
        assertThat(texts.isSame()).isFalse();
        assertThat(Compared.of("按计划推进。", "按计划推进").isSame()).isTrue();
        assertThat(Compared.of("", "按计划推进").now()).containsExactly(new Clause("按计划推进", false));
        assertThat(Compared.of("", "").isSame()).isFalse();
    }

    @Test
    void aNumberIsTakenAsPeopleTypeIt() {
        assertThat(Entry.number("1,520所", "所")).isEqualTo(new BigDecimal("1520"));
        assertThat(Entry.number("８２．６％", "%")).isEqualTo(new BigDecimal("82.6"));
        assertThat(Entry.number("  ", "所")).isNull();
        for (String wrong : new String[] {"1e9", "约58", "58个", "--1", "9".repeat(40)}) {
            assertThatThrownBy(() -> Entry.number(wrong, "所"))
                    .as(wrong)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("不是数字");
        }
    }

    @Test
    void aDraftIsOnePersonsAndIsFoundAgainAsItWas(@TempDir Path folder) {
        Drafts drafts = new Drafts(folder.resolve("drafts"));
        Entry entry = new Entry("58", "", "", "", "市区", false, "第一行\r\n第二行=#:!", "", "\\下步");
        drafts.keep("jiaoyu", "C1", "P9", entry);
        drafts.keep("jiaoyu", "C1", "P10", Entry.EMPTY);
        assertThat(drafts.find("jiaoyu", "C1", "P9")).isEqualTo(entry);
        assertThat(drafts.find("weijian", "C1", "P9")).isNull();
        drafts.drop("jiaoyu", "C1", "P9");
        assertThat(drafts.of("jiaoyu")).extracting(Drafts.Draft::period).containsExactly("P10");
        assertThatThrownBy(() -> drafts.keep("jiaoyu", "C1 P9 x", "P9", entry)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> drafts.of("../accounts")).hasMessageStartingWith("Bug:");
    }
}
