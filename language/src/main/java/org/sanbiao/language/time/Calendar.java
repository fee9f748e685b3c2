package org.sanbiao.language.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Turns the fields of a time into a stretch of the calendar, as seen from a moment of reference and from what the
 * sentence has named before. One text, one instance.
 */
final class Calendar {

    private final @Nullable LocalDateTime now;
    private final Manner manner;

    /** The year and month that the sentence spoke of last, or {@link Fields#NONE}. */
    private int year = Fields.NONE;

    private int month = Fields.NONE;
    private @Nullable LocalDate day;

    /** Added to the year of a time that names none; only to try another reading. */
    int yearsOn;
    /** Added to the week, month or day of a time that does not say which; only to try another reading. */
    int turnsOn;

    /** Whether the words of the last time resolved left one reading only. */
    boolean certain;
    /** Whether the last time resolved took its year from elsewhere. */
    boolean borrowed;

    Calendar(@Nullable LocalDateTime now, Manner manner) {
        this.now = now;
        this.manner = manner;
    }

    @Nullable
    LocalDateTime now() {
        return now;
    }

    /** Forgets what the sentence spoke of. */
    void endSentence() {
        year = Fields.NONE;
        month = Fields.NONE;
        day = null;
    }

    /** Keeps what a time says of year, month and day for those that follow in the sentence. */
    void remember(Fields f, Stretch found) {
        LocalDateTime at = found.start();
        if (at == null || f.isTimeOnly()) {
            return;
        }
        if (f.hasYear() && f.yearLast == Fields.NONE || f.monthShift != Fields.NONE) {
            year = at.getYear();
            month = Fields.NONE;
        }
        if (f.grain == Grain.MONTH || f.hasDay() && f.monthFrom != Fields.NONE) {
            if (!f.lunar) {
                month = at.getMonthValue();
            }
        }
        if (f.grain.compareTo(Grain.DAY) >= 0) {
            day = at.toLocalDate();
        }
    }

    /**
     * The stretch that the fields name, or null where it cannot be told.
     *
     * @param ahead whether a time that does not say its year lies rather ahead, as deadlines do
     */
    @Nullable
    Stretch resolve(Fields f, boolean ahead) {
        certain = true;
        borrowed = false;
        try {
            Stretch date = f.isTimeOnly() ? today() : edge(f, date(f, ahead));
            return date == null || !f.hasTime() ? date : Clock.on(date, f, now);
        } catch (DateTimeException e) {
            certain = false;
            return null;
        }
    }

    /** The days that the fields name, whatever hour of them. */
    @Nullable
    Stretch days(Fields f, boolean ahead) {
        certain = true;
        borrowed = false;
        try {
            return edge(f, date(f, ahead));
        } catch (DateTimeException e) {
            certain = false;
            return null;
        }
    }

    private @Nullable Stretch today() {
        LocalDate at = day != null ? day : now == null ? null : now.toLocalDate();
        return at == null ? null : Stretch.days(at, at);
    }

    private @Nullable Stretch date(Fields f, boolean ahead) {
        if (f.dayShift != Fields.NONE) {
            return relativeDay(f);
        }
        if (f.monthFrom == Fields.NONE
                && f.feast == null
                && f.nth == Fields.NONE
                && (f.weekShift != Fields.NONE || f.weekday != Fields.NONE)) {
            return week(f);
        }
        if (f.monthShift != Fields.NONE || f.quarterShift != Fields.NONE) {
            return relativeMonth(f);
        }
        if (!f.hasYear()
                && f.monthFrom == Fields.NONE
                && f.feast == null
                && f.season == Fields.NONE
                && f.day != Fields.NONE) {
            return bareDay(f, ahead);
        }
        if (!f.hasYear() && !f.hasMonth() && f.nthDay != Fields.NONE && f.feast == null) {
            return now == null
                    ? null
                    : Stretch.days(
                            now.toLocalDate().plusDays(f.nthDay - 1L),
                            now.toLocalDate().plusDays(f.nthDay - 1L));
        }
        int inYear = year(f, ahead);
        if (inYear == Fields.NONE) {
            return null;
        }
        return ofYear(f, inYear, ahead);
    }

    private @Nullable Stretch ofYear(Fields f, int inYear, boolean ahead) {
        if (f.feast != null) {
            return feast(f, f.feast, inYear, ahead);
        }
        if (f.season != Fields.NONE) {
            certain = false;
            return Seasons.of(f.season, inYear, manner);
        }
        if (f.lunar && f.monthFrom != Fields.NONE) {
            return lunar(f, inYear);
        }
        if (f.schoolYear) {
            return Stretch.days(LocalDate.of(inYear, 9, 1), LocalDate.of(inYear + 1, 8, 31));
        }
        if (f.monthFrom == Fields.NONE) {
            int last = f.yearLast == Fields.NONE
                    ? inYear
                    : f.yearShift != Fields.NONE ? inYear + f.yearLast - f.yearShift : f.yearLast;
            Stretch years = Stretch.years(inYear, last);
            return f.nth != Fields.NONE || f.nthDay != Fields.NONE ? within(f, years) : years;
        }
        return within(f, Stretch.months(inYear, f.monthFrom, f.monthTo));
    }

