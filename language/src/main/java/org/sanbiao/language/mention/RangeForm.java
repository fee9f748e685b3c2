package org.sanbiao.language.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.number.Numeral;
import org.sanbiao.language.number.Numeral.Approximation;
import org.sanbiao.language.number.Numeral.Shape;
import org.sanbiao.language.text.Lexicon;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/** Ranges as intervals: 20到30, 大于10小于20, 五百以上, 十几万, 至少5英寸. */
final class RangeForm {

    private static final Lexicon<String> BEFORE = new Lexicon<>(); // reversed → sign
    private static final Lexicon<String> AFTER = new Lexicon<>();
    private static final BigDecimal TEN = BigDecimal.TEN;

    static {
        for (String line : Lexicon.lines(RangeForm.class, "bounds.txt")) {
            String[] words = line.split(" +");
            for (int i = 2; i < words.length; i++) {
                if (words[0].equals("BEFORE")) {
                    BEFORE.put(new StringBuilder(words[i].replace('_', ' ')).reverse(), words[1]);
                } else {
                    AFTER.put(words[i], words[1]);
                }
            }
        }
    }

    private RangeForm() {}

    /** One bound or two, where it stands, and whether the words leave open if the bound itself is inside. */
    private record Bounds(
            Span span,
            @Nullable BigDecimal low,
            boolean lowInside,
            @Nullable BigDecimal high,
            boolean highInside,
            @Nullable String unit,
            boolean open) {}

    static List<Finding> ranges(Reading r) {
        List<Bounds> found = joined(r, bounds(r, amounts(r)));
        List<Finding> findings = new ArrayList<>();
        for (Bounds b : found) {
            findings.add(r.finding(b.span(), values(b)));
        }
        return findings;
    }

    private static List<Map<String, @Nullable Object>> values(Bounds b) {
        Map<String, @Nullable Object> said = Values.range(b.low(), b.lowInside(), b.high(), b.highInside(), b.unit());
        if (!b.open()) {
            return List.of(said);
        }
        return List.of(said, Values.range(b.low(), !b.lowInside(), b.high(), !b.highInside(), b.unit()));
    }

