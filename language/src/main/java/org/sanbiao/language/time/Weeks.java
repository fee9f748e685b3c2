package org.sanbiao.language.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Weeks, weekdays and days of a month that are told by the day of reference alone: 下周三, 周五, 26日. */
final class Weeks {

    private Weeks() {}

    /** The week or day that the fields name; weeks begin on Monday. */
    static Stretch of(Fields f, LocalDate today, Manner manner, int turnsOn) {
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        if (f.weekShift != Fields.NONE || f.weekday == 8) {
            monday = f.weekShift == Fields.NONE ? monday : monday.plusWeeks(f.weekShift);
            LocalDate day = monday.plusDays(f.weekday - 1L);
            return f.weekday == Fields.NONE
                    ? Stretch.days(monday, monday.plusDays(6))
                    : f.weekday == 8 ? Stretch.days(monday.plusDays(5), monday.plusDays(6)) : Stretch.days(day, day);
        }
        LocalDate same = monday.plusDays(f.weekday - 1L);
        LocalDate found = manner == Manner.SPOKEN
                ? (same.isAfter(today) ? same : same.plusWeeks(1)).plusWeeks(turnsOn)
                : ChronoUnit.DAYS.between(today, same) < -3 ? same.plusWeeks(1) : same;
        return Stretch.days(found, found);
    }

    /** The day of this month, or of the next that has it; {@code turnsOn} months on. */
    static LocalDate dayOfMonth(int day, LocalDate today, int turnsOn) {
        LocalDate first = today.withDayOfMonth(1).plusMonths(turnsOn);
        while (day > first.lengthOfMonth()) {
            first = first.plusMonths(turnsOn < 0 ? -1 : 1);
        }
        return first.withDayOfMonth(day);
    }

    /**
     * The day of a month that lies nearest to the day of reference.
     *
     * @param ahead whether it is set for days to come, as deadlines are
     */
    static @Nullable LocalDate nearest(int day, LocalDate today, boolean ahead) {
        LocalDate best = null;
        for (int m = -1; m <= 1; m++) {
            LocalDate first = today.withDayOfMonth(1).plusMonths(m);
            if (day > first.lengthOfMonth()) {
                continue;
            }
            LocalDate at = first.withDayOfMonth(day);
            boolean passed = ahead && at.isBefore(today.minusDays(3));
            if (!passed && (best == null || distance(today, at) < distance(today, best))) {
                best = at;
            }
        }
        return best;
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }
}
