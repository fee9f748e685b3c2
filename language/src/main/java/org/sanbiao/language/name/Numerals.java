package org.sanbiao.language.name;

import org.sanbiao.language.text.Characters;

/** Numerals as far as names need them: what is one, and the value of a small whole number. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** Whether it is a numeral character, multipliers included. */
    static boolean isHan(char c) {
        return switch (c) {
            case '〇',
                    '零',
                    '一',
                    '二',
                    '三',
                    '四',
                    '五',
                    '六',
                    '七',
                    '八',
                    '九',
                    '十',
                    '百',
                    '千',
                    '万',
                    '亿',
                    '两',
                    '廿',
                    '兆',
                    '萬',
                    '億',
                    '兩' -> true;
            default -> false;
        };
    }

    /** Whether it is a numeral character or a digit. */
    static boolean is(char c) {
        return isHan(c) || Characters.isDigit(c);
    }

    /** The end of the run of digits that begins at {@code i}, {@code i} where there is none. */
    static int digits(String s, int i) {
        int k = i;
        while (k < s.length() && Characters.isDigit(s.charAt(k))) {
            k++;
        }
        return k;
    }

    /** The end of the run of Chinese numerals that begins at {@code i}. */
    static int han(String s, int i) {
        int k = i;
        while (k < s.length() && isHan(s.charAt(k))) {
            k++;
        }
        return k;
    }

    /** The end of the run of either kind that begins at {@code i}. */
    static int run(String s, int i) {
        int k = digits(s, i);
        if (k == i) {
            return han(s, i);
        }
        return k < s.length() && "万亿千百".indexOf(s.charAt(k)) >= 0 ? han(s, k) : k;
    }

    /** The value of {@code s[from, to)}, digits or Chinese numerals, or -1 where it is no whole number below 10^15. */
    static long value(String s, int from, int to) {
        int i = digits(s, from);
        if (i - from > 15) {
            return -1;
        }
        if (i > from) {
            long n = Long.parseLong(s, from, i, 10);
            return i == to ? n : n * multiplier(s, i, to);
        }
        return hanValue(s, from, to);
    }

    private static long multiplier(String s, int from, int to) {
        long m = 1;
        for (int i = from; i < to; i++) {
            m *= power(s.charAt(i));
        }
        return m > 0 && m <= 1_000_000_000_000L ? m : -1;
    }

    private static long hanValue(String s, int from, int to) {
        long total = 0;
        long section = 0;
        long digit = -1;
        boolean plain = true;
        for (int i = from; i < to; i++) {
            plain &= digitOf(s.charAt(i)) >= 0;
        }
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            int d = digitOf(c);
            if (d >= 0) {
                digit = plain ? Math.max(digit, 0) * 10 + d : d;
            } else if (c == '廿') {
                section += 20;
            } else {
                long p = power(c);
                if (p == 0) {
                    return -1;
                }
                if (p >= 10_000) {
                    total = (total + section + Math.max(digit, total + section == 0 ? 1 : 0)) * p;
                    section = 0;
                } else {
                    section += (digit < 0 || digit == 0 ? 1 : digit) * p;
                }
                digit = 0;
            }
        }
        return to == from || to - from > 15 ? -1 : total + section + Math.max(digit, 0);
    }

    private static int digitOf(char c) {
        return c == '零' ? 0 : c == '两' || c == '兩' ? 2 : DIGITS.indexOf(c);
    }

    private static long power(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万', '萬' -> 10_000;
            case '亿', '億' -> 100_000_000;
            default -> 0;
        };
    }
}
