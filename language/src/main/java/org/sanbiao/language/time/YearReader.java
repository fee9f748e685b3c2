package org.sanbiao.language.time;

import org.sanbiao.language.text.Characters;

/** Reads the year of a time, or the years of a plan, decade or century. */
final class YearReader {

    private final String s;
    private final Manner manner;
    private final TimeWords words;
    private final PlanReader plans;

    YearReader(String s, Manner manner, TimeWords words) {
        this.s = s;
        this.manner = manner;
        this.words = words;
        this.plans = new PlanReader(s, manner);
    }

    /** Fills in the years named from {@code i} on; the end of the words, or {@code i} where there are none. */
    int read(int i, Fields f) {
        if (i >= s.length()) {
            return i;
        }
        int end = word(i, f);
        if (end == i) {
            end = plans.read(i, f);
        }
        return end == i ? numbered(i, f) : end;
    }

    private int word(int i, Fields f) {
        if (s.startsWith("公元", i) && i + 2 < s.length() && s.charAt(i + 2) != '前') {
            int end = numbered(i + 2, f);
            return end == i + 2 ? i : end;
        }
        TimeWord word = words.at(s, i);
        if (word == null || word.marked() && manner == Manner.OFFICIAL) {
            return i;
        }
        int end = i + word.word().length();
        char before = i > 0 ? s.charAt(i - 1) : ' ';
        switch (word.kind()) {
            case "year", "theyear" -> {
                char next = end < s.length() ? s.charAt(end) : ' ';
                boolean torn = switch (word.word()) {
                    case "前年" -> next == '度' || "以之目提空年月日史生从当".indexOf(before) >= 0;
                    case "后年" -> Characters.isHan(before) && "到至在于从和明".indexOf(before) < 0;
                    case "次年" -> "人车班架频批".indexOf(before) >= 0;
                    case "去年" -> before == '过';
                    case "上年" -> before == '以' || "均轻龄纪".indexOf(next) >= 0;
                    case "全年" -> before == '安' || before == '健';
                    default -> false;
                };
                if (torn) {
                    return i;
                }
                f.yearShift = word.number(0);
                f.ofContext = word.is("theyear");
                f.grain = Grain.YEAR;
                return next == '度' && s.charAt(end - 1) == '年' ? end + 1 : end;
            }
            case "years" -> {
                f.yearShift = word.number(0);
                f.yearLast = word.number(1);
                f.grain = Grain.YEARS;
                return end;
            }
            case "era" -> {
                long number = s.startsWith("元年", end) ? SmallNumber.found(1, end + 1) : SmallNumber.integer(s, end);
                if (number == SmallNumber.NONE || !s.startsWith("年", SmallNumber.end(number))) {
                    return i;
                }
                f.year = word.number(0) + SmallNumber.value(number);
                f.grain = Grain.YEAR;
                return SmallNumber.end(number) + 1;
            }
            default -> {
                return i;
            }
        }
    }

    private int numbered(int i, Fields f) {
        int at = i;
        while (at < s.length() && SmallNumber.isDigit(s.charAt(at))) {
            at++;
        }
        int count = at - i;
        int value;
        if (count == 0) {
            count = SmallNumber.row(s, i);
            if (count == 0) {
                return manner == Manner.SPOKEN ? thousands(i, f) : i;
            }
            at = i + count;
            value = SmallNumber.positional(s, i, Math.min(count, 4));
        } else {
            value = count > 4 ? -1 : Integer.parseInt(s.substring(i, at));
        }
        boolean unit = at < s.length() && s.charAt(at) == '年';
        if (count == 4 && value >= 1000 && value < 3000) {
            int school = schoolYear(at, value);
            if (school > 0) {
                f.schoolYear = true;
                return year(value, school, f);
            }
            if (unit) {
                boolean fiscal =
                        s.startsWith("度", at + 1) && !s.startsWith("度假", at + 1) && !s.startsWith("度过", at + 1);
                return year(value, fiscal ? at + 2 : at + 1, f);
            }
            if (s.startsWith("、", at)
                    && s.startsWith(Integer.toString(value + 1), at + 1)
                    && s.startsWith("年", at + 5)) {
                f.yearLast = value + 1;
                year(value, at, f);
                f.grain = Grain.YEARS;
                return at + 6;
            }
            int last = bareYears(at, value);
            if (last > 0) {
                f.yearLast = SmallNumber.value(SmallNumber.integer(s, last - 4));
                year(value, at, f);
                f.grain = Grain.YEARS;
                return last;
            }
            return sharesYear(at) ? year(value, at, f) : i;
        }
        if (count == 3 && unit && value >= 100 && manner == Manner.SPOKEN) {
            return year(value, at + 1, f);
        }
        if (count == 2 && unit && isShortYear(i, at, value)) {
            return year(value < 60 ? 2000 + value : 1900 + value, at + 1, f);
        }
        return i;
    }

