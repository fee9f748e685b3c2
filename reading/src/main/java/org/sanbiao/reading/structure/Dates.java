package org.sanbiao.reading.structure;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;

/** The full date in a title, dateline or signature: 2022年2月28日, 二〇二二年二月二十八日, 2022-02-28, 20220228. */
final class Dates {

    private static final String NUMERALS = "〇一二三四五六七八九";

    private Dates() {}

    /** The first full date of a line in its normal form, or null; a year or month alone is none. */
    static @Nullable LocalDate in(String line) {
        for (int i = 0; i + 7 < line.length(); i++) {
            boolean digit = Characters.isDigit(line.charAt(i));
            if (digit && (i == 0 || !Characters.isDigit(line.charAt(i - 1)))) {
                LocalDate date = digits(line, i);
                if (date != null) {
                    return date;
                }
            } else if (line.charAt(i) == '二' || line.charAt(i) == '一') {
                LocalDate date = numerals(line, i);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    /** Whether a line is nothing but a date, in brackets or not, perhaps with its weekday. */
    static boolean isDate(String line) {
        return line.length() <= 26 && in(line) != null && rest(line).isEmpty();
    }

    private static String rest(String line) {
        StringBuilder rest = new StringBuilder();
        String stripped = line.replace("星期", "").replace("农历", "");
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (!Characters.isDigit(c) && "年月日（）-. ：:/〇一二三四五六七八九十零".indexOf(c) < 0) {
                rest.append(c);
            }
        }
        return rest.toString();
    }

    private static @Nullable LocalDate digits(String s, int at) {
        int year = digitsEnd(s, at);
        if (year - at == 8) {
            return date(number(s, at, at + 4), number(s, at + 4, at + 6), number(s, at + 6, at + 8));
        }
        if (year - at != 4 || year >= s.length()) {
            return null;
        }
        char sign = s.charAt(year);
        char second = sign == '年' ? '月' : sign;
        if ("年-./".indexOf(sign) < 0) {
            return null;
        }
        int month = digitsEnd(s, year + 1);
        if (month == year + 1 || month - year > 3 || month >= s.length() || s.charAt(month) != second) {
            return null;
        }
        int day = digitsEnd(s, month + 1);
        if (day == month + 1 || day - month > 3 || sign == '年' && (day >= s.length() || s.charAt(day) != '日')) {
            return null;
        }
        return date(number(s, at, year), number(s, year + 1, month), number(s, month + 1, day));
    }

    private static @Nullable LocalDate numerals(String s, int at) {
        int year = 0;
        int i = at;
        for (; i < at + 4 && i < s.length(); i++) {
            int digit = s.charAt(i) == '零' ? 0 : NUMERALS.indexOf(s.charAt(i));
            if (digit < 0) {
                return null;
            }
            year = year * 10 + digit;
        }
        int month = s.indexOf('月', i);
        int day = month < 0 ? -1 : s.indexOf('日', month);
        if (i >= s.length() || s.charAt(i) != '年' || month < 0 || month > i + 4 || day < 0 || day > month + 4) {
            return null;
        }
        return date(year, small(s, i + 1, month), small(s, month + 1, day));
    }

    /** A number below a hundred in numerals, 0 where it is none. */
    private static int small(String s, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            int digit = NUMERALS.indexOf(c);
            if (c == '十') {
                value = Math.max(value, 1) * 10;
            } else if (digit > 0) {
                value += digit;
            } else {
                return 0;
            }
        }
        return value;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        boolean real = year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1;
        return real && day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    private static int digitsEnd(String s, int at) {
        int end = at;
        while (end < s.length() && Characters.isDigit(s.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int number(String s, int start, int end) {
        return Integer.parseInt(s, start, end, 10);
    }
}
