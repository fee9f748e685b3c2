package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.finding.Clock;
import org.sanbiao.following.finding.FindingState;
import org.sanbiao.following.judging.Obstacle;
import org.sanbiao.following.judging.TargetNotation;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.following.trajectory.Trajectory.Linear;
import org.sanbiao.following.trajectory.Trajectory.Pace;
import org.sanbiao.ledger.Erasure;

class OfficeTest {

    private static final Pack YINCHUAN = Packs.builtIn().get("银川");

    @TempDir
    Path folder;

    private Bureau bureau;

    @BeforeEach
    void open() {
        bureau = bureau(folder);
    }

    /** The office that is tested; another store makes another one. */
    Bureau bureau(Path place) {
        return Bureau.in(place);
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private Situation situation(String id) {
        return bureau.office.register().situation(id, bureau.today());
    }

    private void refused(Refusal.Reason reason, String words, ThrowingCallable command) {
        List<String> before = bureau.dump();
        long size = bureau.ledger.size();
        assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.getMessage()).contains(words).doesNotContain("\n");
        });
        assertThat(bureau.ledger.size()).isEqualTo(size);
        assertThat(bureau.dump()).isEqualTo(before);
    }

    @Test
    void theSeventySixKindergartens() {
        String id = bureau.on("2022-02-28").commitment("76所 stage 投用 by 2022-08-31");
        bureau.office
                .assignment()
                .trajectory(
                        bureau.as("super"),
                        id,
                        Office.LATEST,
                        Linear.until(LocalDate.parse("2022-08-31"), Pace.DAYS),
                        null);
        String august = bureau.on("2022-08-27").month("2022-08-01", "2022-08-31");
        // 76 newly added are in no stage at all
        bureau.report("edu", id, august, Figures.of("76").inStage(""));
        assertThat(situation(id).state()).isEqualTo(State.NOT_ASSESSABLE);
        assertThat(situation(id).verdict().obstacle()).isEqualTo(Obstacle.STAGE);
        bureau.report("edu", id, august, Figures.of("19"));
        bureau.on("2022-08-31");
        assertThat(situation(id).verdict().print().zh()).contains("完成率25.0%", "未到期");
        bureau.office
                .assignment()
                .revise(bureau.as("super"), id, Office.LATEST, null, LocalDate.parse("2022-12-31"), "年底前全部投用");
        Card card = situation(id).card();
        assertThat(card.revisions()).extracting(Revision::days).containsExactly(122L);
        assertThat(card.asEntered().due()).isEqualTo("2022-08-31");
        assertThat(card.substance().due()).isEqualTo("2022-12-31");
        bureau.on("2022-09-30");
        String september = bureau.month("2022-09-01", "2022-09-30");
        bureau.report("edu", id, september, Figures.of("25"));
        assertThat(situation(id).verdict().print().zh()).contains("完成率32.9%");
        assertThat(situation(id).print().zh()).isEqualTo("推进中，已调整：完成时限 2022-08-31 → 2022-12-31（+122天）");
        // what was known on 30 August: 19 of 76, due on the 31st
        try (Office.Past past = bureau.office.asOf(LocalDate.parse("2022-08-30"))) {
            Situation then = past.register().situation(id, LocalDate.parse("2022-08-30"));
            assertThat(then.card().substance().due()).isEqualTo("2022-08-31");
            assertThat(then.card().revisions()).isEmpty();
            assertThat(then.verdict().print().zh()).contains("完成率25.0%");
        }
    }

    @Test
    void selfReportedIsNotVerifiedAndLateIsNotDelivered() {
        String id = bureau.commitment("76所 stage 投用 by 2022-08-31");
        assertThat(situation(id).state()).isEqualTo(State.NO_EVIDENCE);
        bureau.office.reports().accept(bureau.as("edu"), id, Office.LATEST);
        bureau.on("2022-09-03")
                .office
                .reports()
                .deliver(
                        bureau.as("edu"),
                        id,
                        Office.LATEST,
                        LocalDate.parse("2022-09-02"),
                        "全部投用",
                        List.of(Bureau.photo("照片.jpg")));
        assertThat(situation(id).state()).isEqualTo(State.SELF_REPORTED_LATE);
        refused(
                Refusal.Reason.STATE,
                "未经复核",
                () -> bureau.office.closing().close(bureau.as("super"), id, Office.LATEST, ""));
        refused(
                Refusal.Reason.INPUT,
                "逾期",
                () -> bureau.office
                        .closing()
                        .verify(
                                bureau.as("look"),
                                id,
                                Office.LATEST,
                                Result.DELIVERED,
                                LocalDate.parse("2022-09-02"),
                                "看过",
                                List.of()));
        bureau.office
                .closing()
                .verify(
                        bureau.as("look"),
                        id,
                        Office.LATEST,
                        Result.LATE,
                        LocalDate.parse("2022-09-02"),
                        "看过",
                        List.of());
        assertThat(situation(id).state()).isEqualTo(State.VERIFIED_LATE);
        refused(
                Refusal.Reason.ROLE,
                "复核人不能自己销号",
                () -> bureau.office.closing().close(bureau.as("look"), id, Office.LATEST, ""));
        bureau.office.closing().close(bureau.as("super"), id, Office.LATEST, "同意销号");
        assertThat(situation(id).state()).isEqualTo(State.CLOSED);
        bureau.office.closing().reopen(bureau.as("super"), id, Office.LATEST, "复查发现未投用");
        assertThat(situation(id).state()).isEqualTo(State.NO_EVIDENCE);
    }

    @Test
    void closingNeedsEvidence() {
        String id = bureau.commitment("76所 by 2022-08-31");
        bureau.office
                .closing()
                .verify(bureau.as("look"), id, Office.LATEST, Result.DELIVERED, bureau.today(), "看过", List.of());
        refused(
                Refusal.Reason.STATE,
                "没有佐证材料",
                () -> bureau.office.closing().close(bureau.as("super"), id, Office.LATEST, ""));
    }

    @Test
    void badInputGetsOneLineAndChangesNothing() {
        String id = bureau.commitment("≥85% by 2022-12-31");
        String january = bureau.month("2022-01-01", "2022-01-31");
        bureau.on("2022-01-31");
        long version = bureau.office.version(id);
        refused(
                Refusal.Reason.UNKNOWN,
                "不存在的局",
                () -> bureau.office
                        .assignment()
                        .assign(bureau.as("super"), id, version, "不存在的局", List.of(), "", "", null, ""));
        refused(
                Refusal.Reason.UNKNOWN,
                "C999",
                () -> bureau.office.reports().accept(bureau.as("edu"), "C999", version));
        refused(Refusal.Reason.INPUT, "101%超出范围", () -> bureau.report("edu", id, january, Figures.of("101")));
        refused(Refusal.Reason.INPUT, "-1", () -> bureau.report("edu", id, january, Figures.of("-1")));
        refused(Refusal.Reason.INPUT, "不是数字", () -> bureau.report("edu", id, january, Figures.of("八成")));
        refused(Refusal.Reason.INPUT, "大于分母", () -> bureau.report("edu", id, january, Figures.of("77", "76")));
        refused(Refusal.Reason.INPUT, "分母须大于零", () -> bureau.report("edu", id, january, Figures.of("0", "0")));
        Figures contradiction = new Figures(
                new BigDecimal("40"), new BigDecimal("19"), new BigDecimal("76"), null, null, null, null, null, null);
        refused(Refusal.Reason.INPUT, "25.0%", () -> bureau.report("edu", id, january, contradiction));
        refused(Refusal.Reason.ROLE, "只能办理本单位", () -> bureau.report("jinshui", id, january, Figures.of("80")));
        refused(Refusal.Reason.ROLE, "guest", () -> bureau.report("guest", id, january, Figures.of("80")));
        refused(
                Refusal.Reason.ROLE,
                "edu",
                () -> bureau.office.assignment().dun(bureau.as("edu"), id, version, 0, null, ""));
        refused(Refusal.Reason.ROLE, "nobody", () -> bureau.office.acting("nobody", bureau.today()));
        refused(Refusal.Reason.UNKNOWN, "P9", () -> bureau.report("edu", id, "P9", Figures.of("80")));
        refused(
                Refusal.Reason.LIMIT,
                "大图.jpg",
                () -> bureau.office
                        .reports()
                        .report(
                                bureau.as("edu"),
                                id,
                                version,
                                january,
                                Figures.of("80"),
                                true,
                                "",
                                "",
                                "",
                                List.of(new Upload("大图.jpg", new byte[Upload.LARGEST + 1]))));
        refused(
                Refusal.Reason.INPUT,
                "空文件",
                () -> bureau.office
                        .reports()
                        .report(
                                bureau.as("edu"),
                                id,
                                version,
                                january,
                                Figures.of("80"),
                                true,
                                "",
                                "",
                                "",
                                List.of(new Upload("空.jpg", new byte[0]))));
        bureau.report(
                "edu",
                id,
                january,
                new Figures(
                        new BigDecimal("33"),
                        new BigDecimal("25"),
                        new BigDecimal("76"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        refused(
                Refusal.Reason.STALE,
                "请重新查看",
                () -> bureau.office.assignment().dun(bureau.as("super"), id, version, 0, null, ""));
        bureau.office.reports().close(bureau.as("super"), january);
        refused(Refusal.Reason.STATE, "已关闭", () -> bureau.report("edu", id, january, Figures.of("80")));
    }

    @Test
    void reportsAreApprovedUpTheHierarchyAndLocked() {
        String id = bureau.commitment("76所 by 2022-12-31");
        String january = bureau.month("2022-01-01", "2022-01-31");
        bureau.on("2022-01-31");
        long report = bureau.report("edu", id, january, Figures.of("10"));
        refused(
                Refusal.Reason.ROLE,
                "不能审核报告",
                () -> bureau.office.reports().approve(bureau.as("edu"), id, Office.LATEST, report, 1));
        bureau.office.reports().sendBack(bureau.as("edu-head"), id, Office.LATEST, report, "数字不实");
        assertThat(situation(id).state()).isEqualTo(State.NO_EVIDENCE);
        long again = bureau.report("edu", id, january, Figures.of("8"));
        refused(
                Refusal.Reason.ROLE,
                "第2级",
                () -> bureau.office.reports().approve(bureau.as("edu-head"), id, Office.LATEST, again, 2));
        bureau.office.reports().approve(bureau.as("edu-head"), id, Office.LATEST, again, 1);
        bureau.office.reports().approve(bureau.as("super"), id, Office.LATEST, again, 2);
        refused(Refusal.Reason.STATE, "已锁定", () -> bureau.report("edu", id, january, Figures.of("9")));
        bureau.office.reports().unlock(bureau.as("super"), id, Office.LATEST, again, "更正");
        bureau.report("edu", id, january, Figures.of("9"));
        assertThat(situation(id).card().reports()).hasSize(3);
        assertThat(situation(id).verdict().print().zh()).contains("完成值：9所");
    }

    @Test
    void whoHasNotReported() {
        String one = bureau.commitment("76所 by 2022-12-31");
        String two = bureau.commitment("≥85% by 2022-12-31");
        String january = bureau.month("2022-01-01", "2022-01-31");
        bureau.on("2022-01-31").report("edu", one, january, Figures.of("10"));
        Register.Page missing = bureau.office
                .register()
                .page(Filter.ALL.withUnreported(january), Register.Sort.UNIT, 0, 10, YINCHUAN, bureau.today());
        assertThat(missing.rows()).extracting(RegisterRow::id).containsExactly(two);
    }

    @Test
    void extensionsAreAskedForAndAnswered() {
        String id = bureau.commitment("76所 by 2022-08-31");
        refused(
                Refusal.Reason.STATE,
                "没有待批",
                () -> bureau.office.assignment().grant(bureau.as("super"), id, Office.LATEST, null, ""));
        refused(
                Refusal.Reason.INPUT,
                "不晚于",
                () -> bureau.office
                        .reports()
                        .askExtension(bureau.as("edu"), id, Office.LATEST, LocalDate.parse("2022-08-31"), "雨季"));
        bureau.office.reports().askExtension(bureau.as("edu"), id, Office.LATEST, LocalDate.parse("2022-10-31"), "雨季");
        bureau.office.assignment().refuse(bureau.as("super"), id, Office.LATEST, "工期可赶");
        assertThat(situation(id).card().substance().due()).isEqualTo("2022-08-31");
        bureau.office.reports().askExtension(bureau.as("edu"), id, Office.LATEST, LocalDate.parse("2022-10-31"), "汛情");
        bureau.office.assignment().grant(bureau.as("super"), id, Office.LATEST, null, "同意");
        assertThat(situation(id).card().revisions()).extracting(Revision::kind).containsExactly("extended");
        assertThat(situation(id).card().substance().target().to()).isEqualTo("2022-10-31");
    }

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
    void tenPointsBelowTurnWithTheDay() {
        String id = bureau.on("2022-01-04").commitment("100所 by 2022-12-31");
        String june = bureau.month("2022-06-01", "2022-06-30");
        bureau.on("2022-07-01").report("edu", id, june, Figures.of("40"));
        assertThat(situation(id).light(YINCHUAN).colour()).isEqualTo(Colour.GREEN); // 182 of 365 days: 49.9 % due
        bureau.on("2022-07-02");
        assertThat(situation(id).light(YINCHUAN).colour()).isEqualTo(Colour.YELLOW); // 183 of 365: 50.1 % due
    }

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

    @Test
    void anErasedTextIsGoneAndTheEntryStays() {
        String id = bureau.commitment("76所 by 2022-12-31");
        String january = bureau.month("2022-01-01", "2022-01-31");
        long report = bureau.on("2022-01-31").report("edu", id, january, Figures.of("10"));
        String commitment = bureau.ledger.entry(report).body().text("texts");
        refused(
                Refusal.Reason.ROLE,
                "super",
                () -> bureau.office.accounts().erase(bureau.as("super"), report, commitment, Erasure.MISTYPED));
        bureau.office.accounts().erase(bureau.as("root"), report, commitment, Erasure.MISTYPED);
        assertThat(situation(id).card().last().words().text()).isNull();
        assertThat(situation(id).verdict().print().zh()).contains("完成值：10所");
        List<String> live = bureau.dump();
        bureau.office.rebuild();
        assertThat(bureau.dump()).isEqualTo(live);
        refused(
                Refusal.Reason.UNKNOWN,
                "没有可清除",
                () -> bureau.office.accounts().erase(bureau.as("root"), report, commitment, Erasure.MISTYPED));
    }

    @Test
    void commandsTogetherAreDurableTogetherOrNotAtAll() {
        long before = bureau.ledger.size();
        refused(
                Refusal.Reason.UNKNOWN,
                "C999",
                () -> bureau.office.together(() -> {
                    String id = bureau.commitment("76所 by 2022-12-31");
                    assertThat(situation(id).state()).isEqualTo(State.NO_EVIDENCE); // seen before it is durable
                    assertThat(bureau.ledger.size()).isEqualTo(before);
                    bureau.office.reports().accept(bureau.as("edu"), "C999", Office.LATEST);
                    return id;
                }));
        String id = bureau.office.together(() -> {
            String made = bureau.commitment("76所 by 2022-12-31");
            bureau.office.reports().accept(bureau.as("edu"), made, Office.LATEST);
            return made;
        });
        assertThat(situation(id).card().accepted()).isTrue();
        assertThat(bureau.office.strayRows(9)).isEmpty();
        assertThat(bureau.ledger.verify(null).isSound()).isTrue();
    }

    @Test
    void rowsThatSomebodyChangedPastTheDesksAreNamed() {
        String id = bureau.commitment("76所 by 2022-12-31");
        assertThat(bureau.office.strayRows(9)).isEmpty();
        String number = id.substring(1);
        bureau.ledger.write(appending -> {
            try (var statement = appending.connection().createStatement()) {
                statement.executeUpdate(
                        "UPDATE now_card SET card = replace(card, '76', '19') WHERE number = " + number);
                return statement.executeUpdate("DELETE FROM now_duty WHERE unit = '市财政局'");
            }
        });
        assertThat(bureau.office.strayRows(9)).containsExactly("now_card " + number, "now_duty 市财政局");
        assertThat(bureau.office.strayRows(1)).hasSize(1);
        bureau.office.rebuild();
        assertThat(bureau.office.strayRows(9)).isEmpty();
    }

    @Test
    void whatConcernsTheWholeLedgerIsTheAdministrators() {
        bureau.office.require(bureau.as("root"), Deed.GOVERN);
        refused(Refusal.Reason.ROLE, "super", () -> bureau.office.require(bureau.as("super"), Deed.GOVERN));
    }

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

    @Test
    void aJudgementIsThatOfANamedPerson() {
        String id = bureau.commitment("100所 by 2022-12-31");
        String june = bureau.month("2022-06-01", "2022-06-30");
        bureau.on("2022-06-30").report("edu", id, june, Figures.of("40"));
        Packs packs = Packs.builtIn();
        assertThat(situation(id).light(packs.get("广元")).colour()).isEqualTo(Colour.YELLOW);
        bureau.office.assignment().judge(bureau.as("look"), id, Office.LATEST, Judgement.UNLIKELY, "用地未批");
        assertThat(situation(id).light(packs.get("广元")).colour()).isEqualTo(Colour.RED);
        assertThat(situation(id).card().judged().by()).isEqualTo("look");
    }

    @Test
    void slipsEscalateUntilSomebodyAnswers() {
        String id = bureau.commitment("100所 by 2022-12-31");
        Pack sanming = Packs.builtIn().get("三明");
        bureau.office.assignment().dun(bureau.as("super"), id, Office.LATEST, 0, null, "请报进展");
        assertThat(situation(id).light(sanming).colour()).isEqualTo(Colour.BLUE);
        bureau.on("2022-01-08");
        assertThat(situation(id).light(sanming).colour()).isEqualTo(Colour.ORANGE);
        bureau.on("2022-01-11");
        assertThat(situation(id).light(sanming).colour()).isEqualTo(Colour.RED);
        String january = bureau.month("2022-01-01", "2022-01-31");
        bureau.report("edu", id, january, Figures.of("1"));
        assertThat(situation(id).light(sanming).colour()).isEqualTo(Colour.NONE);
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
