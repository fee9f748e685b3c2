package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.RegisterRow;

/** Rows, filters and search of the register. */
class RegisterTest extends DeskTest {

    @Test
    void aRowHasACellForEveryHeading() {
        String id = bureau.commitment("76所 stage 投用 by 2022-08-31");
        RegisterRow row = bureau.office.register().row(id, YINCHUAN, bureau.today());
        assertThat(row.cells()).hasSameSizeAs(RegisterRow.HEADINGS);
        assertThat(row.cells().get(5)).isEqualTo("76所");
        assertThat(row.cells().get(14)).isEqualTo(LocalDate.parse("2022-08-31"));
        assertThat(row.cells().get(23)).isEqualTo("暂无佐证");
        bureau.on("2022-09-03");
        row = bureau.office.register().row(id, YINCHUAN, bureau.today());
        assertThat(row.cells().get(23)).isEqualTo("暂无佐证，逾期3天");
    }

    @Test
    void wordsFindCommitmentsByBigrams() {
        String id = bureau.commitment("76所 stage 投用 by 2022-08-31");
        Register register = bureau.office.register();
        assertThat(register.search("公办园", 10)).extracting(Register.Hit::id).containsExactly(id);
        assertThat(register.search("公办 76", 10)).hasSize(1);
        assertThat(register.search("园", 10)).hasSize(1);
        assertThat(register.search("办公园", 10)).isEmpty();
        assertThat(register.page(Filter.ALL.withWords("公办园"), Register.Sort.DUE, 0, 5, YINCHUAN, bureau.today())
                        .total())
                .isEqualTo(1);
        assertThat(register.page(Filter.ALL.withWords("民办园"), Register.Sort.DUE, 0, 5, YINCHUAN, bureau.today())
                        .total())
                .isZero();
    }

    @Test
    void filtersByStateAndLight() {
        String id = bureau.commitment("76所 by 2022-12-31");
        bureau.commitment("≥85% by 2022-08-31");
        String january = bureau.month("2022-01-01", "2022-01-31");
        bureau.on("2022-01-31").report("edu", id, january, Figures.of("1"));
        Register register = bureau.office.register();
        assertThat(register.page(
                                Filter.ALL.withStates(Set.of(State.UNDER_WAY)),
                                Register.Sort.DUE,
                                0,
                                5,
                                YINCHUAN,
                                bureau.today())
                        .rows())
                .extracting(RegisterRow::id)
                .containsExactly(id);
        assertThat(register.page(
                                Filter.ALL.withLights(Set.of(Colour.GREEN)),
                                Register.Sort.DUE,
                                0,
                                5,
                                YINCHUAN,
                                bureau.today())
                        .rows())
                .extracting(RegisterRow::id)
                .containsExactly(id);
        bureau.on("2023-01-01");
        assertThat(register.page(
                                Filter.ALL.withStates(Set.of(State.OVERDUE)),
                                Register.Sort.DUE,
                                0,
                                5,
                                YINCHUAN,
                                bureau.today())
                        .rows())
                .extracting(RegisterRow::id)
                .containsExactly(id);
        assertThat(register.page(Filter.ALL.withOverdue(true), Register.Sort.DUE, 0, 5, YINCHUAN, bureau.today())
                        .total())
                .isEqualTo(2);
        assertThat(register.page(
                                Filter.ALL.withLights(Set.of(Colour.RED)),
                                Register.Sort.DUE,
                                0,
                                5,
                                YINCHUAN,
                                bureau.today())
                        .total())
                .isEqualTo(1);
        assertThat(register.states(Filter.ALL, bureau.today()))
                .containsEntry("overdue", 1)
                .containsEntry("no_evidence", 1);
    }
}