    /** Numbers, sums of money and measures in text order, none overlapping another. */
    private static List<Amount> amounts(Reading r) {
        List<Amount> all = new ArrayList<>(MoneyForm.amounts(r));
        all.addAll(QuantityForm.amounts(r));
        for (Mention<?> m : NumberForm.numerals(r)) {
            if (m.value() instanceof Numeral n
                    && n.shape() != Shape.BARE
                    && n.shape() != Shape.ROMAN
                    && n.shape() != Shape.PERCENT) {
                boolean some = n.approximation() == Approximation.SOME;
                boolean more = n.approximation() == Approximation.MORE;
                BigDecimal high = some ? n.value().multiply(TEN) : n.high();
                all.add(new Amount(m.span(), n.value(), high, null, false, more));
            }
        }
        all.sort((a, b) -> a.span().compareTo(b.span()));
        List<Amount> apart = new ArrayList<>();
        for (Amount a : all) {
            Amount last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || a.start() >= last.end()) {
                apart.add(a);
            } else if (last.unit() == null && a.unit() != null && a.end() >= last.end()) {
                apart.set(apart.size() - 1, a);
            }
        }
        return apart;
    }

    private static List<Bounds> bounds(Reading r, List<Amount> amounts) {
        List<Bounds> found = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            Amount a = amounts.get(i);
            Amount b = i + 1 < amounts.size() ? amounts.get(i + 1) : null;
            Bounds two = b == null ? null : between(r, a, b);
            if (two != null) {
                found.add(two);
                i++;
                continue;
            }
            Bounds one = a.high() != null ? span(a) : bound(r, a);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    private static Bounds span(Amount a) {
        return new Bounds(a.span(), a.value(), true, a.high(), true, a.unit(), false);
    }

    /** 20到30, 20~100, 10000与20000之间. */
    private static @Nullable Bounds between(Reading r, Amount a, Amount b) {
        if (a.high() != null
                || b.high() != null
                || a.unit() != null && b.unit() != null && !a.unit().equals(b.unit())) {
            return null;
        }
        String gap = r.s.substring(a.end(), b.start()).strip();
        int end = b.end();
        boolean closed = r.s.startsWith("之间", end) || r.at(end) == '间';
        boolean joins = switch (gap) {
            case "到", "至", "-", "~", "—", "--", "——", "～" -> true;
            case "与", "和", "跟", "及" -> closed;
            default -> false;
        };
        if (!joins) {
            return null;
        }
        BigDecimal low = a.value();
        if (a.unit() == null && b.unit() != null || a.unit() == null && b.unit() == null) {
            low = shared(r, a, b);
        }
        if (low.compareTo(b.value()) >= 0) {
            return null;
        }
        if (closed) {
            end += r.at(end) == '间' ? 1 : 2;
        }
        int start = a.start() > 0 && r.at(a.start() - 1) == '从' ? a.start() - 1 : a.start();
        if (start > 2
                && r.s.startsWith("每小时", a.start() - 3)
                && b.unit() != null
                && !b.unit().contains("/")) {
            return new Bounds(new Span(a.start() - 3, end), low, true, b.value(), true, b.unit() + "/h", false);
        }
        return new Bounds(
                new Span(start, end), low, true, b.value(), true, b.unit() == null ? a.unit() : b.unit(), false);
    }

    /** The lower end with the upper's last multiplier where it has none and is the smaller figure: 十八至三十万. */
    private static BigDecimal shared(Reading r, Amount a, Amount b) {
        Numeral low = numeral(r, a);
        Numeral high = numeral(r, b);
        if (low == null || high == null || low.multiplier().compareTo(BigDecimal.valueOf(10_000)) >= 0) {
            return a.value();
        }
        BigDecimal by = high.multiplier();
        boolean large = by.compareTo(BigDecimal.valueOf(10_000)) >= 0;
        boolean hundreds = !large && by.compareTo(TEN) > 0 && low.multiplier().compareTo(BigDecimal.ONE) == 0;
        if (!large && !hundreds) {
            return a.value();
        }
        BigDecimal figure = high.value().divide(by);
        return low.value().compareTo(figure) < 0 ? low.value().multiply(by) : a.value();
    }

    private static @Nullable Numeral numeral(Reading r, Amount a) {
        for (Mention<?> m : r.proposals.startingAt(a.start())) {
            if (m.value() instanceof Numeral n && m.end() <= a.end()) {
                return n;
            }
        }
        return null;
    }

    private static @Nullable Bounds bound(Reading r, Amount a) {
        int from = a.start();
        while (from > 0 && r.at(from - 1) == ' ') {
            from--;
        }
        Lexicon.Hit<String> before = BEFORE.longestBefore(r.s, from);
        int to = a.end();
        while (r.at(to) == ' ') {
            to++;
        }
        Lexicon.Hit<String> after = AFTER.longestAt(r.s, to);
        if (before != null && before.value().equals("than")) {
            if (after == null) {
                return comparison(r, a, before.start(), to);
            }
            before = null;
        }
        if (before != null) {
            return bounds(new Span(before.start(), after != null ? after.end() : a.end()), before.value(), a);
        }
        if (after != null) {
            return bounds(new Span(a.start(), after.end()), after.value(), a);
        }
        return a.more() ? bounds(a.span(), ">", a) : null;
    }

    /** 比170低, 比三十大. */
    private static @Nullable Bounds comparison(Reading r, Amount a, int start, int to) {
        char c = r.at(to);
        String sign = "大多高长重贵快强晚久".indexOf(c) >= 0 ? ">" : "小少低短轻便慢早".indexOf(c) >= 0 ? "<" : null;
        return sign == null || to >= r.s.length() ? null : bounds(new Span(start, to + 1), sign, a);
    }

    private static Bounds bounds(Span span, String sign, Amount a) {
        BigDecimal v = a.value();
        if ("year".equals(a.unit()) && span.end() == a.end()) { // 不小于三十岁: the age is told as a number
            a = new Amount(a.span(), v, null, null, false, false);
            span = new Span(span.start(), span.end() - 1);
        }
        boolean open = sign.endsWith("?");
        return switch (sign.charAt(0)) {
            case '>' -> new Bounds(span, v, sign.contains("="), null, false, a.unit(), open);
            case '<' -> new Bounds(span, null, false, v, sign.contains("="), a.unit(), open);
            default -> new Bounds(span, v, true, v, true, a.unit(), false);
        };
    }

    /** 大于10小于20 is one range; so is 大于等于0并小于230. */
    private static List<Bounds> joined(Reading r, List<Bounds> found) {
        List<Bounds> out = new ArrayList<>();
        for (Bounds b : found) {
            Bounds last = out.isEmpty() ? null : out.get(out.size() - 1);
            Bounds both = last == null ? null : join(r, last, b);
            if (both == null) {
                out.add(b);
            } else {
                out.set(out.size() - 1, both);
            }
        }
        return out;
    }

    private static @Nullable Bounds join(Reading r, Bounds a, Bounds b) {
        String gap = r.s.substring(a.span().end(), b.span().start()).strip();
        boolean near = gap.isEmpty()
                || gap.equals("并")
                || gap.equals("并且")
                || gap.equals("且")
                || gap.equals("而且")
                || gap.equals("但");
        if (!near) {
            return null;
        }
        BigDecimal low = a.low() != null ? a.low() : b.low();
        BigDecimal high = a.high() != null ? a.high() : b.high();
        boolean sides = (a.low() == null) != (a.high() == null)
                && (b.low() == null) != (b.high() == null)
                && (a.low() == null) != (b.low() == null);
        if (!sides || low == null || high == null || low.compareTo(high) >= 0) {
            return null;
        }
        return new Bounds(
                a.span().to(b.span()),
                low,
                a.low() != null ? a.lowInside() : b.lowInside(),
                high,
                a.high() != null ? a.highInside() : b.highInside(),
                a.unit() != null ? a.unit() : b.unit(),
                false);
    }
}
