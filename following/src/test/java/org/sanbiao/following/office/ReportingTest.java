package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.judging.Obstacle;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Packs;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.RegisterRow;
import org.sanbiao.following.trajectory.Trajectory.Linear;
import org.sanbiao.following.trajectory.Trajectory.Pace;

/** What units report, and where it leaves a commitment. */
class ReportingTest extends DeskTest {

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
    void tenPointsBelowTurnWithTheDay() {
        String id = bureau.on("2022-01-04").commitment("100所 by 2022-12-31");
        String june = bureau.month("2022-06-01", "2022-06-30");
        bureau.on("2022-07-01").report("edu", id, june, Figures.of("40"));
        assertThat(situation(id).light(YINCHUAN).colour()).isEqualTo(Colour.GREEN); // 182 of 365 days: 49.9 % due
        bureau.on("2022-07-02");
        assertThat(situation(id).light(YINCHUAN).colour()).isEqualTo(Colour.YELLOW); // 183 of 365: 50.1 % due
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
}
