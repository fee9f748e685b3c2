package org.sanbiao.language.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.number.Numeral.Approximation;
import org.sanbiao.language.number.Numeral.Shape;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Lexicon;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Recognizer;
import org.sanbiao.language.text.Span;

/**
 * Proposes every {@link Numeral} and {@link Ordinal} of a text, in any script.
 *
 * <p>Numeral characters inside everyday words (一般, 统一, 四川: {@code words.txt}) are no numerals. What a numeral counts,
 * and whether it counts anything, is for the strata above. Cost: linear.
 */
public final class NumeralScanner implements Recognizer {

    private static final String PLAIN = "number.plain";
    private static final String SERIAL = "number.serial";
    private static final String BARE = "number.bare-multiplier";
    private static final String SOME = "number.some";
    private static final String FRACTION = "number.fraction";
    private static final String PERCENT = "number.percent-words";
    private static final String HALF = "number.half";
    private static final String SUM = "number.sum";
    private static final String RATIO = "number.ratio";
    private static final String ROMAN = "number.roman";
    private static final String ORDINAL = "number.ordinal";

    private static final Lexicon<Boolean> WORDS = words();
    private static final int SUM_MEMBERS = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ONE_HALF = new BigDecimal("0.5");
    private static final Set<String> HALVES = Set.of("小时", "公里", "公升", "公斤", "千米", "英里", "加仑", "星期");
    private static final String BEFORE_SOME = "指参人总户系多少次倍分基位函点件岁个无负整天家量级页字额票";

    private static Lexicon<Boolean> words() {
        Lexicon<Boolean> words = new Lexicon<>();
        for (String line : Lexicon.lines(NumeralScanner.class, "words.txt")) {
            for (String word : line.split(" +")) {
                words.put(word, true);
            }
        }
        return words;
    }

    @Override
    public List<String> rules() {
        return List.of(PLAIN, SERIAL, BARE, SOME, FRACTION, PERCENT, HALF, SUM, RATIO, ROMAN, ORDINAL);
    }

    @Override
    public void propose(Proposals proposals, @Nullable LocalDate reference) {
        char[] s = proposals.text().normal().toCharArray();
        blankWords(proposals.text().normal(), s);
        new Scan(s, proposals).run();
    }

    private static void blankWords(String text, char[] s) {
        int end = 0;
        for (int i = 0; i < s.length; i++) {
            Lexicon.Hit<Boolean> word = WORDS.longestAt(text, i);
            if (word == null || word.start() < end) {
                continue;
            }
            if (!cutsNumeral(text, s, word)) {
                end = word.end();
                for (int k = i; k < end; k++) {
                    s[k] = '\0';
                }
            }
        }
    }

    /** Whether taking the word would leave half a numeral: 二十|一般, 一点|五, 20|多元. */
    private static boolean cutsNumeral(String text, char[] s, Lexicon.Hit<Boolean> word) {
        int i = word.start();
        char first = text.charAt(i);
        boolean after = i > 0
                && s[i - 1] != '\0'
                && (NumeralCharacters.isChinese(text.charAt(i - 1)) || Characters.isDigit(text.charAt(i - 1)));
        if (NumeralCharacters.isChinese(first)) {
            boolean part = text.charAt(word.end() - 1) == '分' && text.startsWith("之", word.end());
            boolean before = part
                    || text.charAt(word.end() - 1) == '点'
                            && word.end() < text.length()
                            && NumeralCharacters.digit(text.charAt(word.end())) >= 0;
            return after || before || i > 0 && text.charAt(i - 1) == '第';
        }
        return after && word.end() - i == 2 && "多余来几".indexOf(first) >= 0;
    }

    /** One pass over one text. */
    private static final class Scan {

        private final char[] s;
        private final Proposals out;
        private final Cardinal cardinal;

        Scan(char[] s, Proposals out) {
            this.s = s;
            this.out = out;
            this.cardinal = new Cardinal(s);
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
            return Characters.isDigit(ch(i))
                    || ch(i) == '.' && Characters.isDigit(ch(i + 1))
                    || NumeralCharacters.isChinese(ch(i));
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
                    PLAIN);
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
            int special = fraction(start, first, end, negative);
            if (special == 0 && first.shape() == Shape.ARABIC && Characters.isDigit(s[from])) {
                special = negative ? vulgar(start, from, first, end, true) : sumOrRatio(start, first, end);
            }
            if (special > 0) {
                return special;
            }
            if (ch(end) == '半' && end - from == 1 && s[from] == '一' && isHalf(end)) {
                add(start, end + 1, plain(ONE_HALF, Shape.FRACTION), HALF);
                return end + 1;
            }
            String rule = switch (first.shape()) {
                case SERIAL -> SERIAL;
                case BARE -> BARE;
                default -> PLAIN;
            };
            add(start, end, negative ? negated(first) : first, rule);
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
                    && (Characters.isHan(ch(from - 1))
                            || Characters.isHan(ch(end))
                            || ch(from - 1) == '\0' && from > 0);
        }

        private boolean isHalf(int i) {
            return "年个天月小日".indexOf(ch(i + 1)) < 0 || ch(i + 1) == '\0';
        }

