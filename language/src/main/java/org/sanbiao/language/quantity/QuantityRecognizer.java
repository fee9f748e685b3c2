package org.sanbiao.language.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.number.Numeral;
import org.sanbiao.language.number.Numeral.Approximation;
import org.sanbiao.language.number.Numeral.Shape;
import org.sanbiao.language.quantity.Quantity.Form;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Lexicon;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Recognizer;
import org.sanbiao.language.text.Span;

/** Proposes each number with the unit behind it, and numbers without one where they can count something. */
public final class QuantityRecognizer implements Recognizer {

    private static final String UNIT = "quantity.unit";
    private static final String BARE = "quantity.no-unit";
    private static final String MULTIPLIER = "quantity.multiplier-alone";
    private static final String SOME = "quantity.some";
    private static final String PERCENT = "quantity.percent-words";
    private static final String FRACTION = "quantity.fraction";
    private static final String BELOW_ZERO = "quantity.below-zero";
    private static final String PLUS = "quantity.plus-sign";
    private static final String VERSION = "quantity.version";
    private static final String SIGN = "quantity.currency-sign";
    private static final String RATIO = "quantity.ratio";
    private static final String QUOTED = "quantity.quoted-number";

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    @Override
    public List<String> rules() {
        return List.of(
                UNIT,
                BARE,
                MULTIPLIER,
                SOME,
                PERCENT,
                Tenths.RULE,
                FRACTION,
                RATIO,
                BELOW_ZERO,
                VERSION,
                PLUS,
                SIGN,
                QUOTED);
    }

    @Override
    public void propose(Proposals proposals, @Nullable LocalDate reference) {
        String s = proposals.text().normal();
        for (Mention<?> mention : List.copyOf(proposals.all())) {
            if (mention.value() instanceof Numeral numeral) {
                propose(proposals, s, mention, numeral);
            }
        }
    }

    private static void propose(Proposals out, String s, Mention<?> mention, Numeral n) {
        int start = mention.start();
        int end = mention.end();
        char before = start > 0 ? s.charAt(start - 1) : '\0';
        switch (n.shape()) {
            case PERCENT -> add(out, mention, start, end, "%", UnitKind.PERCENT, Form.PLAIN, PERCENT);
            case FRACTION -> add(out, mention, start, end, "", UnitKind.NONE, Form.FRACTION, FRACTION);
            case RATIO -> add(out, mention, start, end, "", UnitKind.NONE, Form.FRACTION, RATIO);
            case SERIAL -> {
                Lexicon.Hit<Unit> unit = Units.at(s, end, true);
                if (unit != null && unit.value().kind() == UnitKind.MONEY && end - start == 2 && before != '\0') {
                    add(
                            out,
                            mention,
                            start,
                            unit.end(),
                            unit.value().name(),
                            UnitKind.MONEY,
                            Form.PLAIN,
                            UNIT); // 九元零五分
                }
            }
            case ROMAN -> {
                Lexicon.Hit<Unit> unit = Units.at(s, end, false);
                if (unit != null && unit.value().kind() == UnitKind.RANK) {
                    add(out, mention, start, unit.end(), unit.value().name(), UnitKind.RANK, Form.PLAIN, UNIT);
                }
            }
            default -> counted(out, s, mention, n, before);
        }
    }

