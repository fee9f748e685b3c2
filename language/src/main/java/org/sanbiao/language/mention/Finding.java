package org.sanbiao.language.mention;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a case: where it stands and what it may mean, in the exchange form of other projects' suites.
 *
 * @param start the first UTF-16 unit in the given text
 * @param end one past the last
 * @param values its readings, the likeliest first, at most two; each maps {@code kind} and the fields of that kind to
 *     strings, booleans or null
 */
public record Finding(int start, int end, List<Map<String, @Nullable Object>> values) {

    public Finding {
        values = List.copyOf(values);
    }
}
