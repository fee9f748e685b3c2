package org.sanbiao.following.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.following.Cases;
import org.sanbiao.following.wording.Numbers;

class JudgeTest {

    @TestFactory
    Stream<DynamicTest> judges() {
        return Cases.of(JudgeTest.class, "verdicts.txt", (given, expected) -> {
            String[] part = given.split("\\|");
            Verdict verdict = Judge.judge(
                    TargetNotation.target(part[0]),
                    TargetNotation.actuals(part[1]),
                    List.of(),
                    LocalDate.parse(part[2].strip()),
                    Leeway.TWENTIETH);
            assertThat(said(verdict)).isEqualTo(expected);
            assertThat(verdict.print().zh()).contains("规则：", "评判日：" + part[2].strip());
            assertThat(verdict.print().en()).contains("rule: ", "as of " + part[2].strip());
        });
    }

    private static String said(Verdict verdict) {
        String said = verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (verdict.obstacle() != null) {
            said += ": " + verdict.obstacle().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        if (verdict.achieved() != null) {
            said += " " + Numbers.share(verdict.achieved()) + "%";
        }
        return verdict.abovePlan() ? said + " above plan" : said;
    }

    @Test
    void aVerdictPrintsRuleInputsSourcesAndDay() {
        Verdict verdict = Judge.judge(
                TargetNotation.target("76所 stage 投用 by 2022-08-31"),
                TargetNotation.actuals("19所 stage 投用 of 2022-08-27"),
                List.of(),
                LocalDate.parse("2022-09-01"),
                Leeway.TWENTIETH);
        assertThat(verdict.print().zh())
                .isEqualTo("未达标，完成率25.0%；规则：完成值≥76所；目标值：76所；阶段：投用；完成时限：2022-08-31；"
                        + "完成值：19所；数据时期：2022-08-27；依据：报告；评判日：2022-09-01");
        assertThat(verdict.print().en())
                .isEqualTo("not kept, 25.0% achieved; rule: value ≥ 76所; target: 76所; stage: 投用; due: 2022-08-31; "
                        + "actual: 19所; of: 2022-08-27; sources: 报告; as of 2022-09-01");
    }

    @Test
    void theLeewayOfAboutIsPrintedAndCanBeSet() {
        Target target = TargetNotation.target("约100个 by 2022-12-31");
        List<Actual> ninety = TargetNotation.actuals("90个 of 2022-12-31");
        LocalDate day = LocalDate.parse("2023-01-01");
        Verdict usual = Judge.judge(target, ninety, List.of(), day, Leeway.TWENTIETH);
        Verdict wide = Judge.judge(target, ninety, List.of(), day, new Leeway(new BigDecimal("0.1")));
        assertThat(usual.outcome()).isEqualTo(Outcome.NOT_KEPT);
        assertThat(usual.rule().zh()).contains("5.0%");
        assertThat(wide.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(wide.rule().zh()).contains("10.0%", "≥90个");
    }

    @Test
    void aFloorNamesThePeriodsThatNobodyReported() {
        Target target = TargetNotation.target("keep ≥90% from 2022-01-01 by 2022-06-30");
        List<Period> first = List.of(new Period(LocalDate.parse("2022-01-01"), LocalDate.parse("2022-03-31")));
        List<Actual> second = TargetNotation.actuals("91% of 2022-04-01…2022-06-30");
        Verdict ended = Judge.judge(target, second, first, LocalDate.parse("2022-07-01"), Leeway.TWENTIETH);
        assertThat(ended.obstacle()).isEqualTo(Obstacle.PERIOD_MISSING);
        assertThat(ended.print().zh()).contains("无法评判：有时期未报", "缺报时期：2022-01-01…2022-03-31");
        Verdict nothing = Judge.judge(target, List.of(), first, LocalDate.parse("2022-04-01"), Leeway.TWENTIETH);
        assertThat(nothing.outcome()).isEqualTo(Outcome.NO_EVIDENCE);
        assertThat(nothing.print().en()).contains("no evidence for: 2022-01-01…2022-03-31");
        List<Actual> broken = TargetNotation.actuals("89% of 2022-04-01…2022-06-30");
        Verdict worse = Judge.judge(target, broken, first, LocalDate.parse("2022-07-01"), Leeway.TWENTIETH);
        assertThat(worse.outcome()).isEqualTo(Outcome.NOT_KEPT);
        List<Actual> both = TargetNotation.actuals("90% of 2022-01-01…2022-03-31; 91% of 2022-04-01…2022-06-30");
        assertThat(Judge.judge(target, both, List.of(), LocalDate.parse("2022-07-01"), Leeway.TWENTIETH)
                        .outcome())
                .isEqualTo(Outcome.KEPT);
    }

    @TestFactory
    Stream<DynamicTest> knowsWhichIndicatorsAreBetterLow() {
        return Cases.of(
                JudgeTest.class,
                "polarity.txt",
                (indicator, side) -> assertThat(Polarity.lowerIsBetter(indicator) ? "lower" : "higher")
                        .isEqualTo(side));
    }
}
