package org.sanbiao.language.time;

/** Reads the beginning, middle and end of periods: 年底, 2025年末, 月初, 季度末, 年内. */
final class EdgeReader {

    private final String s;

    EdgeReader(String s) {
        this.s = s;
    }

    /** The beginning, middle or end of what stands before, or of the year or month: 2025年底, 月初. */
    int read(int i, Fields f) {
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
        return "多数几历近百千万亿整半学每个两常往".indexOf(before) >= 0 || SmallNumber.isNumeral(before);
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
                edge = f.lunar && SmallNumber.isNumeral(next) || "步级中心始创次审衷具高伏".indexOf(next) >= 0 || next == '见'
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
}
