package org.sanbiao.language.mention;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what stands in a text, one type at a time, in the value forms of other projects' suites. Stateless, thread-safe. */
public final class Mentions {

    private Mentions() {}

    /** Whether {@link #find} knows the type: number, ordinal, percent, money, quantity, range, mixed. */
    public static boolean knows(String type) {
        return switch (type) {
            case "number", "ordinal", "percent", "money", "quantity", "range", "mixed" -> true;
            default -> false;
        };
    }

    /**
     * What is found of a type, in text order, at most one finding a place.
     *
     * @param text any text; offsets of the findings are UTF-16 units of it
     * @param reference the moment that relative times are resolved against, or null
     * @param type one that {@link #knows}; nothing is found of others
     */
    public static List<Finding> find(String text, @Nullable LocalDateTime reference, String type) {
        Reading r = new Reading(text, reference == null ? null : reference.toLocalDate());
        List<Finding> found = switch (type) {
            case "number" -> NumberForm.numbers(r);
            case "ordinal" -> NumberForm.ordinals(r);
            case "percent" -> PercentForm.percents(r);
            case "money" -> MoneyForm.sums(r, true);
            case "quantity" -> QuantityForm.quantities(r);
            case "range" -> RangeForm.ranges(r);
            case "mixed" -> mixed(r);
            default -> List.of();
        };
        return sorted(found);
    }

    /** Each place once, by the most telling type. */
    private static List<Finding> mixed(Reading r) {
        List<Finding> all = new ArrayList<>(RangeForm.ranges(r));
        all.addAll(PercentForm.percents(r));
        all.addAll(MoneyForm.sums(r, false));
        all.addAll(QuantityForm.quantities(r));
        all.addAll(NumberForm.numbers(r));
        List<Finding> apart = new ArrayList<>();
        for (Finding f : all) {
            if (apart.stream().noneMatch(x -> x.start() < f.end() && f.start() < x.end())) {
                apart.add(f);
            }
        }
        return apart;
    }

    private static List<Finding> sorted(List<Finding> found) {
        List<Finding> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end));
        return sorted;
    }
}
