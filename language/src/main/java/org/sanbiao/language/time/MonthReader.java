package org.sanbiao.language.time;

/** Reads the part of a year: half, quarter, season, month. */
final class MonthReader {

    private final String s;
    private final Manner manner;
    private final TimeWords words;

    MonthReader(String s, Manner manner, TimeWords words) {
        this.s = s;
        this.manner = manner;
        this.words = words;
    }

    /** Fills in the months named from {@code i} on; the end of the words, or {@code i} where there are none. */
    int read(int i, Fields f) {
        if (i >= s.length()) {
            return i;
        }
        int end = half(i, f);
        if (end == i) {
            end = quarter(i, f);
        }
        if (end == i) {
            end = word(i, f);
        }
        if (end == i) {
            end = season(i, f);
        }
        return end == i ? month(i, f) : end;
    }

    private static int months(Fields f, int from, int to, Grain grain, int end) {
        f.monthFrom = from;
        f.monthTo = to;
        f.grain = grain;
        return end;
    }

    private int half(int i, Fields f) {
        char c = s.charAt(i);
        if ((c == '上' || c == '前' || c == '下' || c == '后') && s.startsWith("半年", i + 1)) {
            boolean first = c == '上' || c == '前';
            if (i > 0 && s.charAt(i - 1) == '以') {
                return i;
            }
            return months(f, first ? 1 : 7, first ? 6 : 12, Grain.HALF, i + 3);
        }
        return i;
    }

    /** The end of 8月 in 7、8月, of 二季度 in 一、二季度; -1 where there is no such pair. A number that begins a text is one of a list. */
    private int pair(int i, int first, int end, String unit) {
        if (!s.startsWith("、", end) || i == 0 || "。；：！？".indexOf(s.charAt(i - 1)) >= 0) {
            return -1;
        }
        long second = SmallNumber.integer(s, end + 1);
        return second != SmallNumber.NONE
                        && SmallNumber.value(second) == first + 1
                        && s.startsWith(unit, SmallNumber.end(second))
                ? SmallNumber.end(second) + unit.length()
                : -1;
    }

    private int quarter(int i, Fields f) {
        char c = s.charAt(i);
        if (c == '首' && s.startsWith("首季", i)) {
            return months(f, 1, 3, Grain.QUARTER, s.startsWith("度", i + 2) ? i + 3 : i + 2);
        }
        if (c == '前') {
            return firstOf(i, f);
        }
        int at = c == '第' ? i + 1 : i;
        if (c == 'Q' && i + 1 < s.length() && s.charAt(i + 1) >= '1' && s.charAt(i + 1) <= '4' && f.hasYear()) {
            int q = s.charAt(i + 1) - '0';
            return months(f, 3 * q - 2, 3 * q, Grain.QUARTER, i + 2);
        }
        long number = SmallNumber.integer(s, at);
        if (number == SmallNumber.NONE) {
            return i;
        }
        int q = SmallNumber.value(number);
        int end = SmallNumber.end(number);
        if (q < 1 || q > 4) {
            return i;
        }
        if (s.startsWith("季度", end)) {
            return months(f, 3 * q - 2, 3 * q, Grain.QUARTER, end + 2);
        }
        int pair = pair(i, q, end, "季度");
        if (pair > 0) {
            return months(f, 3 * q - 2, 3 * q + 3, Grain.QUARTER, pair);
        }
        int next = Separators.end(s, end);
        if (next > 0) {
            long last = SmallNumber.integer(s, s.startsWith("第", next) ? next + 1 : next);
            if (last != SmallNumber.NONE && SmallNumber.value(last) <= 4 && s.startsWith("季度", SmallNumber.end(last))) {
                return months(f, 3 * q - 2, 3 * q, Grain.QUARTER, end);
            }
        }
        return i;
    }

    /** 前三季度, 2022年前11个月. */
    private int firstOf(int i, Fields f) {
        long number = SmallNumber.integer(s, i + 1);
        if (number == SmallNumber.NONE || SmallNumber.value(number) < 1 || SmallNumber.value(number) > 11) {
            return i;
        }
        int end = SmallNumber.end(number);
        int count = SmallNumber.value(number);
        boolean counted = s.startsWith("个", end);
        int at = counted ? end + 1 : end;
        if (s.startsWith("季度", at) && count <= 4) {
            return months(f, 1, 3 * count, Grain.QUARTER, at + 2);
        }
        boolean allowed = f.hasYear() || counted && manner == Manner.OFFICIAL;
        if (allowed && s.startsWith("月", at)) {
            return months(f, 1, count, Grain.MONTH, at + 1);
        }
        return i;
    }

