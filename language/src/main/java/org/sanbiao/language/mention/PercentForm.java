package org.sanbiao.language.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.number.Numeral;
import org.sanbiao.language.number.Numeral.Shape;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/** Percentages: %, 百分之, 成, 折 and, by these suites' convention, 个百分点. */
final class PercentForm {

    private static final String NOT_DISCOUNT = "扣算合旧叠返断线射磨腾中桥纸子页";

    private PercentForm() {}

    static List<Finding> percents(Reading r) {
        List<Finding> found = new ArrayList<>();
        for (Mention<?> m : r.longest(PercentForm::isPercent)) {
            if (m.value() instanceof Quantity q && q.value() != null && q.high() == null) {
                found.add(r.finding(m.span(), Values.one(Values.of("percent", q.value()))));
            }
        }
        for (Mention<?> m : NumberForm.numerals(r)) {
            Finding discount = m.value() instanceof Numeral n ? discount(r, m, n) : null;
            if (discount != null) {
                found.add(discount);
            }
        }
        return found;
    }

    private static boolean isPercent(Mention<?> m) {
        return m.value() instanceof Quantity q
                && (q.kind() == UnitKind.PERCENT && q.unit().equals("%") || q.kind() == UnitKind.POINT)
                && q.form() == Quantity.Form.PLAIN
                && m.rule().startsWith("quantity.");
    }

    /** 九折 is 90 %, 八五折 and 85折 are 85 %. */
    private static @Nullable Finding discount(Reading r, Mention<?> m, Numeral n) {
        if (r.at(m.end()) != '折' || NOT_DISCOUNT.indexOf(r.at(m.end() + 1)) >= 0 || n.high() != null) {
            return null;
        }
        BigDecimal value = n.value();
        int start = m.start();
        if (start > 1
                && r.at(start - 1) == ' '
                && Characters.isDigit(r.at(start - 2))
                && value.compareTo(BigDecimal.TEN) < 0) {
            start -= 2; // 7 2折
            value = value.add(BigDecimal.valueOf((r.at(start) - '0') * 10L));
        }
        boolean twoDigits =
                n.shape() == Shape.SERIAL && n.digits() != null && !n.digits().contains(".");
        if (!twoDigits && value.compareTo(BigDecimal.TEN) <= 0) {
            value = value.multiply(BigDecimal.TEN);
        }
        return r.finding(new Span(start, m.end() + 1), Values.one(Values.of("percent", value)));
    }
}
