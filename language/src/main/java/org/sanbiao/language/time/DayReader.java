package org.sanbiao.language.time;

import org.jspecify.annotations.Nullable;

/** Reads the day, week or part of a month, and feasts. */
final class DayReader {

    private final String s;
    private final Manner manner;
    private final Lexicon words;
    private final Lexicon feasts;

    DayReader(String s, Manner manner, Lexicon words, Lexicon feasts) {
        this.s = s;
        this.manner = manner;
        this.words = words;
        this.feasts = feasts;
    }

    /** Fills in the days named from {@code i} on; the end of the words, or {@code i} where there are none. */
    int read(int i, Fields f) {
        if (i >= s.length()) {
            return i;
        }
        int end = edge(i, f);
        if (end > i) {
            if (f.edge == null || f.edge == Edge.ALL || f.grain != Grain.YEAR) {
                return end;
            }
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
            end = feast(i, f);
        }
        if (end == i && !f.hasMonth()) {
            end = weekday(i, f);
        }
        if (end == i && !f.hasMonth() && !f.hasYear()) {
            end = word(i, f);
        }
        return end;
    }

    /** The beginning, middle or end of what stands before, or of the year or month: 2025年底, 月初. */
    private int edge(int i, Fields f) {
        char c = s.charAt(i);
        boolean named = f.isAny();
        if (c == '季' && !named) {
            int at = s.startsWith("季度", i) ? i + 2 : i + 1;
            int end = i > 0 && isTorn(s.charAt(i - 1)) ? at : edgeWord(at, f, false);
            if (end > at && f.edge == Edge.END) {
                f.quarterShift = 0;
                f.grain = Grain.QUARTER;
                return end;
            }
            f.edge = null;
            return i;
        }
        if (c == '年' || c == '月' || c == '季') {
            boolean year = c == '年';
            if (named && (year ? !f.isYearOnly() : f.monthShift == Fields.NONE && f.quarterShift == Fields.NONE)
                    || i > 0 && !named && isTorn(s.charAt(i - 1))
                    || c == '季' && !named) {
                return i;
            }
            int end = edgeWord(i + 1, f, true);
            if (end > i + 1 && !named) {
                f.grain = year ? Grain.YEAR : Grain.MONTH;
                if (!year) {
                    f.monthShift = 0;
                    f.ofContext = true;
                }
            }
            return end > i + 1 ? end : i;
        }
        return named && !f.hasDay() ? edgeWord(i, f, false) : i;
    }

    private static boolean isTorn(char before) {
        return "多数几历近百千万亿整半学每个两常往".indexOf(before) >= 0 || Numeral.isNumeral(before);
    }

    private int edgeWord(int i, Fields f, boolean bare) {
        if (i >= s.length()) {
            return i;
        }
        char next = i + 1 < s.length() ? s.charAt(i + 1) : '。';
        Edge edge = null;
        int end = i + 1;
        switch (s.charAt(i)) {
            case '初' ->
                edge = f.lunar && Numeral.isNumeral(next) || "步级中心始创次审衷具高伏".indexOf(next) >= 0 || next == '见'
                        ? null
                        : Edge.START;
            case '伊' -> {
                edge = next == '始' ? Edge.START : null;
                end++;
            }
            case '底' -> edge = "线数层盘色子气细座".indexOf(next) >= 0 ? null : Edge.END;
            case '末' -> edge = "端梢位".indexOf(next) >= 0 ? null : Edge.END;
            case '终' -> edge = bare && "端止身生".indexOf(next) < 0 ? Edge.END : null;
            case '中' -> edge = "。，、；）前之以时完".indexOf(next) >= 0 && bare || next == '期' ? Edge.MIDDLE : null;
            case '内' -> edge = bare && "外部容地陆需蒙涵河生".indexOf(next) < 0 ? Edge.ALL : null;
            default -> {
                return i;
            }
        }
        if (edge == null) {
            return i;
        }
        if (next == '期' && end == i + 1 && !s.startsWith("期间", i + 1)) {
            end++;
        }
        f.edge = edge;
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
            long number = Numeral.integer(s, i + 1);
            if (number == Numeral.NONE) {
                return i;
            }
            nth = Numeral.value(number);
            at = Numeral.end(number);
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
        int week = week(unit);
        if (week == unit) {
            return i;
        }
        int weekday = weekdayAt(week);
        f.nth = nth;
        f.weekday = weekday == 0 ? Fields.NONE : weekday;
        if (weekday == 0) {
            f.weekShift = 0;
        }
        f.grain = weekday == 0 ? Grain.WEEK : Grain.DAY;
        return weekday == 0 ? week : week + 1;
    }

    private int week(int i) {
        return s.startsWith("星期", i) || s.startsWith("礼拜", i) ? i + 2 : s.startsWith("周", i) ? i + 1 : i;
    }

