package org.sanbiao.language.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.number.Numeral.Approximation;
import org.sanbiao.language.number.Numeral.Shape;
import org.sanbiao.language.text.Characters;

/**
 * One cardinal read at a place of a text: digits, Chinese numerals and multipliers in any mixture.
 *
 * <p>The grammar: a number is terms in 亿 and 万 of sections below ten thousand; a section is digits with 千, 百, 十. A
 * lone digit after a multiplier counts the next lower one (两万五 is 25000) unless 零 stands between. Two neighbouring
 * digits are a span (三四百). Numbers longer than {@value #LONGEST} digits are passed over.
 */
final class Cardinal {

    static final int LONGEST = 40;
    private static final String KILO = "瓦克伏帕赫卡焦升";
    private static final String MEGA = "瓦赫帕字欧焦伏比";
    private static final BigDecimal[] POWERS = new BigDecimal[33];

    static {
        for (int p = 0; p < POWERS.length; p++) {
            POWERS[p] = BigDecimal.TEN.pow(p);
        }
    }

    private final char[] s;

    int end;
    BigDecimal value = BigDecimal.ZERO;

    @Nullable
    BigDecimal high;

    BigDecimal multiplier = BigDecimal.ONE;
    Approximation approximation = Approximation.EXACT;
    Shape shape = Shape.CHINESE;

    @Nullable
    String digits;

    private int start;
    private int at;
    private final BigDecimal[] terms = new BigDecimal[8];
    private final int[] termPowers = new int[8];
    private int termCount;
    private @Nullable BigDecimal section;
    private int sectionPower;
    private @Nullable BigDecimal pending;
    private boolean pendingArabic;
    private boolean pendingSingle;
    private boolean zero;
    private int lastPower;
    private boolean digitSeen;
    private boolean arabicSeen;
    private @Nullable BigDecimal spread;
    private int spreadPower;

    /** @param s the normal text, with the numerals that are part of everyday words blanked out */
    Cardinal(char[] s) {
        this.s = s;
    }

    Numeral numeral() {
        return new Numeral(value, high, approximation, shape, multiplier, digits);
    }

    /** Reads the longest cardinal that begins at {@code start}; {@link #end} and the values tell what it was. */
    boolean read(int start) {
        reset(start);
        while (step()) {}
        if (digits == null && pending == null && section == null && termCount == 0) {
            return false;
        }
        finish();
        decimals();
        approximate();
        end = at;
        return true;
    }

    private void reset(int start) {
        this.start = start;
        at = start;
        value = BigDecimal.ZERO;
        high = null;
        multiplier = BigDecimal.ONE;
        approximation = Approximation.EXACT;
        digits = null;
        termCount = 0;
        section = null;
        sectionPower = 9;
        pending = null;
        zero = false;
        lastPower = 0;
        digitSeen = false;
        arabicSeen = false;
        spread = null;
    }

    private char ch(int i) {
        return i >= 0 && i < s.length ? s[i] : '\0';
    }

    private boolean nothingYet() {
        return pending == null && section == null && termCount == 0;
    }

    private boolean step() {
        char c = ch(at);
        if (Characters.isDigit(c)) {
            return pending == null && digits == null && arabic();
        }
        if (NumeralCharacters.digit(c) >= 0) {
            return pending == null && digits == null && chinese();
        }
        int tens = NumeralCharacters.tens(c);
        if (tens > 0 && pending == null && digits == null && sectionPower > 1) {
            section = plus(section, BigDecimal.valueOf(tens));
            sectionPower = 1;
            lastPower = 1;
            zero = false;
            digitSeen = true;
            at++;
            return true;
        }
        int power = NumeralCharacters.power(c);
        if (power == 0 || digits != null) {
            return false;
        }
        return power < 4 ? small(power) : big(power);
    }

    private boolean arabic() {
        int e = ArabicNumber.end(s, at);
        int length = e - at;
        if (length > LONGEST) {
            at = e;
            return false;
        }
        if (!nothingYet()) {
            if (length > lastPower || !ArabicNumber.isDigits(s, at, e)) {
                return false;
            }
            int next = NumeralCharacters.power(ch(e));
            if (next == 0
                    && (lastPower > 4
                            || lastPower < 4 && length != 1 && length != lastPower
                            || ch(e) == '年'
                            || ch(e) == '月')) {
                return false;
            }
        }
        pending = ArabicNumber.value(s, at, e);
        pendingArabic = true;
        pendingSingle = length == 1;
        digitSeen = true;
        arabicSeen = true;
        at = e;
        if (lastPower == 0 && termCount == 0) {
            raise();
        }
        return true;
    }

    /** 12.32e+14 and 2^5: the power behind the number just read. */
    private void raise() {
        ArabicNumber.Raised raised = pending == null ? null : ArabicNumber.raised(s, at, pending);
        if (raised != null) {
            pending = raised.value();
            at = raised.end();
        }
    }

