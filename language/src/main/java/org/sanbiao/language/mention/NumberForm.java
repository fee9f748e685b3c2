package org.sanbiao.language.mention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.number.Numeral;
import org.sanbiao.language.number.Numeral.Approximation;
import org.sanbiao.language.number.Numeral.Shape;
import org.sanbiao.language.number.Ordinal;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/** Numbers wherever they stand, also inside dates and quantities, and ordinals. */
final class NumberForm {

    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);

    private NumberForm() {}

    static List<Finding> numbers(Reading r) {
        List<Finding> found = new ArrayList<>();
        for (Mention<?> m : numerals(r)) {
            Numeral n = numeral(m);
            if (n != null) {
                found.add(finding(r, m, n));
            }
        }
        if (r.s.startsWith("半打") && !Characters.isHan(r.at(2))) {
            found.add(r.finding(new Span(0, 2), Values.one(Values.of("number", BigDecimal.valueOf(6)))));
        }
        if (r.s.startsWith("半百") && !Characters.isHan(r.at(2))) {
            found.add(r.finding(new Span(0, 2), Values.one(Values.of("number", BigDecimal.valueOf(50)))));
        }
        return found;
    }

    /** The numerals that say one number each, the inner ones of ordinals included. */
    static List<Mention<?>> numerals(Reading r) {
        List<Mention<?>> found = new ArrayList<>();
        int end = 0;
        for (Mention<?> m :
                r.longest(m -> m.is(Ordinal.class) || m.value() instanceof Numeral n && n.shape() != Shape.RATIO)) {
            Mention<?> inner = m.value() instanceof Ordinal ? m.from().get(0) : m;
            if (inner.start() >= end) {
                found.add(inner);
                end = inner.end();
            }
        }
        return joined(r, found);
    }

    /** In talk: 1点45 is 1.45, 六十/一百二十 a half, 1 4/3 seven thirds. */
    private static List<Mention<?>> joined(Reading r, List<Mention<?>> numerals) {
        List<Mention<?>> out = new ArrayList<>();
        for (Mention<?> m : numerals) {
            Mention<?> last = out.isEmpty() ? null : out.get(out.size() - 1);
            Mention<?> both = last == null ? null : join(r, last, m);
            if (both == null) {
                out.add(m);
            } else {
                out.set(out.size() - 1, both);
            }
        }
        return out;
    }

    private static @Nullable Mention<?> join(Reading r, Mention<?> left, Mention<?> right) {
        if (right.start() != left.end() + 1
                || !(left.value() instanceof Numeral a)
                || !(right.value() instanceof Numeral b)
                || a.high() != null
                || b.high() != null) {
            return null;
        }
        BigDecimal value = switch (r.at(left.end())) {
            case '点' -> decimal(r, a, right, b);
            case '/' ->
                b.value().signum() != 0
                                && b.shape() != Shape.FRACTION
                                && r.at(right.end()) != '/'
                                && r.at(left.start() - 1) != '/'
                        ? a.value().divide(b.value(), 12, RoundingMode.HALF_UP)
                        : null;
            case ' ' ->
                a.shape() == Shape.ARABIC && b.shape() == Shape.FRACTION && Characters.isDigit(r.at(right.start()))
                        ? a.value().add(b.value())
                        : null;
            default -> null;
        };
        return value == null
                ? null
                : new Mention<>(
                        left.span().to(right.span()),
                        new Numeral(value, null, b.approximation(), Shape.CHINESE, BigDecimal.ONE, null),
                        left.rule(),
                        List.of(left, right));
    }

    /** The number with the digits behind 点 as decimals, unless a time of day is meant; or null. */
    static @Nullable BigDecimal decimal(Reading r, Numeral whole, Mention<?> part, Numeral digits) {
        boolean clock = part.end() < r.s.length() && "分刻钟整半".indexOf(r.at(part.end())) >= 0;
        if (clock
                || digits.shape() != Shape.ARABIC
                || !isInteger(r, part.span())
                || whole.value().scale() > 0) {
            return null;
        }
        BigDecimal fraction = digits.value().scaleByPowerOfTen(-part.span().length());
        return whole.value().signum() < 0
                ? whole.value().subtract(fraction)
                : whole.value().add(fraction);
    }

    static List<Finding> ordinals(Reading r) {
        List<Finding> found = new ArrayList<>();
        for (Mention<?> m : r.longest(m -> m.is(Ordinal.class))) {
            if (m.value() instanceof Ordinal ordinal) {
                found.add(r.finding(m.span(), Values.one(Values.of("ordinal", ordinal.value()))));
            }
        }
        for (int i = r.s.indexOf("最后一"); i >= 0; i = r.s.indexOf("最后一", i + 3)) {
            if ("个名位次天页章节集".indexOf(r.at(i + 3)) >= 0 && i + 3 < r.s.length()) {
                found.add(r.finding(new Span(i, i + 4), Values.one(Values.of("ordinal", BigDecimal.ONE.negate()))));
            }
        }
        return found;
    }

    private static @Nullable Numeral numeral(Mention<?> m) {
        if (!(m.value() instanceof Numeral n)
                || n.high() != null
                || n.shape() == Shape.SUM
                || n.shape() == Shape.ROMAN) {
            return null;
        }
        return n.shape() == Shape.BARE || n.approximation() == Approximation.SOME ? null : n;
    }

    private static Finding finding(Reading r, Mention<?> m, Numeral n) {
        Span span = m.span();
        if (n.shape() == Shape.PERCENT) { // the part of 百分之五 is the number
            int from = r.s.indexOf('之', m.start());
            return r.finding(from < 0 ? span : new Span(from + 1, m.end()), Values.one(Values.of("number", n.value())));
        }
        if (n.digits() != null) {
            return r.finding(span, List.of(Values.digits(n.digits()), Values.of("number", n.value())));
        }
        boolean arabic = n.shape() == Shape.ARABIC;
        if (arabic
                && r.at(m.start()) == '0'
                && Characters.isDigit(r.at(m.start() + 1))
                && span.length() > 1
                && isInteger(r, span)) {
            String digits = r.s.substring(m.start(), m.end());
            return r.finding(span, List.of(Values.digits(digits), Values.of("number", n.value())));
        }
        BigDecimal value = n.value();
        int start = m.start();
        int end = m.end();
        BigDecimal suffix = arabic ? suffix(r, end) : null;
        if (suffix != null) {
            value = value.multiply(suffix);
            end++;
        } else if (r.at(end) == '打' && !Characters.isHan(r.at(end + 1))) {
            value = value.multiply(DOZEN);
            end++;
        }
        if (arabic && start == 2 && r.s.startsWith("- ")) {
            value = value.negate();
            start = 0;
        }
        return r.finding(new Span(start, end), Values.one(Values.of("number", value)));
    }

    private static boolean isInteger(Reading r, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (!Characters.isDigit(r.at(i))) {
                return false;
            }
        }
        return true;
    }

    /** What K, M, G or w behind digits multiplies by, or null. */
    static @Nullable BigDecimal suffix(Reading r, int i) {
        if (Characters.isLetter(r.at(i + 1)) || Characters.isDigit(r.at(i + 1))) {
            return null;
        }
        return switch (r.at(i)) {
            case 'K', 'k' -> BigDecimal.valueOf(1000);
            case 'M' -> BigDecimal.valueOf(1_000_000);
            case 'G' -> BigDecimal.valueOf(1_000_000_000);
            case 'w', 'W' -> BigDecimal.valueOf(10_000);
            default -> null;
        };
    }

    static List<Map<String, @Nullable Object>> plain(BigDecimal value) {
        return Values.one(Values.of("number", value));
    }
}
