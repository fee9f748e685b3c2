package org.sanbiao.language.time;

import java.math.BigDecimal;

/**
 * Reads the small numbers that times are made of, in digits or Chinese numerals.
 *
 * <p>A result is the value in the upper and the end in the lower half of a long, or {@link #NONE}.
 */
final class SmallNumber {

    static final long NONE = -1;

    private SmallNumber() {}

    static int value(long found) {
        return (int) (found >> 32);
    }

    static int end(long found) {
        return (int) found;
    }

    static long found(int value, int end) {
        return (long) value << 32 | end;
    }

    /** The digit that a Chinese numeral stands for, or -1. */
    static int digit(char c) {
        return switch (c) {
            case '〇', '零' -> 0;
            case '一', '壹' -> 1;
            case '二', '两', '贰' -> 2;
            case '三', '叁' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> -1;
        };
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNumeral(char c) {
        return isDigit(c) || digit(c) >= 0 || multiplier(c) > 0 || c == '廿' || c == '卅' || c == '俩';
    }

    private static int multiplier(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            default -> 0;
        };
    }

    /** A whole number below a thousand million that begins at {@code i}. */
    static long integer(String s, int i) {
        if (i >= s.length()) {
            return NONE;
        }
        char c = s.charAt(i);
        if (isDigit(c)) {
            int at = i;
            int value = 0;
            while (at < s.length() && isDigit(s.charAt(at))) {
                if (at - i == 9) {
                    return NONE;
                }
                value = value * 10 + s.charAt(at++) - '0';
            }
            return found(value, at);
        }
        if (c == '俩') {
            return found(2, i + 1);
        }
        int row = row(s, i);
        return row > 1 ? found(positional(s, i, row), i + row) : spoken(s, i);
    }

    /** How many Chinese digits follow each other from {@code i}, none of them with a 十, 百 or 千 behind it. */
    static int row(String s, int i) {
        int at = i;
        while (at < s.length() && (digit(s.charAt(at)) >= 0 && s.charAt(at) != '两' || at > i && isZero(s, at))) {
            at++;
        }
        int count = at - i;
        return count > 0 && at < s.length() && multiplier(s.charAt(at)) > 0 || count > 9 ? 0 : count;
    }

    /** Whether a 0 or O stands for 〇: 二0三五年. */
    private static boolean isZero(String s, int i) {
        boolean round = s.charAt(i) == '0' || s.charAt(i) == 'O';
        return round && i + 1 < s.length() && (digit(s.charAt(i + 1)) >= 0 || s.charAt(i + 1) == '年');
    }

    /** The value of so many digits in a row; what is no digit is a zero. */
    static int positional(String s, int i, int count) {
        int value = 0;
        for (int k = i; k < i + count; k++) {
            value = value * 10 + Math.max(0, digit(s.charAt(k)));
        }
        return value;
    }

    private static long spoken(String s, int i) {
        int total = 0;
        int at = i;
        int last = 10000;
        boolean any = false;
        while (at < s.length()) {
            char c = s.charAt(at);
            if (c == '廿' || c == '卅') {
                if (last <= 10) {
                    break;
                }
                total += c == '廿' ? 20 : 30;
                at++;
                last = 10;
                any = true;
                continue;
            }
            int digit = digit(c);
            int factor = at + 1 < s.length() && digit > 0 ? multiplier(s.charAt(at + 1)) : 0;
            if (factor > 0 && factor < last) {
                total += digit * factor;
                at += 2;
                last = factor;
            } else if (multiplier(c) == 10 && last > 10) {
                total += 10;
                at++;
                last = 10;
            } else if (digit == 0
                    && any
                    && at + 1 < s.length()
                    && (digit(s.charAt(at + 1)) > 0 || multiplier(s.charAt(at + 1)) == 10)) {
                at++;
                continue;
            } else if (digit >= 0 && last > 1) {
                total += digit;
                at++;
                any = true;
                break;
            } else {
                break;
            }
            any = true;
        }
        return any ? found(total, at) : NONE;
    }

    /** A number of a duration: {@link #integer} with decimals (2.5, 一点五) and 万. */
    static record Amount(BigDecimal value, int end) {}

    static @org.jspecify.annotations.Nullable Amount amount(String s, int i) {
        int digits = i;
        while (digits < s.length() && isDigit(s.charAt(digits))) {
            digits++;
        }
        int end = digits;
        BigDecimal value;
        if (digits > i) {
            if (digits - i > 12) {
                return null;
            }
            if (digits + 1 < s.length() && s.charAt(digits) == '.' && isDigit(s.charAt(digits + 1))) {
                end++;
                while (end < s.length() && isDigit(s.charAt(end)) && end - digits < 12) {
                    end++;
                }
            }
            value = new BigDecimal(s.substring(i, end));
        } else {
            long whole = integer(s, i);
            if (whole == NONE) {
                return null;
            }
            end = end(whole);
            value = BigDecimal.valueOf(value(whole));
            if (end + 1 < s.length() && s.charAt(end) == '点' && row(s, end + 1) > 0) {
                int row = row(s, end + 1);
                value = value.add(BigDecimal.valueOf(positional(s, end + 1, row), row));
                end += 1 + row;
            }
        }
        if (end < s.length() && s.charAt(end) == '万') {
            return new Amount(value.scaleByPowerOfTen(4), end + 1);
        }
        return new Amount(value, end);
    }
}
