package org.sanbiao.language.time;

import org.jspecify.annotations.Nullable;

/** Reads the day, week or part of a month, and feasts. */
final class DayReader {

    private final String s;
    private final Manner manner;
    private final TimeWords words;
    private final EdgeReader edges;
    private final WeekReader weeks;
    private final FeastReader feasts;

    DayReader(String s, Manner manner, TimeWords words, TimeWords feasts) {
        this.s = s;
        this.manner = manner;
        this.words = words;
        this.edges = new EdgeReader(s);
        this.weeks = new WeekReader(s, manner);
        this.feasts = new FeastReader(s, manner, feasts);
    }

    /** Fills in the days named from {@code i} on; the end of the words, or {@code i} where there are none. */
    int read(int i, Fields f) {
        if (i >= s.length()) {
            return i;
        }
        int end = edges.read(i, f);
        if (end > i) {
            return end;
        }
        boolean month = f.monthFrom != Fields.NONE && f.monthFrom == f.monthTo || f.monthShift != Fields.NONE;
        end = ten(i, f, month);
        if (end == i) {
            end = nth(i, f);
        }
        if (end == i && !(f.hasMonth() && !month)) {
            end = numbered(i, f, month);
        }
        if (end == i && !f.hasMonth()) {
            end = feasts.read(i, f);
        }
        if (end == i && !f.hasMonth()) {
            end = weeks.read(i, f);
        }
        if (end == i && !f.hasMonth() && !f.hasYear()) {
            end = word(i, f);
        }
        return end;
    }

    private int ten(int i, Fields f, boolean month) {
        int ten = "上中下".indexOf(s.charAt(i)) + 1;
        if (ten > 0 && s.startsWith("旬", i + 1)) {
            f.ten = ten;
            f.grain = Grain.TEN;
            if (!month) {
                f.monthShift = 0;
                f.ofContext = true;
            }
            return i + 2;
        }
        return i;
    }

    /** 第二周, 第一个星期一, 最后一天, 第十天. */
    private int nth(int i, Fields f) {
        int at;
        int nth;
        if (s.startsWith("最后一", i)) {
            nth = -1;
            at = i + 3;
        } else if (s.startsWith("第", i)) {
            long number = SmallNumber.integer(s, i + 1);
            if (number == SmallNumber.NONE) {
                return i;
            }
            nth = SmallNumber.value(number);
            at = SmallNumber.end(number);
        } else {
            return i;
        }
        boolean within = f.hasYear() || f.hasMonth();
        int unit = s.startsWith("个", at) ? at + 1 : at;
        if (s.startsWith("天", unit) && unit == at && (within || manner == Manner.SPOKEN)) {
            f.nthDay = nth;
            f.grain = Grain.DAY;
            return unit + 1;
        }
        if (!within) {
            return i;
        }
        int week = weeks.week(unit);
        if (week == unit) {
            return i;
        }
        int weekday = weeks.weekdayAt(week);
        f.nth = nth;
        f.weekday = weekday == 0 ? Fields.NONE : weekday;
        if (weekday == 0) {
            f.weekShift = 0;
        }
        f.grain = weekday == 0 ? Grain.WEEK : Grain.DAY;
        return weekday == 0 ? week : week + 1;
    }

    private int numbered(int i, Fields f, boolean month) {
        int at = i;
        boolean early = s.startsWith("初", at) && (f.lunar || month);
        if (early) {
            at++;
        }
        boolean greatYear = !month && s.startsWith("大年初", at);
        if (greatYear) {
            at += 3;
        }
        long number = SmallNumber.integer(s, at);
        if (number == SmallNumber.NONE || i > 0 && s.charAt(i - 1) == '第') {
            return i;
        }
        int day = SmallNumber.value(number);
        int end = SmallNumber.end(number);
        if (day < 1 || day > 31 || end - at > 3 || s.charAt(at) == '两' || s.charAt(at) == '俩') {
            return i;
        }
        if (early || greatYear || f.lunar && !s.startsWith("日", end) && day <= 30 || month && s.charAt(at) == '廿') {
            if (greatYear) {
                f.monthFrom = 1;
                f.monthTo = 1;
            }
            f.lunar = true;
            return day(f, day, s.startsWith("日", end) ? end + 1 : end);
        }
        if (end < s.length() && (s.charAt(end) == '日' || s.charAt(end) == '号')) {
            return isDay(at, end, month) ? day(f, day, end + 1) : i;
        }
        int next = Separators.end(s, end);
        if (next > 0) {
            long last = SmallNumber.integer(s, next);
            if (last != SmallNumber.NONE
                    && SmallNumber.value(last) <= 31
                    && SmallNumber.end(last) < s.length()
                    && (s.charAt(SmallNumber.end(last)) == '日' || s.charAt(SmallNumber.end(last)) == '号')
                    && isDay(next, SmallNumber.end(last), month)) {
                return day(f, day, end);
            }
        }
        if (month && manner == Manner.SPOKEN && (end == s.length() || "年月.%个万亿元".indexOf(s.charAt(end)) < 0)) {
            return day(f, day, end);
        }
        return i;
    }

    private static int day(Fields f, int day, int end) {
        f.day = day;
        f.grain = Grain.DAY;
        return end;
    }

    /** Whether 日 or 号 after a number makes it a day of the month, and no length, number of a house or Japanese yen. */
    private boolean isDay(int number, int unit, boolean month) {
        char next = unit + 1 < s.length() ? s.charAt(unit + 1) : ' ';
        if (s.charAt(unit) == '号') {
            return month ? "楼线院文令馆井机桥".indexOf(next) < 0 : manner == Manner.SPOKEN;
        }
        if (month) {
            return true;
        }
        if ("元本均产间游处照租龄".indexOf(next) >= 0) {
            return false;
        }
        return SmallNumber.isDigit(s.charAt(number)) || manner == Manner.SPOKEN || unit - number >= 2;
    }

    private int word(int i, Fields f) {
        @Nullable TimeWord word = words.at(s, i);
        if (word == null || word.marked() && manner == Manner.OFFICIAL) {
            return i;
        }
        int end = i + word.word().length();
        if (word.is("day") || word.is("theday")) {
            f.dayShift = word.number(0);
            f.ofContext = word.is("theday");
            f.grain = Grain.DAY;
            boolean title = word.word().equals("今日") && s.startsWith("头条", end);
            boolean metaphor = i > 0 && s.charAt(i - 1) == '的';
            return title || metaphor && manner == Manner.OFFICIAL ? i : end;
        }
        if (word.is("days")) {
            f.dayShift = word.number(0);
            f.dayShiftLast = word.number(1);
            f.grain = Grain.DAY;
            return end;
        }
        return i;
    }
}
