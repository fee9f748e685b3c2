package org.sanbiao.language.time;

/** Reads the years of five-year plans, centuries and decades. */
final class PlanReader {

    private final String s;
    private final Manner manner;

    PlanReader(String s, Manner manner) {
        this.s = s;
        this.manner = manner;
    }

    /** Fills in the years named from {@code i} on; the end of the words, or {@code i} where there are none. */
    int read(int i, Fields f) {
        int end = i < s.length() && s.charAt(i) == '第' ? spelled(i, f) : plan(i, f);
        return end == i ? century(i, f) : end;
    }

    /** “十四五”, 十三五时期, “九五”末: the n-th five-year plan. */
    private int plan(int i, Fields f) {
        char first = s.charAt(i);
        boolean quoted = first == '“' || first == '"' || first == '‘';
        int at = quoted ? i + 1 : i;
        int digits = at;
        while (digits < s.length()
                && digits - at < 4
                && (s.charAt(digits) == '十' || SmallNumber.digit(s.charAt(digits)) > 0)) {
            digits++;
        }
        if (digits - at < 2 || s.charAt(digits - 1) != '五' || !quoted && digits - at < 3) {
            return i;
        }
        String number = s.substring(at, digits - 1);
        long read = SmallNumber.integer(number, 0);
        if (read == SmallNumber.NONE || SmallNumber.end(read) != number.length() || !quoted && s.charAt(at) != '十') {
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
        int plan = SmallNumber.value(read);
        if (plan < 1 || plan > 30 || s.startsWith("普法", end)) {
            return i;
        }
        years(plan, f);
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
        long part = early || s.startsWith("后", end) ? SmallNumber.integer(s, end + 1) : SmallNumber.NONE;
        if (part != SmallNumber.NONE
                && SmallNumber.value(part) >= 1
                && SmallNumber.value(part) < 5
                && s.startsWith("年", SmallNumber.end(part))) {
            int others = 5 - SmallNumber.value(part);
            f.year += early ? 0 : others;
            f.yearLast -= early ? others : 0;
            return SmallNumber.end(part) + 1;
        }
        return s.startsWith("时期", end) ? end + 2 : end;
    }

    /** 第十四个五年规划, always a name; the low numbers are those of other plans today, such as 普法. */
    private int spelled(int i, Fields f) {
        long number = SmallNumber.integer(s, i + 1);
        if (number == SmallNumber.NONE || SmallNumber.value(number) < 9 || SmallNumber.value(number) > 30) {
            return i;
        }
        int end = SmallNumber.end(number);
        if (!s.startsWith("个五年规划", end) && !s.startsWith("个五年计划", end)) {
            return i;
        }
        years(SmallNumber.value(number), f);
        f.named = true;
        return end + 5;
    }

    private static void years(int plan, Fields f) {
        f.year = plan < 3 ? 1953 + 5 * (plan - 1) : 1966 + 5 * (plan - 3);
        f.yearLast = f.year + 4;
        f.grain = Grain.YEARS;
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
            long number = SmallNumber.integer(s, i);
            if (number != SmallNumber.NONE
                    && s.startsWith("世纪", SmallNumber.end(number))
                    && SmallNumber.value(number) >= 1
                    && SmallNumber.value(number) <= 22) {
                century = SmallNumber.value(number);
                at = SmallNumber.end(number) + 2;
            }
        }
        long decade = SmallNumber.integer(s, at);
        if (decade != SmallNumber.NONE
                && s.startsWith("年代", SmallNumber.end(decade))
                && SmallNumber.value(decade) % 10 == 0
                && SmallNumber.value(decade) < 100) {
            int tens = SmallNumber.value(decade);
            f.year = (century > 0 ? (century - 1) * 100 : tens >= 30 ? 1900 : 2000) + tens;
            f.yearLast = f.year + 9;
            f.grain = Grain.YEARS;
            return partOfYears(SmallNumber.end(decade) + 2, f);
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
}
