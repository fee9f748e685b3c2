package org.sanbiao.language.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.number.Numeral;
import org.sanbiao.language.quantity.Currencies;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/** Sums of money with the code of their currency; the talk of the market (三块二, 30w) included. */
final class MoneyForm {

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final String[] BEFORE = {
        "人民币", "新台币", "RMB", "CNY", "USD", "HKD", "EUR", "GBP", "JPY", "美元", "港币", "港元", "欧元", "英镑", "日元", "台币", "US",
        "HK", "NT"
    };
    private static final String[] BEHIND = {"人民币", "RMB", "整人民币", "CNY"};

    private MoneyForm() {}

    /** @param alone whether a number that is all of the text is meant as money */
    static List<Finding> sums(Reading r, boolean alone) {
        List<Finding> found = new ArrayList<>();
        for (Amount a : amounts(r)) {
            if (a.unit() != null && a.high() == null) {
                found.add(r.finding(a.span(), Values.one(Values.of("money", a.value(), a.unit()))));
            }
        }
        if (found.isEmpty() && alone) {
            Amount whole = whole(r);
            if (whole != null) {
                found.add(r.finding(whole.span(), Values.one(Values.of("money", whole.value(), "CNY"))));
            }
        }
        return found;
    }

    static List<Amount> amounts(Reading r) {
        List<Amount> found = new ArrayList<>();
        for (Mention<?> m : r.longest(MoneyForm::isMoney)) {
            Amount amount = m.value() instanceof Quantity q ? amount(r, m, q) : null;
            if (amount != null) {
                found.add(amount);
            }
        }
        return found;
    }

    private static boolean isMoney(Mention<?> m) {
        return m.value() instanceof Quantity q
                && q.kind() == UnitKind.MONEY
                && m.rule().startsWith("quantity.");
    }

    private static @Nullable Amount amount(Reading r, Mention<?> m, Quantity q) {
        BigDecimal value = q.value();
        BigDecimal high = q.high();
        boolean some = value == null;
        if (some) { // 数十亿: from the multiplier to ten times as much
            value = m.from().get(0).value() instanceof Numeral n ? n.value() : BigDecimal.ONE;
            high = value.multiply(BigDecimal.TEN);
        }
        if (value == null) {
            return null;
        }
        int end = m.end();
        String last = r.s.substring(Math.max(m.start(), end - 1), end);
        int digit = digitAlone(r, end);
        if (digit > 0 && high == null && (last.equals("块") || last.equals("蚊") || last.equals("元"))) {
            value = value.add(TENTH.multiply(BigDecimal.valueOf(digit)));
            end++;
        } else if (digit > 0 && high == null && (last.equals("毛") || last.equals("角") || last.equals("毫"))) {
            BigDecimal part = q.unit().equals("元") ? HUNDREDTH : TENTH; // 两块九毛九, 九毛九
            value = value.add(part.multiply(BigDecimal.valueOf(digit)));
            end++;
        }
        BigDecimal scale = switch (q.unit()) {
            case "角", "毛" -> TENTH;
            case "分", "美分" -> HUNDREDTH;
            default -> BigDecimal.ONE;
        };
        String code = scale.compareTo(BigDecimal.ONE) == 0
                ? Currencies.code(q.unit())
                : q.unit().equals("美分") ? "USD" : "CNY";
        for (String word : BEHIND) {
            if (r.s.startsWith(word, end)) {
                end += word.length();
                break;
            }
        }
        int start = m.start();
        for (String word : BEFORE) {
            int before = start - word.length();
            if (before >= 0 && r.s.startsWith(word, before) && !isNumber(r, before)) {
                String own = Currencies.code(word);
                code = own != null ? own : word.equals("HK") ? "HKD" : word.equals("NT") ? "TWD" : "USD";
                start -= word.length();
                break;
            }
        }
        if ((r.at(end) == '整' || r.at(end) == '正') && q.unit().equals("元") && !Characters.isHan(r.at(end + 1))) {
            end++;
        }
        boolean more = q.comparator() == org.sanbiao.language.quantity.Comparator.MORE;
        return new Amount(
                new Span(start, end),
                value.multiply(scale),
                high == null ? null : high.multiply(scale),
                code,
                true,
                more);
    }

    /** Whether a number ends just before {@code i}: 4人民币5美元. */
    private static boolean isNumber(Reading r, int i) {
        return r.proposals.endingAt(i).stream().anyMatch(m -> m.is(Numeral.class));
    }

    /** The lone digit at {@code i} that counts tenths of the unit before it, or 0. */
    static int digitAlone(Reading r, int i) {
        char c = r.at(i);
        int digit = c >= '1' && c <= '9' ? c - '0' : "一二三四五六七八九".indexOf(c) + 1;
        char next = r.at(i + 1);
        boolean alone = next == '\0'
                || !Characters.isHan(next) && !Characters.isDigit(next) && next != '.' && next != '%'
                || "到至以的钱左上".indexOf(next) >= 0;
        return i < r.s.length() && alone ? digit : 0;
    }

    /** A bare number that is all of the text (三百万, 30w上下). */
    private static @Nullable Amount whole(Reading r) {
        for (Mention<?> m : NumberForm.numerals(r)) {
            if (!(m.value() instanceof Numeral n)
                    || m.start() > 2
                    || n.high() != null
                    || n.shape() == Numeral.Shape.BARE
                    || n.shape() == Numeral.Shape.SERIAL) {
                continue;
            }
            BigDecimal suffix = NumberForm.suffix(r, m.end());
            int end = suffix == null ? m.end() : m.end() + 1;
            String rest = r.s.substring(end);
            boolean large = suffix != null || n.value().compareTo(BigDecimal.valueOf(1000)) >= 0;
            if (large
                    && (rest.isEmpty()
                            || rest.equals("上下")
                            || rest.equals("左右")
                            || rest.equals("以上")
                            || rest.equals("以下"))) {
                return new Amount(
                        new Span(0, r.s.length()),
                        suffix == null ? n.value() : n.value().multiply(suffix),
                        null,
                        "CNY",
                        true,
                        false);
            }
        }
        return null;
    }
}
