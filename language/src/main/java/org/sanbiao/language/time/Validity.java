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
                && !Numeral.isDigit(s.charAt(i))
                && s.charAt(end - 1) == '月') {
            return "前底初至到—-起".indexOf(next) >= 0;
        }
        if (f.grain == Grain.YEAR
                && f.isYearOnly()
                && f.year != Fields.NONE
                && (next == '级' || next == '版' || next == '款')) {
            return false;
        }
        if (before == '/' || before == '-') {
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
}
