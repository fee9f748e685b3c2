package org.sanbiao.language.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.number.Numeral;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/** Quantities in units of measure; the talk of the market (三米九, 米九, 5") and 每小时 before the number included. */
final class QuantityForm {

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final String[] SCALES = {"摄氏温度", "华氏温度", "摄氏", "华氏"};
    private static final String[][] PER = {{"每小时", "/h"}, {"每秒", "/s"}, {"每秒钟", "/s"}, {"时速", "/h"}};

    private QuantityForm() {}

    static List<Finding> quantities(Reading r) {
        List<Finding> found = new ArrayList<>();
        for (Amount a : amounts(r)) {
            if (a.unit() != null && a.high() == null) {
                found.add(r.finding(a.span(), Values.one(Values.of("quantity", a.value(), a.unit()))));
            }
        }
        return found;
    }

    static List<Amount> amounts(Reading r) {
        List<Amount> found = new ArrayList<>();
        for (Mention<?> m : r.longest(QuantityForm::isMeasure)) {
            Amount amount = m.value() instanceof Quantity q ? amount(r, m, q) : null;
            if (amount != null) {
                found.add(amount);
            }
        }
        inches(r, found);
        metreAndTenths(r, found);
        return found;
    }

    private static boolean isMeasure(Mention<?> m) {
        return m.value() instanceof Quantity q
                && m.rule().startsWith("quantity.")
                && q.kind() != UnitKind.COUNT
                && q.kind() != UnitKind.NONE
                && q.kind() != UnitKind.MONEY
                && q.kind() != UnitKind.PERCENT
                && q.kind() != UnitKind.POINT
                && q.kind() != UnitKind.RANK;
    }

    private static @Nullable Amount amount(Reading r, Mention<?> m, Quantity q) {
        BigDecimal value = q.value();
        String symbol = Symbols.of(q.unit());
        if (value == null || symbol == null) {
            return null;
        }
        int start = m.start();
        int end = m.end();
        if (q.kind() == UnitKind.DURATION) {
            boolean age = q.unit().equals("岁") || q.unit().equals("周岁");
            if (!age && r.at(end) != '大' && !symbol.equals("ms")) {
                return null; // lengths of time are another type
            }
            end += !age && r.at(end) == '大' ? 1 : 0;
        }
        int digit = MoneyForm.digitAlone(r, end);
        if (digit > 0 && q.high() == null && (q.unit().equals("米") || q.unit().equals("斤"))) {
            value = value.add(TENTH.multiply(BigDecimal.valueOf(digit)));
            end++;
        }
        if (r.at(start - 1) == '点') { // 二十二点6度
            for (Mention<?> left : r.proposals.endingAt(start - 1)) {
                if (left.value() instanceof Numeral whole && m.from().get(0).value() instanceof Numeral digits) {
                    BigDecimal joined = NumberForm.decimal(r, whole, m.from().get(0), digits);
                    if (joined != null) {
                        value = joined;
                        start = left.start();
                    }
                }
            }
        }
        if (q.kind() == UnitKind.TEMPERATURE) {
            for (String scale : SCALES) {
                if (r.s.startsWith(scale, start - scale.length()) && start >= scale.length()) {
                    start -= scale.length();
                    symbol = scale.startsWith("华") ? "°F" : "°C";
                    break;
                }
            }
            if (r.s.startsWith("零下", start - 2) && start >= 2) { // 零下华氏三十度
                start -= 2;
                value = value.negate();
            }
        }
        if (q.kind() == UnitKind.LENGTH) {
            for (String[] per : PER) {
                if (r.s.startsWith(per[0], start - per[0].length()) && start >= per[0].length()) {
                    start -= per[0].length();
                    symbol = symbol.equals("mi") ? "mph" : symbol + per[1];
                    break;
                }
            }
        }
        boolean more = q.comparator() == Comparator.MORE;
        return new Amount(new Span(start, end), value, q.high(), symbol, false, more);
    }

    /** 8' and 5". */
    private static void inches(Reading r, List<Amount> found) {
        for (Mention<?> m : NumberForm.numerals(r)) {
            char c = r.at(m.end());
            if (m.value() instanceof Numeral n
                    && (c == '\'' || c == '"' || c == '′' || c == '″')
                    && n.shape() == Numeral.Shape.ARABIC) {
                String symbol = c == '\'' || c == '′' ? "ft" : "in";
                found.add(new Amount(new Span(m.start(), m.end() + 1), n.value(), null, symbol, false, false));
            }
        }
    }

    /** 米九 is 1.9 m. */
    private static void metreAndTenths(Reading r, List<Amount> found) {
        int digit = r.s.startsWith("米") ? MoneyForm.digitAlone(r, 1) : 0;
        if (digit > 0 && r.s.length() == 2) {
            BigDecimal value = BigDecimal.ONE.add(TENTH.multiply(BigDecimal.valueOf(digit)));
            found.add(new Amount(new Span(0, 2), value, null, "m", false, false));
        }
    }
}
