package org.sanbiao.language.mention;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value forms, each a map of field names to strings, booleans or null. */
final class Values {

    private Values() {}

    static Map<String, @Nullable Object> of(String kind, @Nullable BigDecimal value) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("kind", kind);
        form.put("value", value == null ? null : plain(value));
        return form;
    }

    static Map<String, @Nullable Object> of(String kind, BigDecimal value, String unit) {
        Map<String, @Nullable Object> form = of(kind, value);
        form.put("unit", unit);
        return form;
    }

    static Map<String, @Nullable Object> digits(String digits) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("kind", "digits");
        form.put("value", digits);
        return form;
    }

    /** An interval; a null bound is open. */
    static Map<String, @Nullable Object> range(
            @Nullable BigDecimal low,
            boolean lowInside,
            @Nullable BigDecimal high,
            boolean highInside,
            @Nullable String unit) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("kind", "range");
        form.put("low", low == null ? null : plain(low));
        form.put("lowInc", low != null && lowInside);
        form.put("high", high == null ? null : plain(high));
        form.put("highInc", high != null && highInside);
        if (unit != null) {
            form.put("unit", unit);
        }
        return form;
    }

    static List<Map<String, @Nullable Object>> one(Map<String, @Nullable Object> form) {
        return List.of(form);
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
