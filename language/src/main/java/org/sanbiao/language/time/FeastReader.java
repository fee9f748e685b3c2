package org.sanbiao.language.time;

/** Reads feasts and solar terms: 春节, “五一”, 国庆节第三天. */
final class FeastReader {

    private final String s;
    private final Manner manner;
    private final TimeWords feasts;

    FeastReader(String s, Manner manner, TimeWords feasts) {
        this.s = s;
        this.manner = manner;
        this.feasts = feasts;
    }

    int read(int i, Fields f) {
        boolean quoted = s.charAt(i) == '“';
        int at = quoted ? i + 1 : i;
        TimeWord feast = feasts.at(s, at);
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
            long number = SmallNumber.integer(s, at2 + 1);
            if (number != SmallNumber.NONE && s.startsWith("天", SmallNumber.end(number))) {
                f.nthDay = SmallNumber.value(number);
                return SmallNumber.end(number) + 1;
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

    private boolean isTornFeast(TimeWord feast, int i, int end) {
        char before = i > 0 ? s.charAt(i - 1) : ' ';
        char next = end < s.length() && !s.startsWith("期间", end) ? s.charAt(end) : ' ';
        return switch (feast.word()) {
            case "五一", "十一" ->
                SmallNumber.isNumeral(before)
                        || SmallNumber.isNumeral(next)
                        || before == '第'
                        || before == '百'
                        || "个届条点章项名年月日号时分类次期批级倍成大路村".indexOf(next) >= 0
                        || before == '月'
                        || before == '.'
                        || before == '之';
            case "七一", "八一", "三八", "六一", "五四" ->
                SmallNumber.isNumeral(before)
                        || SmallNumber.isNumeral(next)
                        || "年月日点".indexOf(next) >= 0
                        || before == '月';
            case "新年" -> "代货味".indexOf(next) >= 0 || before == '创' || before == '更' || next == '度';
            case "国庆" -> before == '建' || next == '门';
            default -> false;
        };
    }
}