    private int word(int i, Fields f) {
        TimeWord word = words.at(s, i);
        if (word == null || word.marked() && manner == Manner.OFFICIAL) {
            return i;
        }
        int end = i + word.word().length();
        switch (word.kind()) {
            case "month", "themonth" -> {
                if (end < s.length() && "饼球".indexOf(s.charAt(end)) >= 0) {
                    return i;
                }
                f.monthShift = word.number(0);
                f.ofContext = word.is("themonth");
                f.grain = Grain.MONTH;
                return end;
            }
            case "months" -> {
                return months(f, word.number(0), word.number(1), Grain.QUARTER, end);
            }
            case "quarter" -> {
                f.quarterShift = word.number(0);
                f.grain = Grain.QUARTER;
                return end;
            }
            case "season" -> {
                f.season = word.number(0);
                f.yearShift = word.number(1);
                f.grain = Grain.QUARTER;
                return end;
            }
            case "winter" -> {
                f.season = 5;
                f.yearShift = word.number(0);
                f.grain = Grain.QUARTER;
                return end;
            }
            default -> {
                return i;
            }
        }
    }

    /** 2022年秋季; without a year in talk only. */
    private int season(int i, Fields f) {
        int season = "春夏秋冬".indexOf(s.charAt(i)) + 1;
        if (season == 0 || i + 1 >= s.length() || !f.hasYear() && manner == Manner.OFFICIAL) {
            return i;
        }
        char next = s.charAt(i + 1);
        if (next != '季' && next != '天') {
            return i;
        }
        f.season = season;
        f.grain = Grain.QUARTER;
        return i + 2;
    }

    private int month(int i, Fields f) {
        int at = i;
        boolean lunar = s.startsWith("农历", i) || s.startsWith("阴历", i) || s.startsWith("旧历", i);
        if (lunar || s.startsWith("公历", i) || s.startsWith("阳历", i)) {
            at += 2;
            int year = new YearReader(s, manner, words).read(at, f);
            at = year;
        }
        char c = at < s.length() ? s.charAt(at) : ' ';
        boolean leap = c == '闰';
        if (leap) {
            at++;
            lunar = true;
        }
        int special = switch (c) {
            case '正' -> 1;
            case '冬' -> 11;
            case '腊' -> 12;
            default -> 0;
        };
        if (special > 0 && s.startsWith("月", at + 1)) {
            f.lunar = true;
            return months(f, special, special, Grain.MONTH, at + 2);
        }
        long number = SmallNumber.integer(s, at);
        if (number == SmallNumber.NONE) {
            return i;
        }
        int month = SmallNumber.value(number);
        int end = SmallNumber.end(number);
        if (month < 1 || month > 12 || end - at > 2 || s.charAt(at) == '两' || s.charAt(at) == '俩') {
            return i;
        }
        if (s.startsWith("月", end)) {
            if (isNoMonth(at, end + 1)) {
                return i;
            }
            f.lunar = lunar;
            f.leap = leap;
            return months(
                    f,
                    month,
                    month,
                    Grain.MONTH,
                    s.startsWith("份", end + 1) && !s.startsWith("份额", end + 1) ? end + 2 : end + 1);
        }
        int pair = pair(i, month, end, "月");
        if (pair > 0) {
            f.lunar = lunar;
            return months(f, month, month + 1, Grain.MONTH, s.startsWith("份", pair) ? pair + 1 : pair);
        }
        int next = Separators.end(s, end);
        if (next > 0) {
            long last = SmallNumber.integer(s, next);
            if (last != SmallNumber.NONE
                    && SmallNumber.value(last) <= 12
                    && SmallNumber.end(last) - next <= 2
                    && s.startsWith("月", SmallNumber.end(last))
                    && !isNoMonth(next, SmallNumber.end(last) + 1)) {
                f.lunar = lunar;
                return months(f, month, month, Grain.MONTH, end);
            }
        }
        return i;
    }

    /** Whether what follows 月 shows that no month is meant: 1月期, 十二月花, 三月龄. */
    private boolean isNoMonth(int number, int end) {
        if (end >= s.length()) {
            return false;
        }
        char next = s.charAt(end);
        return "饼球季子嫂龄租供票".indexOf(next) >= 0
                || next == '期' && !s.startsWith("期间", end)
                || next == '花' && !SmallNumber.isDigit(s.charAt(number));
    }
}
