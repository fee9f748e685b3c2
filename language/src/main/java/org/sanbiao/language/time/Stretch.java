package org.sanbiao.language.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, the end exclusive.
 *
 * @param start its first moment, or null where that side is open
 * @param end the first moment after it, or null where that side is open
 */
record Stretch(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {

    static Stretch days(LocalDate first, LocalDate last) {
        return new Stretch(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
    }

    static Stretch months(int year, int first, int last) {
        LocalDate start = LocalDate.of(year, first, 1);
        return new Stretch(
                start.atStartOfDay(), start.plusMonths(last - first + 1L).atStartOfDay());
    }

    static Stretch years(int first, int last) {
        return new Stretch(
                LocalDate.of(first, 1, 1).atStartOfDay(),
                LocalDate.of(last + 1, 1, 1).atStartOfDay());
    }

    @Nullable
    LocalDate firstDay() {
        return start == null ? null : start.toLocalDate();
    }

    @Nullable
    LocalDate lastDay() {
        return end == null ? null : end.minusNanos(1).toLocalDate();
    }
}
