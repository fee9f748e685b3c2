package org.sanbiao.language.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
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
            Stretch date = f.isTimeOnly() ? today() : part(f, date(f, ahead));
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
            return part(f, date(f, ahead));
        } catch (DateTimeException e) {
            certain = false;
            return null;
        }
    }

    private @Nullable Stretch part(Fields f, @Nullable Stretch whole) {
        if (whole == null || f.edge == null) {
            return whole;
        }
        certain &= f.edge == Edge.END || f.edge == Edge.ALL;
        return Edges.of(f, whole);
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
            return f.nth != Fields.NONE || f.nthDay != Fields.NONE ? Within.of(f, years) : years;
        }
        return Within.of(f, Stretch.months(inYear, f.monthFrom, f.monthTo));
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
        guess += yearsOn;
        if (manner == Manner.SPOKEN && f.monthFrom == 2 && f.day == 29) {
            while (!Year.isLeap(guess)) {
                guess += yearsOn > 0 ? 1 : -1;
            }
        }
        return guess;
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
        Stretch week = Weeks.of(f, now.toLocalDate(), manner, turnsOn);
        borrowed = f.weekShift == Fields.NONE && f.weekday != 8;
        LocalDate first = week.firstDay();
        certain = !borrowed || manner == Manner.SPOKEN || first != null && !first.isBefore(now.toLocalDate());
        return week;
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
        LocalDate found =
                manner == Manner.SPOKEN ? Weeks.dayOfMonth(f.day, today, turnsOn) : Weeks.nearest(f.day, today, ahead);
        certain = found != null && found.getMonthValue() == today.getMonthValue();
        return found == null ? null : Stretch.days(found, found);
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
        return Within.of(f, Stretch.months(first.getYear(), first.getMonthValue(), first.getMonthValue()));
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
                ? Within.of(f, Stretch.days(first, first.plusDays(days - 1L)))
                : Stretch.days(first.plusDays(f.day - 1L), first.plusDays(f.day - 1L));
    }
}
