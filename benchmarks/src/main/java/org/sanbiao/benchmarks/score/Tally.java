package org.sanbiao.benchmarks.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts that add up over documents, and the figures that they give. Not thread-safe. */
final class Tally {

    /** What of a measure can be right, in the order in which one is asked for on top of the other. */
    static final List<String> RESPECTS =
            List.of("found", "value", "comparator", "change", "stance", "indicator", "deadline");

    private final Map<String, Long> counts = new TreeMap<>();
    private int documents;

    void document() {
        documents++;
    }

    void add(String what, long count) {
        counts.merge(what, count, Long::sum);
    }

    void add(String what, boolean counts) {
        add(what, counts ? 1 : 0);
    }

    void add(Tally other) {
        documents += other.documents;
        other.counts.forEach(this::add);
    }

    long count(String what) {
        return counts.getOrDefault(what, 0L);
    }

    int documents() {
        return documents;
    }

    /** The figures by name, each to four places, counts as they are. */
    Map<String, BigDecimal> figures() {
        Map<String, BigDecimal> out = new LinkedHashMap<>();
        out.put("documents", BigDecimal.valueOf(documents));
        out.put("measures_gold", BigDecimal.valueOf(count("gold")));
        out.put("measures_predicted", BigDecimal.valueOf(count("pred")));
        for (String respect : RESPECTS) {
            out.put("f1_" + respect, f1("right " + respect, "gold", "pred"));
        }
        for (String respect : RESPECTS.subList(1, RESPECTS.size())) {
            out.put("accuracy_" + respect + "_of_found", share("alone " + respect, "alone found"));
        }
        out.put("deadline_stated", share("stated right", "stated"));
        out.put("deadline_invented", share("invented", "never"));
        out.put("each", share("each right", "each"));
        out.put("responsible_f1", f1("who right", "who gold", "who said"));
        out.put("units_of_commitments_f1", f1("named right", "named gold", "named said"));
        out.put("lead_of_commitments", share("lead right", "lead gold"));
        double precision = count("both") / (double) Math.max(1, count("said"));
        double recall = count("hit") / (double) Math.max(1, count("must"));
        out.put("commitment_precision", rounded(precision));
        out.put("commitment_recall", rounded(recall));
        out.put("commitment_f1", rounded(2 * precision * recall / Math.max(1e-9, precision + recall)));
        return out;
    }

    /** How many the rarer figures are taken from. */
    Map<String, Long> of() {
        Map<String, Long> of = new LinkedHashMap<>();
        for (String what : List.of("stated", "never", "each", "who gold", "named gold", "must")) {
            of.put(what, count(what));
        }
        return of;
    }

    private BigDecimal share(String right, String all) {
        return count(all) == 0 ? rounded(0) : rounded(count(right) / (double) count(all));
    }

    private BigDecimal f1(String right, String gold, String said) {
        long all = count(gold) + count(said);
        return all == 0 ? rounded(0) : rounded(2 * count(right) / (double) all);
    }

    static BigDecimal rounded(double x) {
        return new BigDecimal(x).setScale(4, RoundingMode.HALF_EVEN);
    }
}
