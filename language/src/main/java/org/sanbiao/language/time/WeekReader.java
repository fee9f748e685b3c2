package org.sanbiao.language.time;

/** Reads weeks and their days: 周五, 本周, 下周三, 上上个星期天. */
final class WeekReader {

    private final String s;
    private final Manner manner;

    WeekReader(String s, Manner manner) {
        this.s = s;
        this.manner = manner;
    }

    /** 周五, 本周, 下周三, 上上个星期天. */
    int read(int i, Fields f) {
        int at = i;
        int shift = Fields.NONE;
        char before = i > 0 ? s.charAt(i - 1) : ' ';
        while (at < s.length() && at - i < 4 && (s.charAt(at) == '上' || s.charAt(at) == '下')) {
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

    /** The end of 周, 星期 or 礼拜, or {@code i}. */
    int week(int i) {
        return s.startsWith("星期", i) || s.startsWith("礼拜", i) ? i + 2 : s.startsWith("周", i) ? i + 1 : i;
    }

    /** The day of the week that the character names, Monday 1; 8 the weekend; 0 none. */
    int weekdayAt(int i) {
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
}
