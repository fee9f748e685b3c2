package org.sanbiao.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.app.work.Settings;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;

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
