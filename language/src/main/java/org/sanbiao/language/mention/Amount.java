package org.sanbiao.language.mention;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;

/**
 * A number with perhaps a unit, before it is told in a value form.
 *
 * @param span where it stands, in the normal text, unit included
 * @param value the number, or the lower end of two
 * @param high the upper end where the words span two, else null
 * @param unit the symbol of its unit or the code of its currency; null for a number alone
 * @param money whether the unit is a currency
 * @param more whether 多, 余 or 几 in it says that it is more
 */
record Amount(
        Span span,
        BigDecimal value,
        @Nullable BigDecimal high,
        @Nullable String unit,
        boolean money,
        boolean more) {

    int start() {
        return span.start();
    }

    int end() {
        return span.end();
    }

    Amount from(int start) {
        return new Amount(new Span(start, end()), value, high, unit, money, more);
    }

    Amount to(int end) {
        return new Amount(new Span(start(), end), value, high, unit, money, more);
    }

    Amount with(BigDecimal other, String unit) {
        return new Amount(span, other, null, unit, money, more);
    }
}
