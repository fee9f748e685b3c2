package org.sanbiao.language.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.sanbiao.language.number.Numeral.Approximation;
import org.sanbiao.language.number.Numeral.Shape;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;

/** What two numbers make together: fractions, parts of a hundred, sums, ratios. Each method returns the end of it, or 0. */
final class Fractions {

    private static final int SUM_MEMBERS = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final char[] s;
    private final Proposals out;
    private final Cardinal cardinal;

    Fractions(char[] s, Proposals out, Cardinal cardinal) {
        this.s = s;
        this.out = out;
        this.cardinal = cardinal;
    }

    /** 三分之二, 百分之八, 一又二分之一, 百分百, and 1/2 in digits. */
    int read(int start, Numeral first, int end, boolean negative) {
        if (ch(end) == '分'
                && ch(end + 1) == '之'
                && begins(end + 2)
                && first.approximation() == Approximation.EXACT
                && first.value().signum() > 0
                && cardinal.read(end + 2)) {
            Numeral part = cardinal.numeral();
            int e = cardinal.end;
            if (first.shape() == Shape.BARE) {
                add(
                        start,
                        e,
                        part.scaled(HUNDRED.divide(first.value()), Shape.PERCENT, negative),
                        NumeralScanner.PERCENT);
            } else if (first.high() == null && part.high() == null) {
                add(
                        start,
                        e,
                        Numeral.exact(signed(quotient(part.value(), first.value()), negative), Shape.FRACTION),
                        NumeralScanner.FRACTION);
            } else {
                return 0;
            }
            return e;
        }
        if (first.shape() == Shape.BARE
                && first.value().compareTo(HUNDRED) == 0
                && ch(end) == '分'
                && ch(end + 1) == '百') {
            add(start, end + 2, Numeral.exact(signed(HUNDRED, negative), Shape.PERCENT), NumeralScanner.PERCENT);
            return end + 2;
        }
        if (ch(end) == '又' && begins(end + 1) && cardinal.read(end + 1)) {
            BigDecimal denominator = cardinal.value;
            int e = cardinal.end;
            if (ch(e) == '分' && ch(e + 1) == '之' && denominator.signum() > 0 && begins(e + 2) && cardinal.read(e + 2)) {
                BigDecimal value = first.value().add(quotient(cardinal.value, denominator));
                add(
                        start,
                        cardinal.end,
                        Numeral.exact(signed(value, negative), Shape.FRACTION),
                        NumeralScanner.FRACTION);
                return cardinal.end;
            }
        }
        return 0;
    }

    /** 10+5, 2.31:1 and 1/3. */
    int sumOrRatio(int start, Numeral first, int end) {
        BigDecimal value = first.value();
        int e = end;
        int members = ch(start - 1) == '+' ? SUM_MEMBERS : 1;
        while (members++ < SUM_MEMBERS && ch(e) == '+' && Characters.isDigit(ch(e + 1)) && cardinal.read(e + 1)) {
            value = value.add(cardinal.value);
            e = cardinal.end;
        }
        if (e > end && ch(e) != '+') {
            add(start, e, Numeral.exact(value, Shape.SUM), NumeralScanner.SUM);
            return e;
        }
        if (isColon(end) && !isColon(start - 1)) {
            ratio(start, first, end); // a time of day is read from the numbers themselves
        }
        return vulgar(start, start, first, end, false);
    }

    /** 2.31:1, and the three parts of a whole, which have no one value. */
    private void ratio(int start, Numeral first, int end) {
        int parts = 1;
        int e = end;
        BigDecimal second = BigDecimal.ZERO;
        while (isColon(e) && Characters.isDigit(ch(e + 1)) && parts < SUM_MEMBERS && cardinal.read(e + 1)) {
            second = parts++ == 1 ? cardinal.value : second;
            e = cardinal.end;
        }
        if (parts > 2) {
            add(
                    start,
                    e,
                    new Numeral(first.value(), null, Approximation.SOME, Shape.RATIO, BigDecimal.ONE, null),
                    NumeralScanner.RATIO);
        } else if (parts == 2 && second.signum() > 0) {
            add(start, e, Numeral.exact(quotient(first.value(), second), Shape.RATIO), NumeralScanner.RATIO);
        }
    }

    private boolean isColon(int i) {
        char c = ch(i);
        return c == ':' || c == '：' || c == '比';
    }

    /** 1/3 and -3/2. */
    int vulgar(int start, int from, Numeral first, int end, boolean negative) {
        int last = ch(end) == '/' && isVulgar(from, end) ? vulgarEnd(end) : 0;
        if (last > 0) {
            BigDecimal whole = new BigDecimal(new String(s, end + 1, last - end - 1));
            add(
                    start,
                    last,
                    Numeral.exact(signed(quotient(first.value(), whole), negative), Shape.FRACTION),
                    NumeralScanner.FRACTION);
        }
        return last;
    }

    /** Whether digits before a slash can be the upper part of a fraction: 1/3 of one or two digits, no date or code. */
    private boolean isVulgar(int start, int end) {
        char before = ch(start - 1);
        return end - start <= 2
                && before != '/'
                && before != '.'
                && !(before == '-' && Characters.isDigit(ch(start - 2)))
                && !Characters.isLetter(before);
    }

    private int vulgarEnd(int slash) {
        int e = slash + 1;
        while (Characters.isDigit(ch(e))) {
            e++;
        }
        boolean ends = ch(e) != '/' && ch(e) != '.' && ch(e) != '%' && !Characters.isLetter(ch(e));
        return e > slash + 1 && e - slash <= 4 && ends && ch(slash + 1) != '0' ? e : 0;
    }

    private char ch(int i) {
        return i >= 0 && i < s.length ? s[i] : '\0';
    }

    private boolean begins(int i) {
        return NumeralCharacters.beginsNumber(ch(i), ch(i + 1));
    }

    private void add(int start, int end, Numeral numeral, String rule) {
        out.add(new Mention<>(new Span(start, end), numeral, rule, List.of()));
    }

    private static BigDecimal signed(BigDecimal value, boolean negative) {
        return negative ? value.negate() : value;
    }

    private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 12, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
