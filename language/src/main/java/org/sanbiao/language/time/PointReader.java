package org.sanbiao.language.time;

/** Reads one time from its largest field to its smallest: 2022年8月31日上午9时. */
final class PointReader {

    private final String s;
    private final Manner manner;
    private final YearReader years;
    private final MonthReader months;
    private final DayReader days;
    private final ClockReader clocks;
    private boolean behindSign;

    PointReader(String s, Manner manner, TimeWords words, TimeWords feasts) {
        this.s = s;
        this.manner = manner;
        this.years = new YearReader(s, manner, words);
        this.months = new MonthReader(s, manner, words);
        this.days = new DayReader(s, manner, words, feasts);
        this.clocks = new ClockReader(s, manner, words);
    }

    /** The same for the second half of a range, with a sign before it. */
    int readAfterSign(int i, Fields f) {
        behindSign = true;
        int end = read(i, f);
        behindSign = false;
        return end;
    }

    /** Fills in the time that begins at {@code i}; its end, or {@code i} where there is none. */
    int read(int i, Fields f) {
        if (i >= s.length()) {
            return i;
        }
        int at = figures(i, f);
        if (at == i) {
            at = years.read(i, f);
            if (at < s.length() && !(f.edge != null && at > i)) {
                at = further(at, i, f, 0);
                at = further(at, i, f, 1);
            }
        }
        if (at == i && f.edge == null) {
            at = further(at, i, f, 1);
        }
        if (at == i || f.hasDay() && f.dayShiftLast == Fields.NONE) {
            int bracket = at > i ? weekday(at) : at;
            int end = bracket > at ? clocks.read(bracket, f) : at;
            at = end > bracket ? end : further(at, i, f, 2);
        }
        return f.isAny() ? at : i;
    }

    /** The end of （星期二） or 星期二, which may stand between a day and its hour. */
    private int weekday(int at) {
        boolean bracket = s.startsWith("（", at);
        int from = bracket ? at + 1 : at;
        int day = s.startsWith("星期", from) ? from + 2 : s.startsWith("周", from) ? from + 1 : -1;
        if (day < 0 || day >= s.length() || "一二三四五六日".indexOf(s.charAt(day)) < 0) {
            return at;
        }
        return !bracket ? day + 1 : s.startsWith("）", day + 1) ? day + 2 : at;
    }

    /** The next smaller part, also after 的 or, in talk, a comma. */
    private int further(int at, int start, Fields f, int part) {
        int end = part(at, f, part);
        if (end > at || at == start || at >= s.length()) {
            return end;
        }
        char c = s.charAt(at);
        boolean link = c == '的' && part != 1
                || c == '的' && manner == Manner.SPOKEN
                || manner == Manner.SPOKEN && (c == '，' || c == ' ');
        if (!link) {
            return at;
        }
        int linked = part(at + 1, f, part);
        return linked > at + 1 ? linked : at;
    }

    private int part(int at, Fields f, int part) {
        return switch (part) {
            case 0 -> months.read(at, f);
            case 1 -> days.read(at, f);
            default -> clocks.read(at, f);
        };
    }

    /** 2022-08-31, 2022/8/31, 2022.8.31; in talk also 20220831, 8-31, 31/8/2022. */
    private int figures(int i, Fields f) {
        char before = i > 0 && !behindSign ? s.charAt(i - 1) : ' ';
        if (!SmallNumber.isDigit(s.charAt(i)) || before == '.' || before == '-' || before == '/') {
            return i;
        }
        int[] groups = new int[4];
        int[] lengths = new int[4];
        int count = 0;
        int at = i;
        char sign = ' ';
        while (count < 4) {
            int begin = at;
            while (at < s.length() && SmallNumber.isDigit(s.charAt(at)) && at - begin < 9) {
                at++;
            }
            if (at == begin) {
                break;
            }
            lengths[count] = at - begin;
            groups[count++] = Integer.parseInt(s.substring(begin, at));
            boolean more = at + 1 < s.length()
                    && SmallNumber.isDigit(s.charAt(at + 1))
                    && "-/.·".indexOf(s.charAt(at)) >= 0
                    && (sign == ' ' || sign == s.charAt(at));
            if (!more) {
                break;
            }
            sign = s.charAt(at);
            at++;
        }
        if (count == 3
                && lengths[0] == 4
                && groups[0] >= 1000
                && groups[0] < 3000
                && lengths[1] <= 2
                && lengths[2] <= 2) {
            return date(groups[0], groups[1], groups[2], at, f) ? at : i;
        }
        if (manner == Manner.OFFICIAL) {
            return i;
        }
        return spoken(i, groups, lengths, count, sign, at, f);
    }

    private int spoken(int i, int[] groups, int[] lengths, int count, char sign, int at, Fields f) {
        boolean end = at == s.length() || "0123456789".indexOf(s.charAt(at)) < 0;
        if (count == 1 && lengths[0] == 8 && end && (i == 0 || s.charAt(i - 1) > '9')) {
            return date(groups[0] / 10000, groups[0] / 100 % 100, groups[0] % 100, at, f) ? at : i;
        }
        if (count == 3 && lengths[2] == 4 && lengths[0] <= 2) {
            return date(groups[2], groups[1], groups[0], at, f) || date(groups[2], groups[0], groups[1], at, f)
                    ? at
                    : i;
        }
        if (count == 3 && lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] == 2) {
            boolean first = lengths[0] == 2 && sign == '-' && groups[0] < 70;
            int year = first ? groups[0] : groups[2];
            return date(2000 + year, groups[1], first ? groups[2] : groups[0], at, f) ? at : i;
        }
        boolean whole = at == s.length()
                || s.charAt(at) == ' '
                || s.startsWith("号", at)
                || s.startsWith("上", at)
                || s.startsWith("早", at)
                || s.startsWith("晚", at)
                || s.startsWith("下", at)
                || s.startsWith("中", at);
        if (count == 2
                && i == 0
                && lengths[0] <= 2
                && lengths[1] <= 2
                && whole
                && groups[0] >= 1
                && groups[0] <= 12
                && groups[1] <= 31
                && groups[1] > 0
                && (sign != '.' || lengths[1] == 2)) {
            f.monthFrom = groups[0];
            f.monthTo = groups[0];
            f.day = groups[1];
            f.grain = Grain.DAY;
            return s.startsWith("号", at) ? at + 1 : at;
        }
        if (count == 2
                        && lengths[0] == 4
                        && lengths[1] == 2
                        && groups[1] >= 1
                        && groups[1] <= 12
                        && groups[0] >= 1900
                        && groups[0] < 2100
                        && Separators.end(s, at) > 0
                || count == 2 && lengths[0] == 4 && lengths[1] == 2 && behindSign && groups[1] <= 12) {
            f.year = groups[0];
            f.monthFrom = groups[1];
            f.monthTo = groups[1];
            f.grain = Grain.MONTH;
            return at;
        }
        if (count == 1
                && lengths[0] == 4
                && groups[0] >= 1900
                && groups[0] < 2100
                && (at == s.length() || s.startsWith("看", at))) {
            f.year = groups[0];
            f.grain = Grain.YEAR;
            return at;
        }
        return i;
    }

    private boolean date(int year, int month, int day, int end, Fields f) {
        boolean closed = end == s.length() || !SmallNumber.isDigit(s.charAt(end)) && s.charAt(end) != '%';
        if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31 || !closed) {
            return false;
        }
        f.year = year;
        f.monthFrom = month;
        f.monthTo = month;
        f.day = day;
        f.grain = Grain.DAY;
        return true;
    }
}
