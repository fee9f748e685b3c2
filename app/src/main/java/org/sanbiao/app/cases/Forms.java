package org.sanbiao.app.cases;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value forms of the case files. */
final class Forms {

    private Forms() {}

    static Map<String, @Nullable Object> form(String kind, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("kind", kind);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return form;
    }

    static Map<String, @Nullable Object> range(
            @Nullable BigDecimal low,
            boolean lowInside,
            @Nullable BigDecimal high,
            boolean highInside,
            @Nullable String unit) {
        Map<String, @Nullable Object> form = form(
                "range",
                "low",
                low == null ? null : plain(low),
                "lowInc",
                lowInside,
                "high",
                high == null ? null : plain(high),
                "highInc",
                highInside);
        if (unit != null) {
            form.put("unit", unit);
        }
        return form;
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    static List<Map<String, @Nullable Object>> one(Map<String, @Nullable Object> form) {
        return List.of(form);
    }
}