        /** 三分之二, 百分之八, 一又二分之一, 百分百, and 1/2 in digits. */
        private int fraction(int start, Numeral first, int end, boolean negative) {
            if (ch(end) == '分'
                    && ch(end + 1) == '之'
                    && begins(end + 2)
                    && first.approximation() == Approximation.EXACT
                    && first.value().signum() > 0
                    && cardinal.read(end + 2)) {
                Numeral part = cardinal.numeral();
                int e = cardinal.end;
                if (first.shape() == Shape.BARE) {
                    add(start, e, scaled(part, HUNDRED.divide(first.value()), Shape.PERCENT, negative), PERCENT);
                } else if (first.high() == null && part.high() == null) {
                    add(
                            start,
                            e,
                            plain(signed(quotient(part.value(), first.value()), negative), Shape.FRACTION),
                            FRACTION);
                } else {
                    return 0;
                }
                return e;
            }
            if (first.shape() == Shape.BARE
                    && first.value().compareTo(HUNDRED) == 0
                    && ch(end) == '分'
                    && ch(end + 1) == '百') {
                add(start, end + 2, plain(signed(HUNDRED, negative), Shape.PERCENT), PERCENT);
                return end + 2;
            }
            if (ch(end) == '又' && begins(end + 1) && cardinal.read(end + 1)) {
                BigDecimal denominator = cardinal.value;
                int e = cardinal.end;
                if (ch(e) == '分'
                        && ch(e + 1) == '之'
                        && denominator.signum() > 0
                        && begins(e + 2)
                        && cardinal.read(e + 2)) {
                    BigDecimal value = first.value().add(quotient(cardinal.value, denominator));
                    add(start, cardinal.end, plain(signed(value, negative), Shape.FRACTION), FRACTION);
                    return cardinal.end;
                }
            }
            return 0;
        }

        private int sumOrRatio(int start, Numeral first, int end) {
            BigDecimal value = first.value();
            int e = end;
            int members = ch(start - 1) == '+' ? SUM_MEMBERS : 1;
            while (members++ < SUM_MEMBERS && ch(e) == '+' && Characters.isDigit(ch(e + 1)) && cardinal.read(e + 1)) {
                value = value.add(cardinal.value);
                e = cardinal.end;
            }
            if (e > end && ch(e) != '+') {
                add(start, e, plain(value, Shape.SUM), SUM);
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
                        RATIO);
            } else if (parts == 2 && second.signum() > 0) {
                add(start, e, plain(quotient(first.value(), second), Shape.RATIO), RATIO);
            }
        }

        private boolean isColon(int i) {
            char c = ch(i);
            return c == ':' || c == '：' || c == '比';
        }

        /** 1/3 and -3/2. */
        private int vulgar(int start, int from, Numeral first, int end, boolean negative) {
            int last = ch(end) == '/' && isVulgar(from, end) ? vulgarEnd(end) : 0;
            if (last > 0) {
                BigDecimal whole = new BigDecimal(new String(s, end + 1, last - end - 1));
                add(start, last, plain(signed(quotient(first.value(), whole), negative), Shape.FRACTION), FRACTION);
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
                    SOME);
            return cardinal.end;
        }

        /** 半数, 过半, 半年. */
        private int half(int i) {
            char next = ch(i + 1);
            char before = ch(i - 1);
            if (next == '数') {
                add(i, i + 2, plain(ONE_HALF, Shape.FRACTION), HALF);
                return i + 2;
            }
            boolean unit = "个天年月亩升斤里".indexOf(next) >= 0 || HALVES.contains(String.valueOf(next) + ch(i + 2));
            if (unit && "上下前后大年多".indexOf(before) < 0 || (before == '过' || before == '超') && !unit) {
                add(i, i + 1, plain(ONE_HALF, unit ? Shape.CHINESE : Shape.FRACTION), HALF);
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
            Mention<Numeral> from = new Mention<>(new Span(i + 1, cardinal.end), numeral, PLAIN, List.of());
            out.add(new Mention<>(
                    new Span(fromEnd ? i - 2 : i, cardinal.end), new Ordinal(value), ORDINAL, List.of(from)));
            return cardinal.end;
        }

        private int roman(int i) {
            int value = s[i] >= '\u2170' ? s[i] - '\u2170' + 1 : s[i] - '\u2160' + 1;
            add(i, i + 1, plain(BigDecimal.valueOf(value), Shape.ROMAN), ROMAN);
            return i + 1;
        }

        private void add(int start, int end, Numeral numeral, String rule) {
            out.add(new Mention<>(new Span(start, end), numeral, rule, List.of()));
        }

        private static Numeral plain(BigDecimal value, Shape shape) {
            return new Numeral(value, null, Approximation.EXACT, shape, BigDecimal.ONE, null);
        }

        private static Numeral negated(Numeral n) {
            return scaled(n, BigDecimal.ONE, n.shape(), true);
        }

        private static Numeral scaled(Numeral n, BigDecimal by, Shape shape, boolean negative) {
            BigDecimal high = n.high();
            return new Numeral(
                    signed(n.value().multiply(by), negative),
                    high == null ? null : signed(high.multiply(by), negative),
                    n.approximation(),
                    shape,
                    n.multiplier(),
                    n.digits() == null ? null : negative ? "-" + n.digits() : n.digits());
        }

        private static BigDecimal signed(BigDecimal value, boolean negative) {
            return negative ? value.negate() : value;
        }

        private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
            return part.divide(whole, 12, RoundingMode.HALF_UP).stripTrailingZeros();
        }
    }
}
