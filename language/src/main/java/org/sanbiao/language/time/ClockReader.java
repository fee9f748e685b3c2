package org.sanbiao.language.time;

import org.sanbiao.language.text.Characters;

/** Reads parts of the day and times of day: 上午9时30分, 15:00, 下午三点半. */
final class ClockReader {

    private final String s;
    private final Manner manner;
    private final TimeWords words;

    ClockReader(String s, Manner manner, TimeWords words) {
        this.s = s;
        this.manner = manner;
        this.words = words;
    }

    /** Fills in the time of day from {@code i} on; the end of the words, or {@code i} where there are none. */
    int read(int i, Fields f) {
        int part = part(i, f);
        int at = part;
        if (at > i && at < s.length() && s.charAt(at) == '的' && manner == Manner.SPOKEN) {
            at++;
        }
        int end = clock(at, f);
        return end > at ? end : part;
    }

    private int part(int i, Fields f) {
        if (i >= s.length()) {
            return i;
        }
        char c = s.charAt(i);
        boolean day = f.hasDay();
        if (!day && i + 1 < s.length() && "今明昨".indexOf(c) >= 0 && "早晚晨夜".indexOf(s.charAt(i + 1)) >= 0) {
            if (i + 2 < s.length() && "报餐".indexOf(s.charAt(i + 2)) >= 0) {
                return i;
            }
            f.dayShift = "昨今明".indexOf(c) - 1;
            f.part = words.at(s.charAt(i + 1) == '早' || s.charAt(i + 1) == '晨' ? "早上" : "晚上", 0);
            f.grain = Grain.PART;
            return s.startsWith("上", i + 2) || s.startsWith("间", i + 2) ? i + 3 : i + 2;
        }
        TimeWord word = words.at(s, i);
        if (word != null && word.is("part") && !(word.marked() && manner == Manner.OFFICIAL)) {
            f.part = word;
            f.grain = Grain.PART;
            return i + word.word().length();
        }
        boolean single = c == '早' || c == '晚';
        boolean alone = i == 0 || !Characters.isHan(s.charAt(i - 1)) || "天日".indexOf(s.charAt(i - 1)) >= 0;
        if (single && alone && manner == Manner.OFFICIAL && !day) {
            Fields hour = new Fields();
            int end = i + 1 < s.length() && SmallNumber.isNumeral(s.charAt(i + 1)) ? clock(i + 1, hour) : i + 1;
            if (end > i + 1) {
                f.part = words.at(c == '早' ? "早上" : "晚上", 0);
                return i + 1;
            }
        }
        if (single
                        && (day || manner == Manner.SPOKEN)
                        && i + 1 < s.length()
                        && SmallNumber.integer(s, i + 1) != SmallNumber.NONE
                || single
                        && day
                        && (i + 1 == s.length()
                                || "，、。；）".indexOf(s.charAt(i + 1)) >= 0
                                || manner == Manner.SPOKEN && "会宴报婚稻期".indexOf(s.charAt(i + 1)) < 0)) {
            f.part = words.at(c == '早' ? "早上" : "晚上", 0);
            f.grain = Grain.PART;
            return i + 1;
        }
        return i;
    }

    private int clock(int i, Fields f) {
        long number = SmallNumber.integer(s, i);
        if (number == SmallNumber.NONE) {
            return i;
        }
        int hour = SmallNumber.value(number);
        int end = SmallNumber.end(number);
        if (hour > 24 || end - i > 3 || end >= s.length() || s.charAt(i) == '俩') {
            return manner == Manner.SPOKEN && hour < 60 ? minutes(i, hour, end, f) : i;
        }
        char c = s.charAt(end);
        if (c == ':' || c == '：') {
            return SmallNumber.isDigit(s.charAt(i)) ? colon(i, hour, end, f) : i;
        }
        if (c == '时' || c == '点') {
            return pointed(i, hour, end, f);
        }
        int next = Separators.end(s, end);
        if (next > 0 && manner == Manner.SPOKEN) {
            long last = SmallNumber.integer(s, next);
            if (last != SmallNumber.NONE
                    && SmallNumber.value(last) <= 24
                    && (s.startsWith("点", SmallNumber.end(last)) || s.startsWith("时", SmallNumber.end(last)))) {
                return time(f, hour, Fields.NONE, Fields.NONE, end);
            }
        }
        return manner == Manner.SPOKEN ? minutes(i, hour, end, f) : i;
    }

    /** A minute of the hour at hand: 50分. */
    private int minutes(int i, int minute, int end, Fields f) {
        if (i == 0 && minute < 60 && s.startsWith("分", end) && end + 1 == s.length() && !f.isAny()) {
            return time(f, -1, minute, Fields.NONE, end + 1);
        }
        if (i == 0 && minute < 60 && minute > 24 && s.startsWith(":", end) && end + 3 == s.length()) {
            int second = Integer.parseInt(s.substring(end + 1));
            return time(f, -1, minute, second, end + 3);
        }
        return i;
    }

