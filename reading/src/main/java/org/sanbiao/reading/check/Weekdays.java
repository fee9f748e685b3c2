package org.sanbiao.reading.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;

/** Tests weekdays that stand with their date: 2022年2月28日（周一）, 3月4日 星期五. */
final class Weekdays {

    private static final String DAYS = "一二三四五六日";
    private static final int HALF_A_YEAR = 183;

    private Weekdays() {}

    /**
     * The checks of one paragraph, in order.
     *
     * @param reference the day near which a date without a year lies, or null: then only full dates are tested
     */
    static List<Check> in(Text text, @Nullable LocalDate reference) {
        List<Check> checks = new ArrayList<>();
        String s = text.normal();
        for (int i = 2; i < s.length(); i++) {
            int end = weekdayEnd(s, i);
            if (end < 0) {
                continue;
            }
            int dateEnd = "（ ".indexOf(s.charAt(i - 1)) >= 0 ? i - 1 : i;
            int start = dateStart(s, dateEnd);
            LocalDate date = start < 0 ? null : date(s, start, dateEnd, reference);
            DayOfWeek said = weekday(s.charAt(end - 1));
            if (date != null && said != null) {
                boolean closed = s.charAt(i - 1) == '（' && end < s.length() && s.charAt(end) == '）';
                Span span = new Span(start, closed ? end + 1 : end);
                checks.add(new Check(
                        Check.Kind.WEEKDAY,
                        s.substring(span.start(), span.end()),
                        text.original(span),
                        name(said),
                        name(date.getDayOfWeek()),
                        said == date.getDayOfWeek()));
            }
        }
        return checks;
    }

    /** Where 周五, 星期五 or 礼拜五 that begins at {@code i} ends, or -1. */
    static int weekdayEnd(String s, int i) {
        int at = s.charAt(i) == '周' ? i + 1 : s.startsWith("星期", i) || s.startsWith("礼拜", i) ? i + 2 : -1;
        return at > 0 && at < s.length() && weekday(s.charAt(at)) != null ? at + 1 : -1;
    }

    static @Nullable DayOfWeek weekday(char c) {
        int day = DAYS.indexOf(c == '天' ? '日' : c);
        return day < 0 ? null : DayOfWeek.of(day + 1);
    }

    private static String name(DayOfWeek day) {
        return "周" + DAYS.charAt(day.getValue() - 1);
    }

    /** Where a date that ends with 日 just before {@code end} begins: at its year, else at its month; -1 where none does. */
    private static int dateStart(String s, int end) {
        if (end < 3 || s.charAt(end - 1) != '日') {
            return -1;
        }
        int day = digitsStart(s, end - 1);
        if (day == end - 1 || day == 0 || s.charAt(day - 1) != '月') {
            return -1;
        }
        int month = digitsStart(s, day - 1);
        if (month == day - 1) {
            return -1;
        }
        if (month == 0 || s.charAt(month - 1) != '年') {
            return month;
        }
        int year = digitsStart(s, month - 1);
        return month - 1 - year == 4 ? year : month;
    }

    private static @Nullable LocalDate date(String s, int start, int end, @Nullable LocalDate reference) {
        int year = s.indexOf('年', start);
        boolean full = year >= 0 && year < end;
        int from = full ? year + 1 : start;
        int month = s.indexOf('月', from);
        if (full) {
            return day(Integer.parseInt(s, start, year, 10), s, from, month, end);
        }
        if (reference == null) {
            return null;
        }
        LocalDate nearest = null;
        for (int y = reference.getYear() - 1; y <= reference.getYear() + 1; y++) {
            LocalDate day = day(y, s, from, month, end);
            if (day != null && Math.abs(day.toEpochDay() - reference.toEpochDay()) <= HALF_A_YEAR) {
                nearest = day;
            }
        }
        return nearest;
    }

    private static @Nullable LocalDate day(int year, String s, int from, int month, int end) {
        if (month - from > 2 || end - 1 - month > 3) {
            return null;
        }
        int m = Integer.parseInt(s, from, month, 10);
        int d = Integer.parseInt(s, month + 1, end - 1, 10);
        return m >= 1 && m <= 12 && d >= 1 && d <= YearMonth.of(year, m).lengthOfMonth()
                ? LocalDate.of(year, m, d)
                : null;
    }

    private static int digitsStart(String s, int end) {
        int start = end;
        while (start > 0 && Characters.isDigit(s.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