    private static void counted(Proposals out, String s, Mention<?> mention, Numeral n, char before) {
        int start = mention.start();
        int end = mention.end();
        boolean letterBefore = Characters.isLetter(before) && !Beside.isAcronym(s, start, n);
        Form form = n.shape() == Shape.SUM ? Form.SUM : Form.PLAIN;
        if (s.startsWith("个亿", end)
                && n.shape() != Shape.BARE
                && !s.startsWith("元", end + 2)
                && !s.startsWith("级", end + 2)) {
            hundredMillions(out, s, mention, n);
            return;
        }
        int from = end;
        if (from < s.length()
                && s.charAt(from) == ' '
                && from + 1 < s.length()
                && !Characters.isDigit(s.charAt(from + 1))) {
            from++;
        }
        boolean quoted = before == '“' && s.startsWith("”", end);
        Lexicon.Hit<Unit> unit = Units.at(s, quoted ? end + 1 : from, quoted || isDoubtful(n));
        if (unit != null && letterBefore && unit.value().kind() != UnitKind.PERCENT || Beside.isLabel(s, start, end)) {
            return;
        }
        String sign = Beside.currencySign(s, start);
        if (sign != null && unit == null) {
            add(out, mention, start - 1, end, sign, UnitKind.MONEY, form, SIGN);
            return;
        }
        if (n.shape() == Shape.BARE) {
            multiplier(out, s, mention, n, unit, before);
            return;
        }
        Mention<Quantity> tenths = unit == null ? Tenths.read(s, mention, n, comparator(n)) : null;
        if (tenths != null) {
            out.add(tenths);
            return;
        }
        String rule = n.approximation() == Approximation.SOME ? SOME : quoted ? QUOTED : UNIT;
        Lexicon.Hit<Unit> plus = unit == null && s.startsWith("+", end) ? Units.at(s, end + 1, true) : null;
        if (plus != null && n.approximation() == Approximation.EXACT) { // 100+场
            Quantity q = quantity(mention, plus.value().name(), plus.value().kind(), form);
            Quantity more =
                    new Quantity(q.value(), q.high(), Comparator.MORE, q.unit(), q.kind(), q.form(), q.number());
            out.add(new Mention<>(new Span(start, plus.end()), more, PLUS, List.of(mention)));
        } else if (unit != null) {
            unit(out, s, mention, unit, form, rule);
        } else if (Beside.isVersion(s, start, end)) {
            add(out, mention, start, end, "", UnitKind.RANK, form, VERSION);
        } else if (isCount(s, n, mention, letterBefore)) {
            add(
                    out,
                    mention,
                    start,
                    end,
                    "",
                    UnitKind.NONE,
                    form,
                    n.approximation() == Approximation.SOME ? SOME : BARE);
        }
    }

    private static boolean isDoubtful(Numeral n) {
        return n.shape() != Shape.ARABIC
                || n.multiplier().compareTo(BigDecimal.ONE) > 0
                || n.approximation() != Approximation.EXACT;
    }

    private static void unit(
            Proposals out, String s, Mention<?> mention, Lexicon.Hit<Unit> unit, Form form, String rule) {
        Unit u = unit.value();
        int end = unit.end();
        if (u.kind() == UnitKind.DURATION
                && (u.name().equals("日") && !Beside.isDayCount(s, end)
                        || Beside.isCalendarYear(u, mention.span(), (Numeral) mention.value()))) {
            return;
        }
        if (u.name().equals("级") && ((Numeral) mention.value()).multiplier().compareTo(TEN_THOUSAND) > 0) {
            u = new Unit("", UnitKind.NONE); // 五百亿级
        }
        if (u.kind() == UnitKind.TEMPERATURE && s.startsWith("零下", mention.start() - 2)) {
            Quantity q = quantity(mention, u.name(), u.kind(), form);
            BigDecimal value = q.value() == null ? null : q.value().negate();
            Quantity below = new Quantity(value, null, q.comparator(), q.unit(), q.kind(), q.form(), q.number());
            out.add(new Mention<>(new Span(mention.start() - 2, end), below, BELOW_ZERO, List.of(mention)));
            return;
        }
        add(out, mention, mention.start(), end, u.name(), u.kind(), form, rule);
        if (u.name().equals("个") && s.startsWith("多", end)) { // 3个多月
            Lexicon.Hit<Unit> whole = Units.at("个" + s.substring(end + 1, Math.min(s.length(), end + 4)), 0, false);
            if (whole != null && whole.end() > 1 && whole.value().kind() != UnitKind.COUNT) {
                Quantity q =
                        quantity(mention, whole.value().name(), whole.value().kind(), form);
                Quantity more =
                        new Quantity(q.value(), q.high(), Comparator.MORE, q.unit(), q.kind(), q.form(), q.number());
                out.add(new Mention<>(new Span(mention.start(), end + whole.end()), more, rule, List.of(mention)));
            }
        }
    }

