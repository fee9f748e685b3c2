package org.sanbiao.benchmarks.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When two words, units or numbers count as the same. */
final class Alike {

    private static final List<Set<String>> UNITS = List.of(
            Set.of("平方米", "㎡", "m²"),
            Set.of("公里", "千米", "km"),
            Set.of("平方公里", "平方千米", "km²"),
            Set.of("吨", "t"),
            Set.of("千瓦时", "度", "kWh"),
            Set.of("%", "％"),
            Set.of("百分点", "个百分点"),
            Set.of("米", "m"),
            Set.of("千伏", "kV"),
            Set.of("千瓦", "kW"),
            Set.of("兆瓦", "MW"),
            Set.of("元", "人民币"),
            Set.of("℃", "度", "°C"));

    /** What no number is equal to but another that is none either. */
    private static final Double NO_NUMBER = Double.NaN;

    private Alike() {}

    static boolean units(@Nullable String a, @Nullable String b) {
        String left = a == null ? "" : a;
        String right = b == null ? "" : b;
        return left.equals(right) || UNITS.stream().anyMatch(set -> set.contains(left) && set.contains(right));
    }

    /** A number to four places; null where there is none. */
    static @Nullable Double number(@Nullable String x) {
        if (x == null || x.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(Double.parseDouble(x))
                            .setScale(4, RoundingMode.HALF_EVEN)
                            .doubleValue()
                    + 0.0;
        } catch (NumberFormatException e) {
            return NO_NUMBER;
        }
    }

    /** F1 over pairs of neighbouring characters; 0 where one is empty. */
    static double words(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Map<Long, Integer> left = grams(a);
        Map<Long, Integer> right = grams(b);
        int shared = 0;
        int all = 0;
        for (Map.Entry<Long, Integer> gram : left.entrySet()) {
            shared += Math.min(gram.getValue(), right.getOrDefault(gram.getKey(), 0));
            all += gram.getValue();
        }
        for (int count : right.values()) {
            all += count;
        }
        return 2.0 * shared / all;
    }

    private static Map<Long, Integer> grams(String s) {
        int[] points = s.codePoints().toArray();
        Map<Long, Integer> grams = new HashMap<>();
        if (points.length == 1) {
            grams.put((long) points[0], 1);
        }
        for (int i = 0; i + 1 < points.length; i++) {
            grams.merge((long) points[i] << 32 | points[i + 1], 1, Integer::sum);
        }
        return grams;
    }

    static int length(String s) {
        return s.codePointCount(0, s.length());
    }
}