    private int year(Fields f, boolean ahead) {
        if (f.year != Fields.NONE) {
            return f.year;
        }
        if (f.yearShift != Fields.NONE) {
            if (f.ofContext && year != Fields.NONE) {
                return year + f.yearShift;
            }
            return now == null ? Fields.NONE : now.getYear() + f.yearShift;
        }
        borrowed = true;
        if (year != Fields.NONE && !(ahead && now != null && year < now.getYear())) {
            return year + yearsOn;
        }
        if (now == null) {
            return Fields.NONE;
        }
        int guess = now.getYear();
        boolean wrapped = ahead
                && manner == Manner.OFFICIAL
                && f.monthFrom != Fields.NONE
                && now.getMonthValue() - f.monthTo >= 6;
        if (wrapped) {
            certain = false;
            guess++;
        }
        return guess + yearsOn;
    }

    private @Nullable Stretch relativeDay(Fields f) {
        LocalDate base = f.ofContext && day != null ? day : now == null ? null : now.toLocalDate();
        if (base == null) {
            return null;
        }
        if (f.year != Fields.NONE) {
            base = base.withYear(f.year);
        }
        int last = f.dayShiftLast == Fields.NONE ? f.dayShift : f.dayShiftLast;
        return Stretch.days(base.plusDays(f.dayShift), base.plusDays(last));
    }

    private @Nullable Stretch week(Fields f) {
        if (now == null) {
            return null;
        }
        LocalDate today = now.toLocalDate();
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        if (f.weekShift != Fields.NONE) {
            monday = monday.plusWeeks(f.weekShift);
            return f.weekday == Fields.NONE
                    ? Stretch.days(monday, monday.plusDays(6))
                    : f.weekday == 8
                            ? Stretch.days(monday.plusDays(5), monday.plusDays(6))
                            : Stretch.days(monday.plusDays(f.weekday - 1L), monday.plusDays(f.weekday - 1L));
        }
        if (f.weekday == 8) {
            return Stretch.days(monday.plusDays(5), monday.plusDays(6));
        }
        LocalDate same = monday.plusDays(f.weekday - 1L);
        borrowed = true;
        if (manner == Manner.SPOKEN) {
            LocalDate next = same.isAfter(today) ? same : same.plusWeeks(1);
            return Stretch.days(next.plusWeeks(turnsOn), next.plusWeeks(turnsOn));
        }
        long apart = ChronoUnit.DAYS.between(today, same);
        certain = apart >= 0;
        LocalDate nearest = apart < -3 ? same.plusWeeks(1) : same;
        return Stretch.days(nearest, nearest);
    }

    private @Nullable Stretch relativeMonth(Fields f) {
        if (now == null && !(f.ofContext && year != Fields.NONE && month != Fields.NONE)) {
            return null;
        }
        LocalDate base = f.ofContext && year != Fields.NONE && month != Fields.NONE
                ? LocalDate.of(year, month, 1)
                : now == null ? null : now.toLocalDate().withDayOfMonth(1);
        if (base == null) {
            return null;
        }
        if (f.quarterShift != Fields.NONE) {
            LocalDate first =
                    base.withMonth((base.getMonthValue() - 1) / 3 * 3 + 1).plusMonths(3L * f.quarterShift);
            return Stretch.months(first.getYear(), first.getMonthValue(), first.getMonthValue() + 2);
        }
        LocalDate first = base.plusMonths(f.monthShift);
        return within(f, Stretch.months(first.getYear(), first.getMonthValue(), first.getMonthValue()));
    }

