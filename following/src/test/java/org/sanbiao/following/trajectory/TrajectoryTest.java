package org.sanbiao.following.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanbiao.following.trajectory.Trajectory.Linear;
import org.sanbiao.following.trajectory.Trajectory.Milestones;
import org.sanbiao.following.trajectory.Trajectory.Pace;
import org.sanbiao.following.trajectory.Trajectory.Quarters;
import org.sanbiao.following.trajectory.Trajectory.Step;

class TrajectoryTest {

    @ParameterizedTest
    @CsvSource({
        // a common year: day d of 365
        "2023-12-31, 2022-12-31, 0.00",
        "2023-12-31, 2023-01-01, 0.27",
        "2023-12-31, 2023-02-28, 16.16",
        "2023-12-31, 2023-03-01, 16.44",
        "2023-12-31, 2023-12-30, 99.73",
        "2023-12-31, 2023-12-31, 100.00",
        "2023-12-31, 2024-06-01, 100.00",
        // a leap year: day d of 366
        "2024-12-31, 2024-02-29, 16.39",
        "2024-12-31, 2024-03-01, 16.67",
        "2024-12-31, 2024-12-30, 99.73",
        // due within the year
        "2022-08-31, 2022-04-30, 49.38",
    })
    void linearByDays(LocalDate due, LocalDate day, BigDecimal share) {
        BigDecimal got = Linear.until(due, Pace.DAYS).due(day, null);
        assertThat(got.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-29, 83.33",
        "2023-11-30, 91.67",
        "2023-12-01, 91.67",
        "2023-02-27, 8.33",
        "2023-02-28, 16.67",
        "2023-12-31, 100.00",
    })
    void linearByMonths(LocalDate day, BigDecimal share) {
        BigDecimal got =
                Linear.until(LocalDate.parse("2023-12-31"), Pace.MONTHS).due(day, null);
        assertThat(got.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(share);
    }

    @Test
    void quartersAreDueOnTheirLastDay() {
        Quarters quarters = new Quarters(2024, numbers("10", "30", "60", "76"));
        BigDecimal target = new BigDecimal("76");
        assertThat(quarters.due(LocalDate.parse("2024-03-30"), target)).isEqualByComparingTo("0");
        assertThat(quarters.due(LocalDate.parse("2024-03-31"), target).setScale(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("13.2");
        assertThat(quarters.due(LocalDate.parse("2024-12-30"), target).setScale(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("78.9");
        assertThat(quarters.due(LocalDate.parse("2024-12-31"), target)).isEqualByComparingTo("100");
        assertThat(quarters.due(LocalDate.parse("2025-05-01"), target)).isEqualByComparingTo("100");
        assertThat(quarters.due(LocalDate.parse("2024-06-30"), BigDecimal.ZERO)).isNull();
    }

    @Test
    void quartersCountFromTheStartOfTheYear() {
        assertThatThrownBy(() -> new Quarters(2024, numbers("10", "5", "5", "5")))
                .hasMessageContaining("quarter 2 at 5 lies below quarter 1 at 10");
        assertThatThrownBy(() -> new Quarters(2024, numbers("10"))).hasMessageContaining("four quarters");
    }

    @Test
    void milestonesAreSteps() {
        Milestones steps = new Milestones(List.of(
                new Step(LocalDate.parse("2022-03-31"), new BigDecimal("20"), "开工20所"),
                new Step(LocalDate.parse("2022-08-31"), new BigDecimal("76"), "全部投用")));
        BigDecimal target = new BigDecimal("76");
        assertThat(steps.due(LocalDate.parse("2022-03-30"), target)).isEqualByComparingTo("0");
        assertThat(steps.due(LocalDate.parse("2022-03-31"), target).setScale(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("26.3");
        assertThat(steps.due(LocalDate.parse("2022-08-31"), target)).isEqualByComparingTo("100");
        Milestones acts = new Milestones(List.of(
                new Step(LocalDate.parse("2022-03-31"), null, "完成选址"),
                new Step(LocalDate.parse("2022-08-31"), null, "开工")));
        assertThat(acts.due(LocalDate.parse("2022-04-01"), null)).isEqualByComparingTo("50");
        assertThatThrownBy(() -> new Milestones(List.of())).hasMessageContaining("at least one");
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return java.util.Arrays.stream(numbers).map(BigDecimal::new).toList();
    }
}
