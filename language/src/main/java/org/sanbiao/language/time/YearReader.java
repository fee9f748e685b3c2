package org.sanbiao.language.time;

import org.sanbiao.language.text.Characters;

/** Reads the year of a time, or the years of a plan, decade or century. */
final class YearReader {

    private final String s;
    private final Manner manner;
    private final Lexicon words;

    YearReader(String s, Manner manner, Lexicon words) {
        this.s = s;
        this.manner = manner;
        this.words = words;
    }

    /** Fills in the years named from {@code i} on; the end of the words, or {@code i} where there are none. */
    int read(int i, Fields f) {
        if (i >= s.length()) {
            return i;
        }
        int end = plan(i, f);
        if (end == i) {
            end = word(i, f);
        }
        if (end == i) {
            end = century(i, f);
        }
        return end == i ? numbered(i, f) : end;
    }

    private int word(int i, Fields f) {
        if (s.startsWith("公元", i) && i + 2 < s.length() && s.charAt(i + 2) != '前') {
            int end = numbered(i + 2, f);
            return end == i + 2 ? i : end;
        }
        Lexicon.Entry word = words.at(s, i);
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
                long number = s.startsWith("元年", end) ? Numeral.found(1, end + 1) : Numeral.integer(s, end);
                if (number == Numeral.NONE || !s.startsWith("年", Numeral.end(number))) {
                    return i;
                }
                f.year = word.number(0) + Numeral.value(number);
                f.grain = Grain.YEAR;
                return Numeral.end(number) + 1;
            }
            default -> {
                return i;
            }
        }
    }

    /** “十四五”, 十三五时期, “九五”末: the n-th five-year plan. */
    private int plan(int i, Fields f) {
        char first = s.charAt(i);
        boolean quoted = first == '“' || first == '"' || first == '‘';
        int at = quoted ? i + 1 : i;
        int digits = at;
        while (digits < s.length()
                && digits - at < 4
                && (s.charAt(digits) == '十' || Numeral.digit(s.charAt(digits)) > 0)) {
            digits++;
        }
        if (digits - at < 2 || s.charAt(digits - 1) != '五' || !quoted && digits - at < 3) {
            return i;
        }
        String number = s.substring(at, digits - 1);
        long read = Numeral.integer(number, 0);
        if (read == Numeral.NONE || Numeral.end(read) != number.length() || !quoted && s.charAt(at) != '十') {
            return i;
        }
        int end = digits;
        if (quoted) {
            char last = end < s.length() ? s.charAt(end) : ' ';
            if (last != '”' && last != '"' && last != '’') {
                return i;
            }
            end++;
        }
        int plan = Numeral.value(read);
        if (plan < 1 || plan > 30 || s.startsWith("普法", end)) {
            return i;
        }
        f.year = plan < 3 ? 1953 + 5 * (plan - 1) : 1966 + 5 * (plan - 3);
        f.yearLast = f.year + 4;
        f.grain = Grain.YEARS;
        f.named = s.startsWith("规划", end)
                || s.startsWith("计划", end)
                || s.startsWith("纲要", end)
                || s.startsWith("重点", end)
                || s.startsWith("专项", end);
        if (s.startsWith("期末", end) || s.startsWith("末期", end)) {
            return edge(f, Edge.END, end + 2);
        }
        if (s.startsWith("末", end)) {
            return edge(f, Edge.END, end + 1);
        }
        if (s.startsWith("初期", end) || s.startsWith("期初", end)) {
            return edge(f, Edge.START, end + 2);
        }
        if (s.startsWith("前期", end)) {
            return edge(f, Edge.START, end + 2);
        }
        if (s.startsWith("中期", end)) {
            return edge(f, Edge.MIDDLE, end + 2);
        }
        boolean early = s.startsWith("前", end);
        long part = early || s.startsWith("后", end) ? Numeral.integer(s, end + 1) : Numeral.NONE;
        if (part != Numeral.NONE
                && Numeral.value(part) >= 1
                && Numeral.value(part) < 5
                && s.startsWith("年", Numeral.end(part))) {
            int others = 5 - Numeral.value(part);
            f.year += early ? 0 : others;
            f.yearLast -= early ? others : 0;
            return Numeral.end(part) + 1;
        }
        return s.startsWith("时期", end) ? end + 2 : end;
    }

    private static int edge(Fields f, Edge edge, int end) {
        f.edge = edge;
        return end;
    }

    /** 本世纪中叶, 20世纪90年代末, 80年代. */
    private int century(int i, Fields f) {
        int century = 0;
        int at = i;
        if (s.startsWith("上世纪", i) || s.startsWith("本世纪", i) || s.startsWith("新世纪", i)) {
            century = s.charAt(i) == '上' ? 20 : 21;
            at = i + 3;
        } else {
            long number = Numeral.integer(s, i);
            if (number != Numeral.NONE
                    && s.startsWith("世纪", Numeral.end(number))
                    && Numeral.value(number) >= 1
                    && Numeral.value(number) <= 22) {
                century = Numeral.value(number);
                at = Numeral.end(number) + 2;
            }
        }
        long decade = Numeral.integer(s, at);
        if (decade != Numeral.NONE
                && s.startsWith("年代", Numeral.end(decade))
                && Numeral.value(decade) % 10 == 0
                && Numeral.value(decade) < 100) {
            int tens = Numeral.value(decade);
            f.year = (century > 0 ? (century - 1) * 100 : tens >= 30 ? 1900 : 2000) + tens;
            f.yearLast = f.year + 9;
            f.grain = Grain.YEARS;
            return partOfYears(Numeral.end(decade) + 2, f);
        }
        if (century == 0) {
            return i;
        }
        f.year = (century - 1) * 100;
        f.yearLast = f.year + 99;
        f.grain = Grain.YEARS;
        if (s.startsWith("中叶", at)) {
            f.year += 50;
            f.yearLast = f.year;
            return at + 2;
        }
        int end = partOfYears(at, f);
        boolean meant = end > at || s.startsWith("本世纪", i) || s.startsWith("以来", at) || manner == Manner.SPOKEN;
        if (!meant) {
            f.year = Fields.NONE;
            f.yearLast = Fields.NONE;
            return i;
        }
        return end;
    }

    private int partOfYears(int at, Fields f) {
        if (s.startsWith("末期", at) || s.startsWith("后期", at)) {
            return edge(f, Edge.END, at + 2);
        }
        if (s.startsWith("初期", at) || s.startsWith("前期", at)) {
            return edge(f, Edge.START, at + 2);
        }
        if (s.startsWith("中期", at)) {
            return edge(f, Edge.MIDDLE, at + 2);
        }
        if (s.startsWith("末", at) || s.startsWith("初", at)) {
            return edge(f, s.charAt(at) == '末' ? Edge.END : Edge.START, at + 1);
        }
        return at;
    }

    private int numbered(int i, Fields f) {
        int at = i;
        while (at < s.length() && Numeral.isDigit(s.charAt(at))) {
            at++;
        }
        int count = at - i;
        int value;
        if (count == 0) {
            count = Numeral.row(s, i);
            if (count == 0) {
                return manner == Manner.SPOKEN ? thousands(i, f) : i;
            }
            at = i + count;
            value = Numeral.positional(s, i, Math.min(count, 4));
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
            if (s.startsWith("、" + (value + 1) + "年", at)) {
                f.yearLast = value + 1;
                year(value, at, f);
                f.grain = Grain.YEARS;
                return at + 6;
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
        long number = Numeral.integer(s, i);
        if (number == Numeral.NONE
                || Numeral.value(number) < 1000
                || Numeral.value(number) > 2999
                || !s.startsWith("年", Numeral.end(number))) {
            return i;
        }
        return year(Numeral.value(number), Numeral.end(number) + 1, f);
    }

    /** Whether the number at hand is a year by the one that follows: 2021—2025年, 2021-25年. */
    private boolean sharesYear(int at) {
        int next = Separators.end(s, at);
        if (next < 0) {
            return false;
        }
        int end = next;
        while (end < s.length() && Numeral.isDigit(s.charAt(end))) {
            end++;
        }
        int count = end - next;
        if (count == 0) {
            count = Numeral.row(s, next);
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
        if (zero || !Numeral.isDigit(first)) {
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
        long month = Numeral.integer(s, next);
        return month != Numeral.NONE
                && Numeral.value(month) <= 12
                && Numeral.value(month) > 0
                && s.startsWith("月", Numeral.end(month));
    }
}
