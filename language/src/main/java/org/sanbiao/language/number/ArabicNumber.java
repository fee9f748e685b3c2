package org.sanbiao.language.number;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;

/** Numbers in Arabic digits: groups of three between commas, a decimal point, a power. */
final class ArabicNumber {

    private static final MathContext PRECISION = new MathContext(15);
    private static final int LARGEST_EXPONENT = 60;

    private ArabicNumber() {}

    /** A number raised to a power, and where the power ends. */
    record Raised(BigDecimal value, int end) {}

    /** The end of the number that begins at {@code i}; of a row of segments (2.1.3) each is a number. */
    static int end(char[] s, int i) {
        int e = digitsEnd(s, i);
        if (ch(s, i - 1) == '.' && Characters.isDigit(ch(s, i - 2))) {
            return e;
        }
        while ((e - i <= 3 || isComma(ch(s, e - 4))) && isComma(ch(s, e)) && digitsEnd(s, e + 1) == e + 4) {
            e += 4;
        }
        if (ch(s, e) == '.' && Characters.isDigit(ch(s, e + 1))) {
            int f = digitsEnd(s, e + 1);
            if (!(ch(s, f) == '.' && Characters.isDigit(ch(s, f + 1)))) {
                return f;
            }
        }
        return e;
    }

    /** Whether all of {@code s[from, to)} are digits. */
    static boolean isDigits(char[] s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Characters.isDigit(s[i])) {
                return false;
            }
        }
        return true;
    }

    static BigDecimal value(char[] s, int from, int to) {
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (!isComma(s[i])) {
                plain.append(s[i]);
            }
        }
        return new BigDecimal(plain.toString());
    }

    /** The value with the power that stands at {@code at} behind it (e+14, ^5), or null. */
    static @Nullable Raised raised(char[] s, int at, BigDecimal value) {
        char c = ch(s, at);
        if (c != 'e' && c != 'E' && c != '^') {
            return null;
        }
        boolean signed = ch(s, at + 1) == '-' || ch(s, at + 1) == '+';
        int from = at + (signed ? 2 : 1);
        int to = digitsEnd(s, from);
        if (to == from || to - from > 3) {
            return null;
        }
        int exponent = Integer.parseInt(new String(s, from, to - from)) * (ch(s, at + 1) == '-' ? -1 : 1);
        if (Math.abs(exponent) > LARGEST_EXPONENT) {
            return null;
        }
        if (c != '^') {
            return signed ? new Raised(value.scaleByPowerOfTen(exponent), to) : null;
        }
        if (value.signum() == 0) {
            return null;
        }
        BigDecimal power = value.pow(Math.abs(exponent));
        return new Raised(exponent >= 0 ? power : BigDecimal.ONE.divide(power, PRECISION), to);
    }

    private static int digitsEnd(char[] s, int i) {
        int e = i;
        while (Characters.isDigit(ch(s, e))) {
            e++;
        }
        return e;
    }

    private static boolean isComma(char c) {
        return c == ',' || c == '，';
    }

    private static char ch(char[] s, int i) {
        return i >= 0 && i < s.length ? s[i] : '\0';
    }
}