    private boolean chinese() {
        int e = isPair(ch(at)) ? at + (ch(at + 1) == '三' ? 2 : 1) : at; // 两 stands in no row of digits but 两三百
        while (NumeralCharacters.digit(ch(e)) >= 0 && e - at < LONGEST && !isPair(ch(e)) && !isPair(ch(at))) {
            e++;
        }
        int from = at;
        if (!nothingYet()) {
            while (from < e && NumeralCharacters.digit(s[from]) == 0) {
                from++;
            }
            boolean zeros = from > at;
            if (from == e) {
                int next = NumeralCharacters.power(ch(e));
                if (zeros && (isPair(ch(e)) || next > 0 && next < 4 && next < lastPower)) {
                    zero = true;
                    at = e;
                    return true;
                }
                return false;
            }
            zero |= zeros;
        }
        int count = e - from;
        int first = NumeralCharacters.digit(s[from]);
        if (count == 1) {
            boolean alien = arabicSeen && lastPower >= 4 || isPair(s[from]);
            if (alien && !nothingYet() && NumeralCharacters.power(ch(e)) == 0) {
                return false; // 5万亿|两个台阶
            }
            pending = BigDecimal.valueOf(first);
            pendingArabic = false;
            pendingSingle = true;
        } else if (count == 2 && spread == null && !decimalFollows(e) && gap(first, from, e) > 0) {
            spread = BigDecimal.valueOf(gap(first, from, e));
            spreadPower = 0;
            pending = BigDecimal.valueOf(first);
            pendingArabic = false;
            pendingSingle = true;
        } else if (nothingYet()) {
            serial(from, e);
        } else {
            return false;
        }
        digitSeen = true;
        at = e;
        return digits == null;
    }

    /** How far apart two digits side by side are that span a range (三四百, 三五千), or 0 where they are a row. */
    private int gap(int first, int from, int e) {
        int gap = NumeralCharacters.digit(s[from + 1]) - first;
        boolean some = gap == 2
                && first == 3
                && nothingYet()
                && (NumeralCharacters.power(ch(e)) > 0 || "个家人次名天户".indexOf(ch(e)) >= 0);
        return first > 0 && (gap == 1 || some) ? gap : 0;
    }

    private boolean decimalFollows(int e) {
        return ch(e) == '点' && NumeralCharacters.digit(ch(e + 1)) >= 0;
    }

    private static boolean isPair(char c) {
        return c == '两' || c == '兩' || c == '俩' || c == '倆';
    }

