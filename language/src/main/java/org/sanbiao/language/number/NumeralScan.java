package org.sanbiao.language.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.sanbiao.language.number.Numeral.Approximation;
import org.sanbiao.language.number.Numeral.Shape;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;

/** One pass of the numeral scanner over one text. */
final class NumeralScan {

    private static final BigDecimal ONE_HALF = new BigDecimal("0.5");
    private static final Set<String> HALVES = Set.of("小时", "公里", "公升", "公斤", "千米", "英里", "加仑", "星期");
    private static final String BEFORE_SOME = "指参人总户系多少次倍分基位函点件岁个无负整天家量级页字额票";

    private final char[] s;
    private final Proposals out;
    private final Cardinal cardinal;
    private final Fractions fractions;

    NumeralScan(char[] s, Proposals out) {
        this.s = s;
        this.out = out;
        this.cardinal = new Cardinal(s);
        this.fractions = new Fractions(s, out, cardinal);
    }

    private char ch(int i) {
        return i >= 0 && i < s.length ? s[i] : '\0';
    }

    void run() {
        int i = 0;
        while (i < s.length) {
            i = NumeralCharacters.begins(s[i]) ? Math.max(i + 1, at(i)) : i + 1;
        }
    }

    /** Proposes what begins at {@code i}; returns where to go on, or 0. */
    private int at(int i) {
        char c = s[i];
        if (Characters.isDigit(c) || NumeralCharacters.isChinese(c)) {
            return number(i, i, false);
        }
        return switch (c) {
            case '负', '負' -> negative(i);
            case '-' -> isSign(i) && begins(i + 1) ? number(i, i + 1, true) : 0;
            case '.' -> Characters.isDigit(ch(i + 1)) && !Characters.isDigit(ch(i - 1)) ? point(i) : 0;
            case '几', '幾', '数', '數' -> some(i);
            case '半' -> half(i);
            case '第' -> ordinal(i);
            default -> isRoman(c) ? roman(i) : 0;
        };
    }

    private int negative(int i) {
        if (begins(i + 1)) {
            return number(i, i + 1, true);
        }
        return ch(i + 1) == '的' && begins(i + 2) ? number(i, i + 2, true) : 0;
    }

    private static boolean isRoman(char c) {
        return c >= '\u2160' && c <= '\u216b' || c >= '\u2170' && c <= '\u217b';
    }

    private boolean begins(int i) {
        return NumeralCharacters.beginsNumber(ch(i), ch(i + 1));
    }

    /** Whether the dash there can be a sign: behind nothing that it could join to. */
    private boolean isSign(int i) {
        char before = ch(i - 1);
        return Characters.isDigit(ch(i + 1)) || ch(i + 1) == '.'
                ? !Characters.isDigit(before)
                        && !Characters.isLetter(before)
                        && before != '-'
                        && before != '%'
                        && before != '℃'
                        && before != '）'
                        && before != '度'
                : false;
    }

    private int point(int i) {
        int e = i + 1;
        while (Characters.isDigit(ch(e))) {
            e++;
        }
        if (e - i > Cardinal.LONGEST || Characters.isLetter(ch(i - 1))) {
            return e;
        }
        BigDecimal value = new BigDecimal(new String(s, i, e - i));
        boolean negative = ch(i - 1) == '-' && isSign(i - 1);
        add(
                negative ? i - 1 : i,
                e,
                new Numeral(
                        negative ? value.negate() : value,
                        null,
                        Approximation.EXACT,
                        Shape.ARABIC,
                        BigDecimal.ONE,
                        null),
                NumeralScanner.PLAIN);
        return e;
    }

    private int number(int start, int from, boolean negative) {
        if (ch(from) == '.') {
            return 0; // the point itself looks back for its sign
        }
        if (!cardinal.read(from)) {
            return cardinalSkip(from);
        }
        Numeral first = cardinal.numeral();
        int end = cardinal.end;
        if (isWordAlone(from, end)) {
            return end;
        }
        int special = fractions.read(start, first, end, negative);
        if (special == 0 && first.shape() == Shape.ARABIC && Characters.isDigit(s[from])) {
            special = negative
                    ? fractions.vulgar(start, from, first, end, true)
                    : fractions.sumOrRatio(start, first, end);
        }
        if (special > 0) {
            return special;
        }
        if (ch(end) == '半' && end - from == 1 && s[from] == '一' && isHalf(end)) {
            add(start, end + 1, Numeral.exact(ONE_HALF, Shape.FRACTION), NumeralScanner.HALF);
            return end + 1;
        }
        String rule = switch (first.shape()) {
            case SERIAL -> NumeralScanner.SERIAL;
            case BARE -> NumeralScanner.BARE;
            default -> NumeralScanner.PLAIN;
        };
        add(start, end, negative ? first.scaled(BigDecimal.ONE, first.shape(), true) : first, rule);
        return end;
    }

