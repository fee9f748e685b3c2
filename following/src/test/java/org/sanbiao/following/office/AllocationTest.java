package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.TargetNotation;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;

/** Targets that are allocated, split, merged. */
class AllocationTest extends DeskTest {

    @Test
    void aTargetIsAllocatedAndItsPartsAddUp() {
        String id = bureau.commitment("76所 by 2022-12-31");
        AssignmentDesk desk = bureau.office.assignment();
        List<AssignmentDesk.Portion> short2 = List.of(portion(Bureau.JINSHUI, "40"), portion(Bureau.ZHONGMU, "34"));
        refused(
                Refusal.Reason.INPUT,
                "2 missing",
                () -> desk.allocate(bureau.as("super"), id, Office.LATEST, short2, false));
        List<String> parts = desk.allocate(
                bureau.as("super"),
                id,
                Office.LATEST,
                List.of(portion(Bureau.JINSHUI, "40"), portion(Bureau.ZHONGMU, "36")),
                false);
        String march = bureau.month("2022-03-01", "2022-03-31");
        bureau.on("2022-03-31").report("jinshui", parts.get(0), march, Figures.of("20"));
        assertThat(bureau.office.register().parts(id, bureau.today()))
                .extracting(s -> s.card().substance().lead())
                .containsExactly(Bureau.JINSHUI, Bureau.ZHONGMU);
        assertThat(situation(parts.get(0)).achieved()).isEqualByComparingTo("50");
        assertThat(bureau.office
                        .register()
                        .page(Filter.ALL.withArea("410105"), Register.Sort.NUMBER, 0, 9, YINCHUAN, bureau.today())
                        .total())
                .isEqualTo(1);
        assertThat(bureau.office
                        .register()
                        .page(Filter.ALL.withArea("410100"), Register.Sort.NUMBER, 0, 9, YINCHUAN, bureau.today())
                        .total())
                .isEqualTo(3);
        desk.allocate(
                bureau.as("super"),
                id,
                Office.LATEST,
                List.of(portion(Bureau.JINSHUI, "38"), portion(Bureau.ZHONGMU, "38")),
                false);
        assertThat(situation(parts.get(0)).state()).isEqualTo(State.WITHDRAWN);
    }

    private static AssignmentDesk.Portion portion(String unit, String value) {
        return new AssignmentDesk.Portion(unit, null, new BigDecimal(value), null);
    }

    @Test
    void bothLevelsOfAThresholdAreTested() {
        Substance substance = Bureau.substance(TargetNotation.target("≥85% area 410100 by 2022-12-31"));
        Substance two = new Substance(
                substance.task(),
                substance.target(),
                TargetNotation.target("≥80% area 410100 by 2022-12-31"),
                substance.kind(),
                substance.strength(),
                substance.testable(),
                "",
                substance.due(),
                true,
                Bureau.EDUCATION,
                List.of(),
                "410100",
                "全市");
        String id = bureau.office.review().instruction(bureau.as("super"), "张市长", "村卫生室", bureau.today(), two);
        AssignmentDesk desk = bureau.office.assignment();
        refused(
                Refusal.Reason.INPUT,
                "at least 80%",
                () -> desk.allocate(
                        bureau.as("super"),
                        id,
                        Office.LATEST,
                        List.of(of(Bureau.JINSHUI, "79", "100"), of(Bureau.ZHONGMU, "90", "100")),
                        false));
        List<String> parts = desk.allocate(
                bureau.as("super"),
                id,
                Office.LATEST,
                List.of(of(Bureau.JINSHUI, "80", "100"), of(Bureau.ZHONGMU, "80", "300")),
                false);
        String march = bureau.month("2022-03-01", "2022-03-31");
        bureau.on("2022-03-31").report("jinshui", parts.get(0), march, Figures.of("95", "100"));
        assertThat(bureau.office
                        .completion(id, bureau.today())
                        .twoLevel()
                        .print("所")
                        .zh())
                .isEqualTo("各单位：1/2达标，中牟县未报；全市：无法评判");
        bureau.report("edu", parts.get(1), march, Figures.of("240", "300"));
        var completion = bureau.office.completion(id, bureau.today());
        assertThat(completion.twoLevel().print("所").zh()).isEqualTo("各单位：2/2达标；全市83.8%，未达标，缺口5所");
        assertThat(completion.rollUp().at("410100").done()).isEqualByComparingTo("335");
        assertThat(bureau.office
                        .benchmark("办园数", new BigDecimal("50"), bureau.today())
                        .print()
                        .zh())
                .isEqualTo("标杆：金水区教育局 95.0%（可比2个，分母过小或未知0个）");
    }

    private static AssignmentDesk.Portion of(String unit, String value, String whole) {
        return new AssignmentDesk.Portion(unit, null, new BigDecimal(value), new BigDecimal(whole));
    }

    @Test
    void splitAndMerge() {
        String id = bureau.commitment("76所 by 2022-12-31");
        var one = Bureau.substance(TargetNotation.target("40所 by 2022-12-31"));
        var other = Bureau.substance(TargetNotation.target("36所 by 2022-12-31"));
        List<String> parts = bureau.office.review().split(bureau.as("super"), id, Office.LATEST, List.of(one, other));
        assertThat(situation(id).state()).isEqualTo(State.DIVIDED);
        String whole = bureau.office
                .review()
                .merge(
                        bureau.as("super"),
                        parts,
                        List.of(Office.LATEST, Office.LATEST),
                        Bureau.substance(TargetNotation.target("76所 by 2022-12-31")));
        assertThat(situation(parts.get(1)).state()).isEqualTo(State.MERGED);
        assertThat(situation(whole).state()).isEqualTo(State.NO_EVIDENCE);
    }
}