    /** A multiplier without a digit counts only in a measure: 超千亿元, 近千家, 百余名, 万亩; not 百强, 千家万户. */
    private static void multiplier(
            Proposals out, String s, Mention<?> mention, Numeral n, Lexicon.@Nullable Hit<Unit> unit, char before) {
        int start = mention.start();
        int end = mention.end();
        boolean compared = Comparators.before(s, start) != null || Comparators.overMultiplier(s, start) != null;
        boolean approximate = n.approximation() != Approximation.EXACT;
        boolean several = end - start > (approximate ? 2 : 1);
        if (unit != null && unit.value().kind() == UnitKind.RANK) {
            if (several) { // 百亿级, 千亿级
                add(out, mention, start, unit.end(), "", UnitKind.NONE, Form.PLAIN, MULTIPLIER);
            }
            return;
        }
        boolean measured = unit != null
                && unit.value().kind() != UnitKind.COUNT
                && unit.value().kind() != UnitKind.DURATION // 千年大计
                && !unit.value().name().equals("里")
                && "/每：（单".indexOf(before) < 0;
        if (unit != null && (compared || approximate || several || measured)) {
            unit(out, s, mention, unit, Form.PLAIN, MULTIPLIER);
        } else if (unit == null && (compared || several)) {
            add(out, mention, start, end, "", UnitKind.NONE, Form.PLAIN, MULTIPLIER);
        }
    }

    /** 两个亿, 3个亿. */
    private static void hundredMillions(Proposals out, String s, Mention<?> mention, Numeral n) {
        BigDecimal high = n.high();
        int end = mention.end() + 2;
        Quantity q = new Quantity(
                n.value().multiply(HUNDRED_MILLION),
                high == null ? null : high.multiply(HUNDRED_MILLION),
                comparator(n),
                "",
                UnitKind.NONE,
                Form.PLAIN,
                new Span(mention.start(), end));
        Lexicon.Hit<Unit> unit = Units.at(s, end, false);
        if (unit != null && unit.value().kind() == UnitKind.MONEY) {
            q = new Quantity(
                    q.value(), q.high(), q.comparator(), unit.value().name(), UnitKind.MONEY, q.form(), q.number());
            end = unit.end();
        }
        out.add(new Mention<>(new Span(mention.start(), end), q, UNIT, List.of(mention)));
    }

    private static boolean isCount(String s, Numeral n, Mention<?> mention, boolean letterBefore) {
        char after = mention.end() < s.length() ? s.charAt(mention.end()) : '\0';
        if (letterBefore || Characters.isLetter(after)) {
            return false;
        }
        if (n.shape() == Shape.ARABIC || n.shape() == Shape.SUM || n.approximation() == Approximation.SOME) {
            return true;
        }
        return n.shape() == Shape.CHINESE
                && mention.span().length() > 1
                && n.value().compareTo(BigDecimal.valueOf(100)) >= 0;
    }

    private static void add(
            Proposals out, Mention<?> mention, int start, int end, String unit, UnitKind kind, Form form, String rule) {
        out.add(new Mention<>(new Span(start, end), quantity(mention, unit, kind, form), rule, List.of(mention)));
    }

    private static Quantity quantity(Mention<?> mention, String unit, UnitKind kind, Form form) {
        Numeral n = (Numeral) mention.value();
        BigDecimal value = n.approximation() == Approximation.SOME ? null : n.value();
        return new Quantity(value, n.high(), comparator(n), unit, kind, form, mention.span());
    }

    private static Comparator comparator(Numeral n) {
        if (n.high() != null) {
            return Comparator.RANGE;
        }
        return switch (n.approximation()) {
            case MORE -> Comparator.MORE;
            case ABOUT -> Comparator.ABOUT;
            default -> Comparator.EQUAL;
        };
    }
}