    /** The end of 2021—2025 in brackets or before a sign, without a 年; -1 where it is none. */
    private int bareYears(int at, int first) {
        int next = Separators.end(s, at);
        long last = next < 0 ? SmallNumber.NONE : SmallNumber.integer(s, next);
        if (manner == Manner.SPOKEN || last == SmallNumber.NONE || SmallNumber.end(last) - next != 4 || first < 1900) {
            return -1;
        }
        int years = SmallNumber.value(last) - first;
        int end = SmallNumber.end(last);
        boolean closed = end == s.length() || "）》”，。；、 ".indexOf(s.charAt(end)) >= 0;
        return years > 0 && years <= 50 && closed ? end : -1;
    }

    /** The end of 学年 in 2021学年 and 2021—2022学年, or -1. */
    private int schoolYear(int at, int year) {
        int next = Separators.end(s, at);
        int end = next > 0 && s.startsWith(Integer.toString(year + 1), next) ? next + 4 : at;
        return s.startsWith("学年", end) ? end + 2 : s.startsWith("年学年", end) ? end + 3 : -1;
    }

    private static int year(int value, int end, Fields f) {
        f.year = value;
        f.grain = Grain.YEAR;
        return end;
    }

    /** 两千零四年八月, in talk only. */
    private int thousands(int i, Fields f) {
        long number = SmallNumber.integer(s, i);
        if (number == SmallNumber.NONE
                || SmallNumber.value(number) < 1000
                || SmallNumber.value(number) > 2999
                || !s.startsWith("年", SmallNumber.end(number))) {
            return i;
        }
        return year(SmallNumber.value(number), SmallNumber.end(number) + 1, f);
    }

    /** Whether the number at hand is a year by the one that follows: 2021—2025年, 2021-25年. */
    private boolean sharesYear(int at) {
        int next = Separators.end(s, at);
        if (next < 0) {
            return false;
        }
        int end = next;
        while (end < s.length() && SmallNumber.isDigit(s.charAt(end))) {
            end++;
        }
        int count = end - next;
        if (count == 0) {
            count = SmallNumber.row(s, next);
            end = next + count;
        }
        boolean unit = end < s.length() && s.charAt(end) == '年';
        return unit && (count == 4 || count == 2)
                || manner == Manner.SPOKEN
                        && count == 4
                        && (end == s.length() || s.charAt(end) > '9')
                        && plausible(next);
    }

    private boolean plausible(int at) {
        return s.startsWith("19", at) || s.startsWith("20", at);
    }

    /** Whether two digits before 年 name a year, and are no length of time. */
    private boolean isShortYear(int i, int at, int value) {
        char first = s.charAt(i);
        boolean zero = first == '0' || first == '零' || first == '〇';
        if (zero || !SmallNumber.isDigit(first)) {
            return zero || manner == Manner.SPOKEN;
        }
        if (value == 0 || i > 0 && s.charAt(i - 1) == '第') {
            return false;
        }
        int next = at + 1;
        if (next >= s.length()) {
            return manner == Manner.SPOKEN;
        }
        char c = s.charAt(next);
        if (c == '底' || c == '初' && !s.startsWith("初心", next) || c == '末') {
            return true;
        }
        long month = SmallNumber.integer(s, next);
        return month != SmallNumber.NONE
                && SmallNumber.value(month) <= 12
                && SmallNumber.value(month) > 0
                && s.startsWith("月", SmallNumber.end(month));
    }
}