    private void serial(int from, int to) {
        StringBuilder row = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            row.append((char) ('0' + NumeralCharacters.digit(s[i])));
        }
        digits = row.toString();
        pending = new BigDecimal(digits);
    }

    private boolean small(int power) {
        char next = ch(at + 1);
        if (s[at] == '千' && pending != null && (isKilo(at) || pendingArabic && next == '米')) {
            return false;
        }
        if (s[at] == '百' && next == '分' && ch(at + 2) == '点' || sectionPower <= power) {
            return false;
        }
        if (pending == null) {
            boolean begins = nothingYet();
            boolean unit = begins && (isKilo(at) || Characters.isDigit(ch(at - 1))); // 3|千米
            if (!(begins || zero || power == 1) || spread != null || unit) {
                return false;
            }
            digitSeen |= !begins || power == 1;
            pending = BigDecimal.ONE;
        }
        if (spread != null && spreadPower == 0) {
            spread = spread.multiply(POWERS[power]);
            spreadPower = power;
        }
        section = plus(section, pending.multiply(POWERS[power]));
        sectionPower = power;
        lastPower = power;
        pending = null;
        zero = false;
        at++;
        return true;
    }

    /** Whether 千 there belongs to the unit: 千瓦, 千克, 千字节. */
    private boolean isKilo(int i) {
        char next = ch(i + 1);
        return KILO.indexOf(next) >= 0 || next == '字' && ch(i + 2) == '节' || next == '比' && ch(i + 2) == '特';
    }

    private boolean big(int power) {
        if (power == 12 && (arabicSeen || MEGA.indexOf(ch(at + 1)) >= 0)) {
            return false;
        }
        BigDecimal base = section;
        if (pending != null) {
            base = plus(base, lastPower < 4 ? trailing(pending) : pending);
        }
        int count = termCount;
        boolean joins = base == null;
        while (count > 0 && (termPowers[count - 1] < power || joins)) {
            base = plus(base, terms[--count]);
            joins = false;
        }
        if (base == null) {
            base = BigDecimal.ONE; // 亿 alone
        }
        if (count == terms.length || base.precision() - base.scale() > LONGEST) {
            return false;
        }
        terms[count] = base.multiply(POWERS[power]);
        termPowers[count] = power;
        termCount = count + 1;
        if (spread != null && spreadPower < power) {
            spread = spread.multiply(POWERS[power]);
            spreadPower = power;
        }
        section = null;
        sectionPower = 9;
        pending = null;
        zero = false;
        lastPower = power;
        at++;
        return true;
    }

    /** A lone digit behind a multiplier counts the next lower one. */
    private BigDecimal trailing(BigDecimal digit) {
        if (lastPower < 2 || zero || !pendingSingle || digit.signum() == 0) {
            return digit;
        }
        if (spread != null && spreadPower == 0) {
            spread = spread.multiply(POWERS[lastPower - 1]);
        }
        return digit.multiply(POWERS[lastPower - 1]);
    }

    private void finish() {
        BigDecimal sum = section;
        if (pending != null) {
            sum = plus(sum, digits != null ? pending : trailing(pending));
        }
        for (int i = 0; i < termCount; i++) {
            sum = plus(sum, terms[i]);
        }
        value = sum == null ? BigDecimal.ZERO : sum;
        high = spread == null ? null : value.add(spread);
        shape = digits != null ? Shape.SERIAL : !digitSeen ? Shape.BARE : arabicSeen ? Shape.ARABIC : Shape.CHINESE;
        if (pending == null && at > 0) {
            multiplierBefore(at);
        }
    }

    /** The multiplier that ends at {@code e}: all of 万 and 亿 there, else one of 千, 百, 十. */
    private void multiplierBefore(int e) {
        int p = 0;
        int i = e - 1;
        while (i >= start && NumeralCharacters.power(s[i]) >= 4) {
            p += NumeralCharacters.power(s[i--]);
        }
        if (p == 0 && i >= start) {
            p = NumeralCharacters.power(s[i]);
        }
        multiplier = POWERS[Math.min(p, POWERS.length - 1)];
    }

    /** 点 and the digits behind it, and a multiplier behind those: 三点一四, 零点五亿. */
    private void decimals() {
        if (ch(at) != '点' || arabicSeen || shape == Shape.BARE || high != null) {
            return;
        }
        int from = at + 1;
        int e = from;
        while (NumeralCharacters.digit(ch(e)) >= 0 && !isPair(s[e]) && e - from < LONGEST) {
            e++;
        }
        int power = NumeralCharacters.power(ch(e));
        boolean clock = value.compareTo(BigDecimal.valueOf(25)) < 0
                && (ch(e) == '分' && ch(e + 1) != '之' || ch(e) == '刻' || ch(e) == '钟');
        if (e == from || power == 1 || clock) {
            return;
        }
        BigDecimal fraction = BigDecimal.ZERO;
        for (int i = from; i < e; i++) {
            fraction = fraction.add(BigDecimal.valueOf(NumeralCharacters.digit(s[i]), i - from + 1));
        }
        value = value.add(fraction);
        if (digits != null) {
            StringBuilder row = new StringBuilder(digits).append('.');
            for (int i = from; i < e; i++) {
                row.append((char) ('0' + NumeralCharacters.digit(s[i])));
            }
            digits = row.toString();
        }
        at = e;
        pending = value; // the number now ends in a digit
        powers(2);
    }

    private void powers(int least) {
        int from = at;
        int guard = 0;
        while (NumeralCharacters.power(ch(at)) >= least && NumeralCharacters.power(ch(at)) != 12 && guard++ < 3) {
            if (s[at] == '千' && isKilo(at)) {
                break;
            }
            BigDecimal p = POWERS[NumeralCharacters.power(s[at])];
            value = value.multiply(p);
            high = high == null ? null : high.multiply(p);
            at++;
        }
        if (at > from) {
            multiplierBefore(at);
            pending = null;
        }
    }

    /** 多, 余, 几, 来 behind the number, and the multiplier behind those: 1700多万, 十几亿. */
    private void approximate() {
        char c = ch(at);
        if (c != '多' && c != '余' && c != '餘' && c != '几' && c != '幾' && c != '来' || digits != null) {
            return;
        }
        boolean round = pending == null;
        boolean arabicRound = arabicSeen && value.compareTo(BigDecimal.TEN) >= 0;
        char next = ch(at + 1);
        boolean fits = switch (c) {
            case '多', '余', '餘' -> round || arabicRound;
            case '几', '幾' -> round && lastPower == 1 && high == null;
            default ->
                (round || arabicRound)
                        && "自源到看说的临往华客电访去回宾得将".indexOf(next) < 0
                        && Characters.isHan(next)
                        && (lastPower > 0 || next != '年');
        };
        if (!fits || shape == Shape.BARE && c == '来') {
            return;
        }
        approximation = c == '来' ? Approximation.ABOUT : Approximation.MORE;
        at++;
        pending = value;
        powers(4);
    }

    private static BigDecimal plus(@Nullable BigDecimal a, BigDecimal b) {
        return a == null ? b : a.add(b);
    }
}
