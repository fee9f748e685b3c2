package org.sanbiao.reading.statement;

import java.util.HashMap;
import java.util.Map;
import org.sanbiao.language.text.Lexicon;

/** The small integers of {@code weights.txt} by which candidates are weighed. */
final class Weights {

    private static final Map<String, Integer> WEIGHTS = load();

    private Weights() {}

    /** The weight of a feature. */
    static int of(String feature) {
        Integer weight = WEIGHTS.get(feature);
        if (weight == null) {
            throw new IllegalStateException("Bug: weights.txt has no line for " + feature);
        }
        return weight;
    }

    private static Map<String, Integer> load() {
        Map<String, Integer> weights = new HashMap<>();
        for (String line : Lexicon.lines(Weights.class, "weights.txt")) {
            String[] parts = line.trim().split(" +");
            weights.put(parts[0], Integer.valueOf(parts[1]));
        }
        return weights;
    }
}
