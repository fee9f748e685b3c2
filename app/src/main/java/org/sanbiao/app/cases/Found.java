package org.sanbiao.app.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something found in a case's text.
 *
 * @param start its first UTF-16 unit in the text
 * @param end one past its last
 * @param values one or two readings, each a value form: field → string, Boolean or null, {@code kind} first
 */
record Found(int start, int end, List<Map<String, @Nullable Object>> values) {

    Found {
        values = List.copyOf(values.subList(0, Math.min(2, values.size())));
    }
}