    /** Past a row of digits that is too long for a number. */
    private int cardinalSkip(int from) {
        int e = from;
        while (Characters.isDigit(ch(e)) || NumeralCharacters.digit(ch(e)) >= 0) {
            e++;
        }
        return e;
    }

    /** A formal numeral alone is an everyday word (陆, 伍, 拾) unless nothing Chinese touches it. */
    private boolean isWordAlone(int from, int end) {
        return end - from == 1
                && NumeralCharacters.isFormal(s[from])
                && "伍陆陸拾肆什俩倆仨幺弌参參".indexOf(s[from]) >= 0
                && (Characters.isHan(ch(from - 1)) || Characters.isHan(ch(end)) || ch(from - 1) == '\0' && from > 0);
    }

    private boolean isHalf(int i) {
        return "年个天月小日".indexOf(ch(i + 1)) < 0 || ch(i + 1) == '\0';
    }

    /** 数百, 几十万: some times a multiplier. */
    private int some(int i) {
        boolean several = s[i] == '数' || s[i] == '數';
        if (NumeralCharacters.power(ch(i + 1)) == 0
                || several && BEFORE_SOME.indexOf(ch(i - 1)) >= 0
                || !cardinal.read(i + 1)
                || cardinal.shape != Shape.BARE && s[i + 1] != '十') {
            return 0;
        }
        Numeral n = cardinal.numeral();
        add(
                i,
                cardinal.end,
                new Numeral(n.value(), null, Approximation.SOME, Shape.CHINESE, n.multiplier(), null),
                NumeralScanner.SOME);
        return cardinal.end;
    }

    /** 半数, 过半, 半年. */
    private int half(int i) {
        char next = ch(i + 1);
        char before = ch(i - 1);
        if (next == '数') {
            add(i, i + 2, Numeral.exact(ONE_HALF, Shape.FRACTION), NumeralScanner.HALF);
            return i + 2;
        }
        boolean unit = "个天年月亩升斤里".indexOf(next) >= 0 || HALVES.contains(String.valueOf(next) + ch(i + 2));
        if (unit && "上下前后大年多".indexOf(before) < 0 || (before == '过' || before == '超') && !unit) {
            add(i, i + 1, Numeral.exact(ONE_HALF, unit ? Shape.CHINESE : Shape.FRACTION), NumeralScanner.HALF);
            return i + 1;
        }
        return 0;
    }

    private int ordinal(int i) {
        if (!begins(i + 1) || !cardinal.read(i + 1) || cardinal.approximation != Approximation.EXACT) {
            return 0;
        }
        boolean fromEnd = ch(i - 1) == '数' && ch(i - 2) == '倒';
        Numeral numeral = cardinal.numeral();
        BigDecimal value = fromEnd ? numeral.value().negate() : numeral.value();
        Mention<Numeral> from = new Mention<>(new Span(i + 1, cardinal.end), numeral, NumeralScanner.PLAIN, List.of());
        out.add(new Mention<>(
                new Span(fromEnd ? i - 2 : i, cardinal.end),
                new Ordinal(value),
                NumeralScanner.ORDINAL,
                List.of(from)));
        return cardinal.end;
    }

    private int roman(int i) {
        int value = s[i] >= '\u2170' ? s[i] - '\u2170' + 1 : s[i] - '\u2160' + 1;
        add(i, i + 1, Numeral.exact(BigDecimal.valueOf(value), Shape.ROMAN), NumeralScanner.ROMAN);
        return i + 1;
    }

    private void add(int start, int end, Numeral numeral, String rule) {
        out.add(new Mention<>(new Span(start, end), numeral, rule, List.of()));
    }
}
