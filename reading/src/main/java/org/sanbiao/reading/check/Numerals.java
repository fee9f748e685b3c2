package org.sanbiao.reading.check;

import org.sanbiao.language.text.Characters;

/** Small counts as declarations write them: 3, 十二, 两. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** Whether a character may stand in a count. */
    static boolean is(char c) {
        return Characters.isDigit(c) || c == '十' || c == '两' || DIGITS.indexOf(c) >= 0;
    }

    /** Where the count that begins at {@code start} ends; {@code start} where none does. */
    static int end(String s, int start) {
        int end = start;
        while (end < s.length() && is(s.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The value of a count below a hundred, or -1: mixed scripts and digit strings such as 三三 are none. */
    static int value(String s, int start, int end) {
        if (end <= start || end - start > 3) {
            return -1;
        }
        if (Characters.isDigit(s.charAt(start))) {
            int value = 0;
            for (int i = start; i < end; i++) {
                if (!Characters.isDigit(s.charAt(i))) {
                    return -1;
                }
                value = value * 10 + s.charAt(i) - '0';
            }
            return value;
        }
        int ten = s.indexOf('十', start);
        if (ten < 0 || ten >= end) {
            return end - start == 1 ? digit(s.charAt(start)) : -1;
        }
        int tens = ten == start ? 1 : ten == start + 1 ? digit(s.charAt(start)) : -1;
        int ones = ten + 1 == end ? 0 : ten + 2 == end ? digit(s.charAt(end - 1)) : -1;
        return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
    }

    private static int digit(char c) {
        return c == '两' ? 2 : DIGITS.indexOf(c);
    }
}