    private int colon(int i, int hour, int end, Fields f) {
        int minute = twoDigits(end + 1);
        if (minute < 0 || minute > 59) {
            return i;
        }
        int at = end + 3;
        int second = Fields.NONE;
        if (at < s.length() && s.charAt(at) == ':' && twoDigits(at + 1) >= 0 && twoDigits(at + 1) < 60) {
            second = twoDigits(at + 1);
            at += 3;
        }
        if (at < s.length()
                        && (s.charAt(at) == '%'
                                || s.charAt(at) == ':'
                                || s.charAt(at) == '.' && at + 1 < s.length() && SmallNumber.isDigit(s.charAt(at + 1)))
                || i > 0 && (s.charAt(i - 1) == ':' || s.charAt(i - 1) == '.')) {
            return i;
        }
        boolean alone = !f.hasDay() && f.part == null && manner == Manner.OFFICIAL;
        if (alone && (hour < 6 || minute % 5 != 0) && Separators.end(s, at) < 0 && end - i < 2) {
            return i;
        }
        at = half(at, f);
        return time(f, hour, minute, second, at);
    }

    /** a.m. and p.m. */
    private int half(int at, Fields f) {
        int i = at < s.length() && s.charAt(at) == ' ' ? at + 1 : at;
        if (i + 1 < s.length() && "apAP".indexOf(s.charAt(i)) >= 0) {
            int m = s.charAt(i + 1) == '.' ? i + 2 : i + 1;
            if (m < s.length() && (s.charAt(m) == 'm' || s.charAt(m) == 'M')) {
                f.part = words.at(s.charAt(i) == 'a' || s.charAt(i) == 'A' ? "上午" : "下午", 0);
                return m + 1 < s.length() && s.charAt(m + 1) == '.' ? m + 2 : m + 1;
            }
        }
        return at;
    }

    private int twoDigits(int i) {
        boolean two = i + 1 < s.length()
                && SmallNumber.isDigit(s.charAt(i))
                && SmallNumber.isDigit(s.charAt(i + 1))
                && (i + 2 == s.length() || !SmallNumber.isDigit(s.charAt(i + 2)));
        return two ? (s.charAt(i) - '0') * 10 + s.charAt(i + 1) - '0' : -1;
    }

    private int pointed(int i, int hour, int sign, Fields f) {
        boolean o = s.charAt(sign) == '时';
        int at = sign + 1;
        char next = at < s.length() ? s.charAt(at) : ' ';
        boolean placed = f.hasDay() || f.part != null || manner == Manner.SPOKEN;
        if (o && "期代间候速段常而空隔局效值任长价限差刻".indexOf(next) >= 0) {
            return i;
        }
        int minute = Fields.NONE;
        int second = Fields.NONE;
        boolean detailed = false;
        if (next == '半') {
            minute = 30;
            at++;
            detailed = true;
        } else if (next == '钟' || next == '整') {
            at++;
            detailed = true;
        } else {
            int quarter = quarter(at);
            long number = quarter > 0 ? SmallNumber.NONE : SmallNumber.integer(s, at);
            if (quarter > 0) {
                minute = 15
                        * (s.charAt(at) == '一' || s.charAt(at) == '1'
                                ? 1
                                : s.charAt(at) == '三' || s.charAt(at) == '3' ? 3 : 2);
                at = quarter;
                detailed = true;
            } else if (number != SmallNumber.NONE && SmallNumber.value(number) < 60) {
                int end = SmallNumber.end(number);
                boolean unit = s.startsWith("分", end) && !s.startsWith("分之", end) && !s.startsWith("分钟", end);
                boolean two = end - at == 2 && (end == s.length() || "度个%小元倍米".indexOf(s.charAt(end)) < 0);
                if (unit || two && manner == Manner.SPOKEN) {
                    minute = SmallNumber.value(number);
                    at = unit ? end + 1 : end;
                    detailed = true;
                } else if (!o) {
                    return i;
                }
            }
        }
        if (minute != Fields.NONE && at < s.length()) {
            long number = SmallNumber.integer(s, at);
            if (number != SmallNumber.NONE
                    && SmallNumber.value(number) < 60
                    && s.startsWith("秒", SmallNumber.end(number))) {
                second = SmallNumber.value(number);
                at = SmallNumber.end(number) + 1;
            }
        }
        boolean ends = at >= s.length() || "，。、；）前后许以之".indexOf(s.charAt(at)) >= 0 || Separators.end(s, at) > 0;
        if (!placed && !detailed && (!o || !SmallNumber.isDigit(s.charAt(i)) || !ends && sign - i < 2)) {
            return i;
        }
        if (!detailed && !o && s.charAt(i) == '一' && sign - i == 1 && f.part == null) {
            return i;
        }
        if (s.startsWith("许", at) || s.startsWith("整", at) || s.startsWith("左右", at)) {
            at += s.startsWith("左右", at) ? 2 : 1;
        }
        return time(f, hour, minute, second, at);
    }

    private int quarter(int at) {
        return at + 1 < s.length() && "一二三两123".indexOf(s.charAt(at)) >= 0 && s.charAt(at + 1) == '刻'
                ? s.startsWith("钟", at + 2) ? at + 3 : at + 2
                : -1;
    }

    private static int time(Fields f, int hour, int minute, int second, int end) {
        f.hour = hour;
        f.minute = minute;
        f.second = second;
        f.grain = second != Fields.NONE ? Grain.SECOND : minute != Fields.NONE ? Grain.MINUTE : Grain.HOUR;
        return end;
    }
}
