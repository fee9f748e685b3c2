package org.sanbiao.language.time;

import java.time.LocalDate;

/** The day, week or ten days that are told by the period they lie in: 5月第二周, 3月上旬, 8月31日. */
final class Within {

    private Within() {}

    /** The part that the fields name, or all of the period where they name none. */
    static Stretch of(Fields f, Stretch period) {
        LocalDate first = period.firstDay();
        LocalDate last = period.lastDay();
        if (first == null || last == null) {
            return period;
        }
        if (f.nth != Fields.NONE) {
            if (f.weekday != Fields.NONE) {
                LocalDate at = f.nth < 0
                        ? Feasts.weekday(last.minusDays(6), 1, f.weekday)
                        : Feasts.weekday(first, f.nth, f.weekday);
                return Stretch.days(at, at);
            }
            LocalDate monday = f.nth < 0 ? Feasts.weekday(last.minusDays(6), 1, 1) : Feasts.weekday(first, f.nth, 1);
            return Stretch.days(monday, monday.plusDays(6));
        }
        if (f.nthDay != Fields.NONE) {
            LocalDate at = f.nthDay < 0 ? last : first.plusDays(f.nthDay - 1L);
            return Stretch.days(at, at);
        }
        if (f.ten != Fields.NONE) {
            LocalDate from = first.plusDays(10L * (f.ten - 1));
            return Stretch.days(from, f.ten == 3 ? last : from.plusDays(9));
        }
        if (f.day != Fields.NONE) {
            LocalDate at = f.day < 0 ? last : first.withDayOfMonth(f.day);
            return Stretch.days(at, at);
        }
        return period;
    }
}