    /** The day of the week that the character names, Monday 1; 8 the weekend; 0 none. */
    private int weekdayAt(int i) {
        if (i >= s.length()) {
            return 0;
        }
        char c = s.charAt(i);
        int day = "一二三四五六日".indexOf(c) + 1;
        if (day == 0 && c == '天') {
            day = 7;
        } else if (day == 0 && c == '末') {
            day = 8;
        } else if (day == 0 && manner == Manner.SPOKEN && c >= '1' && c <= '6') {
            day = c - '0';
        }
        return day > 0 && day < 7 && i + 1 < s.length() && "次期个".indexOf(s.charAt(i + 1)) >= 0 ? 0 : day;
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
        long number = Numeral.integer(s, at);
        if (number == Numeral.NONE || i > 0 && s.charAt(i - 1) == '第') {
            return i;
        }
        int day = Numeral.value(number);
        int end = Numeral.end(number);
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
            long last = Numeral.integer(s, next);
            if (last != Numeral.NONE
                    && Numeral.value(last) <= 31
                    && Numeral.end(last) < s.length()
                    && (s.charAt(Numeral.end(last)) == '日' || s.charAt(Numeral.end(last)) == '号')
                    && isDay(next, Numeral.end(last), month)) {
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
        if ("元本均产报间游处游照租".indexOf(next) >= 0) {
            return false;
        }
        return Numeral.isDigit(s.charAt(number)) || manner == Manner.SPOKEN || unit - number >= 2;
    }

    private int feast(int i, Fields f) {
        boolean quoted = s.charAt(i) == '“';
        int at = quoted ? i + 1 : i;
        Lexicon.Entry feast = feasts.at(s, at);
        if (feast == null) {
            return i;
        }
        int end = at + feast.word().length();
        if (quoted) {
            if (!s.startsWith("”", end)) {
                return i;
            }
            end++;
        } else if (feast.marked() && manner == Manner.OFFICIAL && !isFeast(end)) {
            return i;
        } else if (isTornFeast(feast, i, end)) {
            return i;
        }
        if (s.startsWith("节", end) && !feast.word().endsWith("节")) {
            end++;
        }
        f.feast = feast;
        f.grain = Grain.DAY;
        int at2 = end;
        if (s.startsWith("第", at2)) {
            long number = Numeral.integer(s, at2 + 1);
            if (number != Numeral.NONE && s.startsWith("天", Numeral.end(number))) {
                f.nthDay = Numeral.value(number);
                return Numeral.end(number) + 1;
            }
        }
        return end;
    }

    private boolean isFeast(int end) {
        return s.startsWith("节", end) && !s.startsWith("节目", end)
                || s.startsWith("前", end) && !s.startsWith("前后", end)
                || s.startsWith("期间", end)
                || s.startsWith("假期", end)
                || s.startsWith("长假", end)
                || s.startsWith("黄金周", end)
                || s.startsWith("当天", end)
                || s.startsWith("时节", end)
                || s.startsWith("节气", end)
                || s.startsWith("、", end) && feasts.at(s, end + 1) != null;
    }

    private boolean isTornFeast(Lexicon.Entry feast, int i, int end) {
        char before = i > 0 ? s.charAt(i - 1) : ' ';
        char next = end < s.length() && !s.startsWith("期间", end) ? s.charAt(end) : ' ';
        return switch (feast.word()) {
            case "五一", "十一" ->
                Numeral.isNumeral(before)
                        || Numeral.isNumeral(next)
                        || before == '第'
                        || before == '百'
                        || "个届条点章项名年月日号时分类次期批级倍成大路村".indexOf(next) >= 0
                        || before == '月'
                        || before == '.'
                        || before == '之';
            case "七一", "八一", "三八", "六一", "五四" ->
                Numeral.isNumeral(before) || Numeral.isNumeral(next) || "年月日点".indexOf(next) >= 0 || before == '月';
            case "新年" -> "代货味".indexOf(next) >= 0 || before == '创' || before == '更' || next == '度';
            case "国庆" -> before == '建' || next == '门';
            default -> false;
        };
    }

    /** 周五, 本周, 下周三, 上上个星期天. */
    private int weekday(int i, Fields f) {
        int at = i;
        int shift = Fields.NONE;
        char before = i > 0 ? s.charAt(i - 1) : ' ';
        while (at < s.length() && (s.charAt(at) == '上' || s.charAt(at) == '下')) {
            shift = (shift == Fields.NONE ? 0 : shift) + (s.charAt(at) == '下' ? 1 : -1);
            at++;
        }
        if (at == i && at < s.length() && "本这今".indexOf(s.charAt(at)) >= 0) {
            shift = 0;
            at++;
        }
        if (shift != Fields.NONE && (s.startsWith("个", at) || s.startsWith("一", at))) {
            at++;
        }
        int end = week(at);
        if (end == at || before == '以' && shift != Fields.NONE) {
            return i;
        }
        if (shift != Fields.NONE && week(end) > end && weekdayAt(week(end)) > 0) {
            end = week(end);
        }
        int weekday = weekdayAt(end);
        if (weekday == 8 && shift == Fields.NONE && manner == Manner.OFFICIAL) {
            return i;
        }
        if (weekday == 0) {
            if (shift == Fields.NONE || end < s.length() && "边转岁密年围期".indexOf(s.charAt(end)) >= 0) {
                return i;
            }
            f.weekShift = shift;
            f.grain = Grain.WEEK;
            return end;
        }
        if (shift == Fields.NONE && manner == Manner.OFFICIAL && s.charAt(end) == '天' && end - at == 1) {
            return i;
        }
        f.weekShift = shift;
        f.weekday = weekday;
        f.grain = Grain.DAY;
        return end + 1;
    }

    private int word(int i, Fields f) {
        Lexicon.@Nullable Entry word = words.at(s, i);
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
