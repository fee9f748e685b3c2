package org.sanbiao.app.cases;

import static org.sanbiao.app.cases.Forms.form;
import static org.sanbiao.app.cases.Forms.one;
import static org.sanbiao.app.cases.Forms.plain;
import static org.sanbiao.app.cases.Forms.range;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;

/** Quantities in the forms of the case files: number, percent, money, quantity, range. */
final class QuantityForms {

    private QuantityForms() {}

    static boolean isShare(Quantity q) {
        return q.kind() == UnitKind.PERCENT || q.kind() == UnitKind.POINT;
    }

    /** Whether it is one number alone, without a bound on either side. */
    static boolean isPlain(Quantity q) {
        return q.high() == null && (q.comparator() == Comparator.EQUAL || q.comparator() == Comparator.ABOUT);
    }

    static List<Map<String, @Nullable Object>> percent(BigDecimal value) {
        return one(form("percent", "value", plain(value)));
    }

    static List<Map<String, @Nullable Object>> number(BigDecimal value) {
        return one(form("number", "value", plain(value)));
    }

    /** An amount of money, and as a range where it has a bound. */
    static List<Map<String, @Nullable Object>> money(Quantity q, BigDecimal value) {
        String currency = Symbols.of(q.unit());
        BigDecimal whole = value.multiply(part(q.unit()));
        List<Map<String, @Nullable Object>> readings = new ArrayList<>();
        if (q.high() == null) {
            readings.add(form("money", "value", plain(whole), "unit", currency));
        }
        if (!isPlain(q)) {
            readings.addAll(ranges(q, currency));
        }
        return readings;
    }

    /** How much of the currency its smaller coins are. */
    private static BigDecimal part(String unit) {
        return switch (unit) {
            case "角", "毛" -> new BigDecimal("0.1");
            case "分" -> new BigDecimal("0.01");
            default -> BigDecimal.ONE;
        };
    }

    static List<Map<String, @Nullable Object>> quantity(Quantity q, BigDecimal value) {
        return isPlain(q)
                ? one(form("quantity", "value", plain(value), "unit", Symbols.of(q.unit())))
                : ranges(q, Symbols.of(q.unit()));
    }

    /** The range that a comparator opens; both ways where the cases disagree on the upper end. */
    static List<Map<String, @Nullable Object>> ranges(Quantity q, @Nullable String unit) {
        BigDecimal value = q.value();
        BigDecimal high = q.high();
        if (high != null) {
            boolean money = q.kind() == UnitKind.MONEY;
            return List.of(range(value, true, high, true, unit), range(value, !money, high, money, unit));
        }
        return switch (q.comparator()) {
            case AT_LEAST -> one(range(value, true, null, false, unit));
            case MORE -> one(range(value, false, null, false, unit));
            case AT_MOST -> one(range(null, false, value, true, unit));
            case LESS -> one(range(null, false, value, false, unit));
            case EQUAL, ABOUT, RANGE -> List.of();
        };
    }
}
