package org.sanbiao.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.app.publicsite.Publications;
import org.sanbiao.app.work.Settings;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.Shelf.Volume;
import org.sanbiao.following.register.Waiting;

class DemoTest {

    @TempDir
    Path folder;

    @Test
    void everyTimeTheSameYear() {
        List<List<String>> dumps = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            try (WorkFolder work =
                    Demo.fill(folder.resolve(name), Settings.DEFAULT).work()) {
                List<String> lines = new ArrayList<>();
                work.office().register().dump(lines::add);
                dumps.add(lines);
                assertThat(work.ledger().verify(null).faults()).isEmpty();
            }
        }
        assertThat(dumps.get(0)).isEqualTo(dumps.get(1)).hasSizeGreaterThan(100);
    }

    @Test
    void thereIsSomethingToSeeAndToDoEverywhere() {
        Demo.Filled filled = Demo.fill(folder, Settings.DEFAULT);
        try (WorkFolder work = filled.work()) {
            Register register = work.office().register();
            List<Volume> documents = register.shelf().documents("", 0, 9).volumes();
            assertThat(documents)
                    .extracting(Volume::name)
                    .containsExactly("2023年为民办实事清单（征求意见稿）", "教育、卫健、住房三部门负责人谈2022年民生实事");
            assertThat(documents.get(0).reviewed()).isZero();
            assertThat(new Publications(work.published()).now())
                    .containsOnlyKeys(documents.get(1).hash());
            Card corrected =
                    register.situation(filled.names().get("薄弱校"), Demo.TODAY).card();
            assertThat(corrected.overturned()).hasSize(1);
            assertThat(register.inbox().count(Waiting.OFFICE_APPROVAL, null)).isPositive();
        }
    }

    @Test
    void fillsOnlyANewFolder() throws Exception {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> Demo.fill(folder, Settings.DEFAULT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已有内容");
        assertThat(Files.list(folder)).containsExactly(notes);
        assertThatThrownBy(() -> Demo.fill(notes, Settings.DEFAULT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不是可用的目录");
    }

    @Test
    void aCrowdJoinsForMeasuring() {
        Demo.Filled filled = Demo.fill(folder, Settings.DEFAULT);
        try (WorkFolder work = filled.work()) {
            Register register = work.office().register();
            int before = total(register);
            Demo.multiply(filled, 300);
            assertThat(total(register)).isEqualTo(before + 300);
            List<String> live = new ArrayList<>();
            register.dump(live::add);
            work.office().rebuild();
            List<String> again = new ArrayList<>();
            register.dump(again::add);
            assertThat(again).isEqualTo(live);
            assertThat(register.states(Filter.ALL, Demo.TODAY)).containsKeys("overdue", "no_evidence", "self_reported");
        }
    }

    private static int total(Register register) {
        return register.page(
                        Filter.ALL, Register.Sort.NUMBER, 0, 1, Packs.builtIn().get("银川"), Demo.TODAY)
                .total();
    }
}
