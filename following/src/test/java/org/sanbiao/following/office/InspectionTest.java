package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanbiao.following.finding.Clock;
import org.sanbiao.following.finding.FindingState;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;

/** Findings, their clock, and batches. */
class InspectionTest extends DeskTest {

    @Test
    void aBatchIsClosedWhenEachOfItIs() {
        InspectionDesk desk = bureau.office.inspection();
        String inspection = desk.open(bureau.as("look"), "暗访", "410100", List.of(Bureau.EDUCATION));
        String finding = desk.find(
                bureau.as("look"),
                new InspectionDesk.Finding(
                        inspection, null, Bureau.JINSHUI, "410105", false, "厨房未公示", List.of(Bureau.photo("厨房.jpg"))));
        refused(
                Refusal.Reason.STATE,
                "未经认定",
                () -> desk.draw(bureau.as("look"), finding, Office.LATEST, "公示缺失", List.of(Bureau.ZHONGMU)));
        desk.reply(bureau.as("jinshui"), finding, Office.LATEST, "情况属实", List.of());
        desk.confirm(bureau.as("look"), finding, Office.LATEST, "认定");
        String batch = desk.draw(
                bureau.as("look"),
                finding,
                Office.LATEST,
                "公示缺失",
                List.of(Bureau.ZHONGMU, Bureau.EDUCATION, Bureau.JINSHUI));
        assertThat(bureau.office.register().batches().get(0).candidates()).hasSize(2);
        String second = desk.check(
                bureau.as("look"),
                batch,
                Office.LATEST,
                Bureau.ZHONGMU,
                new InspectionDesk.Finding(
                        null, null, Bureau.ZHONGMU, "410122", false, "同样未公示", List.of(Bureau.photo("二.jpg"))),
                "");
        refused(
                Refusal.Reason.STATE,
                Bureau.EDUCATION,
                () -> desk.closeBatch(bureau.as("look"), batch, Office.LATEST, ""));
        assertThat(desk.check(bureau.as("look"), batch, Office.LATEST, Bureau.EDUCATION, null, "未发现"))
                .isNull();
        settle(desk, finding, "jinshui");
        refused(Refusal.Reason.STATE, second, () -> desk.closeBatch(bureau.as("look"), batch, Office.LATEST, ""));
        settle(desk, second, "edu");
        desk.closeBatch(bureau.as("super"), batch, Office.LATEST, "全部整改到位");
        assertThat(bureau.office.register().batches().get(0).closed()).isNotNull();
        desk.reopen(bureau.as("super"), finding, Office.LATEST, "反弹");
        assertThat(bureau.office.register().findings(null).get(0).state()).isEqualTo(FindingState.CONFIRMED);
        assertThat(bureau.office.register().findings(null).get(0).reopened()).isEqualTo(1);
    }

    private void settle(InspectionDesk desk, String finding, String reporter) {
        desk.order(bureau.as("look"), finding, Office.LATEST, bureau.today().plusDays(7), "限期公示");
        desk.rectified(bureau.as(reporter), finding, Office.LATEST, "已公示", List.of());
        desk.verify(bureau.as("look"), finding, Office.LATEST, "属实", List.of());
        refused(Refusal.Reason.ROLE, "核验人不能自己销号", () -> desk.close(bureau.as("look"), finding, Office.LATEST, ""));
        desk.close(bureau.as("super"), finding, Office.LATEST, "同意");
    }

    @Test
    void theClockOf13710() {
        InspectionDesk desk = bureau.office.inspection();
        Pack clock = Packs.builtIn().get("13710");
        bureau.on("2022-01-31");
        String hard = desk.find(
                bureau.as("look"),
                new InspectionDesk.Finding(null, null, Bureau.EDUCATION, null, true, "消防通道被占", List.of()));
        var card = bureau.office.register().findings(null).get(0);
        assertThat(Clock.steps(card, clock))
                .extracting(Clock.Step::due)
                .containsExactly(
                        LocalDate.parse("2022-01-31"), LocalDate.parse("2022-02-03"), LocalDate.parse("2022-02-28"));
        assertThat(Clock.light(card, clock, LocalDate.parse("2022-01-31")).colour())
                .isEqualTo(Colour.YELLOW);
        assertThat(Clock.light(card, clock, LocalDate.parse("2022-02-01")).colour())
                .isEqualTo(Colour.RED);
        desk.order(bureau.as("look"), hard, Office.LATEST, LocalDate.parse("2022-02-28"), "");
        desk.reply(bureau.as("edu"), hard, Office.LATEST, "马上办", List.of());
        card = bureau.office.register().findings(null).get(0);
        assertThat(Clock.light(card, clock, LocalDate.parse("2022-02-27")).colour())
                .isEqualTo(Colour.GREEN);
        assertThat(Clock.light(card, clock, LocalDate.parse("2022-02-28")).colour())
                .isEqualTo(Colour.YELLOW);
        assertThat(Clock.light(card, clock, LocalDate.parse("2022-03-01")).colour())
                .isEqualTo(Colour.RED);
        desk.plan(bureau.as("edu"), hard, Office.LATEST, LocalDate.parse("2022-05-31"), "分三步腾退");
        card = bureau.office.register().findings(null).get(0);
        assertThat(Clock.light(card, clock, LocalDate.parse("2022-03-01")).colour())
                .isEqualTo(Colour.GREEN);
        assertThat(Clock.light(card, clock, LocalDate.parse("2022-06-01")).colour())
                .isEqualTo(Colour.RED);
    }
}