    /** 26日: of the month just named, else the nearest to the day of reference. */
    private @Nullable Stretch bareDay(Fields f, boolean ahead) {
        int inYear = year != Fields.NONE || now == null ? year : now.getYear();
        if (month != Fields.NONE && inYear != Fields.NONE) {
            LocalDate found = LocalDate.of(inYear, month, f.day);
            return Stretch.days(found, found);
        }
        if (now == null) {
            return null;
        }
        borrowed = true;
        LocalDate today = now.toLocalDate();
        LocalDate best = null;
        if (manner == Manner.SPOKEN) {
            LocalDate first = today.withDayOfMonth(1).plusMonths(turnsOn);
            while (f.day > first.lengthOfMonth()) {
                first = first.plusMonths(turnsOn < 0 ? -1 : 1);
            }
            best = first.withDayOfMonth(f.day);
            return Stretch.days(best, best);
        }
        for (int m = -1; m <= 1; m++) {
            LocalDate first = today.withDayOfMonth(1).plusMonths(m);
            if (f.day > first.lengthOfMonth()) {
                continue;
            }
            LocalDate at = first.withDayOfMonth(f.day);
            if (ahead && at.isBefore(today.minusDays(3))) {
                continue; // a deadline is set for days to come
            }
            if (best == null
                    || Math.abs(ChronoUnit.DAYS.between(today, at)) < Math.abs(ChronoUnit.DAYS.between(today, best))) {
                best = at;
            }
        }
        if (best == null) {
            return null;
        }
        certain = best.getMonthValue() == today.getMonthValue();
        return Stretch.days(best, best);
    }

    private @Nullable Stretch feast(Fields f, TimeWord feast, int inYear, boolean ahead) {
        LocalDate at = Feasts.day(feast, inYear, manner);
        if (at == null) {
            return null;
        }
        if (!f.hasYear() && now != null && manner == Manner.OFFICIAL) {
            long apart = ChronoUnit.DAYS.between(now.toLocalDate(), at);
            boolean turn = feast.kind().equals("lunar") && (feast.number(0) == 1 || feast.number(0) == 12)
                    || feast.number(0) == 1 && feast.is("solar");
            if (apart < -182 && turn || apart < -45 && turn && ahead || apart < -120 && ahead) {
                at = Feasts.day(feast, inYear + 1, manner);
                certain = false;
            } else if (apart > 182 && turn && !ahead) {
                certain = false;
            }
        }
        if (at != null && f.nthDay != Fields.NONE) {
            at = at.plusDays(f.nthDay - 1L);
        }
        return at == null ? null : Stretch.days(at, at);
    }

    private @Nullable Stretch lunar(Fields f, int inYear) {
        int days = Feasts.days(inYear, f.monthFrom, f.leap);
        LocalDate first = Feasts.lunar(inYear, f.monthFrom, 1, f.leap);
        if (first == null || f.day > days) {
            return null;
        }
        return f.day == Fields.NONE
                ? within(f, Stretch.days(first, first.plusDays(days - 1L)))
                : Stretch.days(first.plusDays(f.day - 1L), first.plusDays(f.day - 1L));
    }

    /** The day, week or part of the month that the fields name in a stretch. */
    private @Nullable Stretch within(Fields f, Stretch period) {
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
            LocalDate at = f.day < 0 ? last : day(first, f);
            return Stretch.days(at, at);
        }
        return period;
    }

    private LocalDate day(LocalDate month, Fields f) {
        if (f.day == 29 && month.getMonthValue() == 2 && borrowed && !month.isLeapYear() && manner == Manner.SPOKEN) {
            int step = yearsOn > 0 ? 1 : -1;
            int leap = month.getYear();
            while (!java.time.Year.isLeap(leap)) {
                leap += step;
            }
            certain = false;
            return LocalDate.of(leap, 2, 29);
        }
        return month.withDayOfMonth(f.day);
    }

    private @Nullable Stretch edge(Fields f, @Nullable Stretch whole) {
        if (whole == null || f.edge == null || f.edge == Edge.ALL) {
            return whole;
        }
        LocalDate first = whole.firstDay();
        LocalDate last = whole.lastDay();
        if (first == null || last == null) {
            return whole;
        }
        if (f.edge != Edge.END) {
            certain = false;
        }
        switch (f.grain) {
            case YEARS -> {
                int count = last.getYear() - first.getYear() + 1;
                int part = count >= 10 ? count * 3 / 10 : 1;
                int from = f.edge == Edge.START
                        ? first.getYear()
                        : f.edge == Edge.END ? last.getYear() - part + 1 : first.getYear() + (count - part) / 2;
                return Stretch.years(from, from + part - 1);
            }
            case YEAR -> {
                int from = f.edge == Edge.START ? 1 : f.edge == Edge.END ? 11 : 6;
                return Stretch.months(first.getYear(), from, from + 1);
            }
            case HALF, QUARTER -> {
                LocalDate from = f.edge == Edge.START
                        ? first
                        : f.edge == Edge.END ? last.withDayOfMonth(1) : first.plusMonths(1);
                return Stretch.days(from, from.plusMonths(1).minusDays(1));
            }
            case MONTH -> {
                return f.edge == Edge.START
                        ? Stretch.days(first, first.plusDays(4))
                        : f.edge == Edge.END
                                ? Stretch.days(first.plusDays(24), last)
                                : Stretch.days(first.plusDays(10), first.plusDays(19));
            }
            default -> {
                return whole;
            }
        }
    }
}
