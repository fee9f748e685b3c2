package org.sanbiao.language.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.number.Numeral;
import org.sanbiao.language.number.Numeral.Shape;
import org.sanbiao.language.quantity.Quantity.Form;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/** Tenths as percentages: 五成 is 50 %, 三成半 35 %, 七成六 76 %. */
final class Tenths {

    static final String RULE = "quantity.tenths";

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final String NOT_TENTHS = "立为长果员功都年人本套片分品绩效就型交形像份因书网鱼语家活千百群千排批风对双体";

    private Tenths() {}

    /** The percentage that the number and 成 behind it make, or null. */
    static @Nullable Mention<Quantity> read(String s, Mention<?> mention, Numeral n, Comparator comparator) {
        int end = mention.end() + 1;
        char after = end < s.length() ? s.charAt(end) : '\0';
        if (!s.startsWith("成", mention.end()) || n.value().compareTo(TEN) > 0 || NOT_TENTHS.indexOf(after) >= 0) {
            return null;
        }
        BigDecimal value = n.value().multiply(TEN);
        BigDecimal high = n.high() == null ? null : n.high().multiply(TEN);
        int digit = "一二三四五六七八九".indexOf(after);
        if (s.startsWith("半", end)) {
            value = value.add(BigDecimal.valueOf(5));
            end++;
        } else if (digit >= 0 && high == null && n.shape() == Shape.CHINESE) {
            value = value.add(BigDecimal.valueOf(digit + 1));
            end++;
        } else if (s.startsWith("多", end)) {
            end++;
        }
        boolean more = s.charAt(end - 1) == '多';
        Quantity q = new Quantity(
                value, high, more ? Comparator.MORE : comparator, "%", UnitKind.PERCENT, Form.PLAIN, mention.span());
        return new Mention<>(new Span(mention.start(), end), q, RULE, List.of(mention));
    }
}
