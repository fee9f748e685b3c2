package org.sanbiao.language.time;

/** Tells words that only look like a time from times. */
final class Validity {

    private Validity() {}

    /** Whether the words from {@code i} to {@code end} may stand for a time in their surroundings. */
    static boolean isTime(String s, int i, int end, Fields f, Manner manner) {
        if (!isSecond(f, manner)) {
            return false;
        }
        char before = i > 0 ? s.charAt(i - 1) : ' ';
        char next = end < s.length() ? s.charAt(end) : ' ';
        boolean bareMonth = !f.hasYear() && f.monthFrom != Fields.NONE && !f.hasDay() && f.grain == Grain.MONTH;
        if (bareMonth && (before == '第' || before == '个')) {
            return false;
        }
        if (manner == Manner.SPOKEN) {
            return true;
        }
        if (f.isTimeOnly() && f.hour == Fields.NONE) {
            return false;
        }
        if (bareMonth
                && f.edge == null
                && f.ten == Fields.NONE
                && !f.lunar
                && end - i <= 3
                && !SmallNumber.isDigit(s.charAt(i))
                && s.charAt(end - 1) == '月') {
            return "前底初至到—-起".indexOf(next) >= 0;
        }
        if (f.grain == Grain.YEAR && f.isYearOnly() && f.year != Fields.NONE && (next == '级' || next == '款')) {
            return false;
        }
        f.named |= next == '版' && f.isYearOnly();
        if ((before == '/' || before == '-') && SmallNumber.isDigit(s.charAt(i))) {
            return f.hasYear();
        }
        return true;
    }

    /** Whether the fields may be the second half of a range; what stands around it is not asked. */
    static boolean isSecond(Fields f, Manner manner) {
        boolean dated = f.day > 0 && f.monthFrom != Fields.NONE && !f.lunar;
        return !dated || f.day <= longest(f.monthFrom) || manner == Manner.SPOKEN;
    }

    private static int longest(int month) {
        return month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Whether a time may be the second half of a range that begins with another. */
    static boolean follows(Fields from, Fields to) {
        if (to.isTimeOnly()) {
            return from.hasTime();
        }
        if (from.isTimeOnly()) {
            return to.hasTime();
        }
        return true;
    }

    /** Words that look like a length and are an idiom: 一天到晚, 三年五载, 百年大计. */
    static boolean isIdiom(String s, int i, int end) {
        String words = s.substring(i, end);
        return switch (words) {
            case "九年" -> s.startsWith("一贯制", end) || s.startsWith("义务", end);
            case "一百年" -> i > 0 && s.charAt(i - 1) == '个';
            case "百年", "千年", "万年", "一日", "一年", "三天" ->
                s.startsWith("大计", end)
                        || s.startsWith("老店", end)
                        || s.startsWith("之计", end)
                        || s.startsWith("变局", end)
                        || s.startsWith("未有", end)
                        || s.startsWith("一度", end)
                        || s.startsWith("一遇", end)
                        || s.startsWith("到晚", end)
                        || s.startsWith("两头", end)
                        || s.startsWith("四季", end)
                        || s.startsWith("生态", end)
                        || s.startsWith("秀林", end)
                        || s.startsWith("名校", end)
                        || s.startsWith("目标", end)
                        || s.startsWith("奋斗", end)
                        || s.startsWith("古", end)
                        || s.startsWith("梦", end)
                        || s.startsWith("文脉", end);
            default -> false;
        };
    }
}
