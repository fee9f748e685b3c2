package org.sanbiao.benchmarks.score;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts what of one document's gold a prediction has right, and lists its mistakes. */
final class Scoring {

    /** How far a measure that an indicator might belong to instead may stand, in characters. */
    private static final int NEAR = 200;

    private final Gold gold;
    private final List<Gold.Measure> wanted;
    private final List<Predicted.Measure> said;
    private final List<Predicted.Commitment> commitments;
    private final int[] ofGold; // the prediction that each gold measure is matched with, or -1
    private final int[] ofSaid;
    private final Tally tally = new Tally();
    private final List<String> mistakes = new ArrayList<>();

    private Scoring(Gold gold, Predicted predicted) {
        this.gold = gold;
        this.wanted = gold.measures();
        this.said = predicted.measures().stream()
                .filter(p -> p.start() >= gold.start() && p.end() <= gold.end())
                .toList();
        this.commitments = predicted.commitments();
        this.ofGold = new int[wanted.size()];
        this.ofSaid = new int[said.size()];
        align();
    }

    /** Counts, the mistakes in the order of the text, one line each, and why the reader failed, or null. */
    record Result(
            Tally tally, List<String> mistakes, @Nullable String fault) {}

    static Result of(Gold gold, Predicted predicted) {
        Scoring scoring = new Scoring(gold, predicted);
        scoring.tally.document();
        scoring.measures();
        scoring.invented();
        scoring.covered();
        scoring.named();
        return new Result(scoring.tally, scoring.mistakes, null);
    }

    /** One to one by overlap, at least half of the shorter; those with equal values first. */
    private void align() {
        java.util.Arrays.fill(ofGold, -1);
        java.util.Arrays.fill(ofSaid, -1);
        record Pair(boolean unequal, double overlap, int gold, int said) {}
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Gold.Measure g = wanted.get(i);
            for (int j = 0; j < said.size(); j++) {
                Predicted.Measure p = said.get(j);
                int overlap = Math.min(g.end(), p.end()) - Math.max(g.start(), p.start());
                int longest = Math.max(g.end() - g.start(), p.end() - p.start());
                if (overlap > 0 && 2 * overlap >= Math.min(g.end() - g.start(), p.end() - p.start())) {
                    pairs.add(new Pair(!equal(g.value(), p.value()), -overlap / (double) longest, i, j));
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::unequal)
                .thenComparingDouble(Pair::overlap)
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::said));
        for (Pair pair : pairs) {
            if (ofGold[pair.gold] < 0 && ofSaid[pair.said] < 0) {
                ofGold[pair.gold] = pair.said;
                ofSaid[pair.said] = pair.gold;
            }
        }
    }

    private void measures() {
        for (int j = 0; j < said.size(); j++) {
            tally.add("pred", !isFree(j));
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).optional()) {
                measure(wanted.get(i), ofGold[i] < 0 ? null : said.get(ofGold[i]));
            }
        }
    }

    private void measure(Gold.Measure g, Predicted.@Nullable Measure p) {
        boolean commits = g.stance().contains("commitment");
        boolean stated = commits && !g.deadline().contains(null);
        boolean never = g.stance().equals(List.of("commitment"))
                && g.deadline().size() == 1
                && g.deadline().get(0) == null;
        tally.add("gold", 1);
        tally.add("stated", stated);
        tally.add("never", never);
        tally.add("each", g.each());
        if (p == null) {
            mistakes.add("missed     " + quoted(g) + " " + g.stance() + " " + g.indicator());
            return;
        }
        boolean allRight = true;
        for (String respect : Tally.RESPECTS) {
            boolean right = isRight(respect, g, p);
            tally.add("alone " + respect, right);
            if (allRight && !right) {
                mistakes.add(String.format("%-10s ", respect) + quoted(g) + ": got " + got(respect, p) + ", want "
                        + want(respect, g));
            }
            allRight &= right;
            tally.add("right " + respect, allRight);
        }
        tally.add("stated right", stated && g.deadline().contains(p.deadline()));
        tally.add("invented", never && p.deadline() != null);
        tally.add("each right", g.each() && p.each());
        if (!g.responsible().isEmpty() && commits) {
            tally.add("who right", right(g.responsible(), p.responsible()));
            tally.add("who gold", g.responsible().size());
            tally.add("who said", p.responsible().size());
        }
    }

    private boolean isRight(String respect, Gold.Measure g, Predicted.Measure p) {
        return switch (respect) {
            case "found" -> true;
            case "value" ->
                equal(g.value(), p.value())
                        && equal(g.high(), p.high())
                        && g.unit().stream().anyMatch(u -> Alike.units(u, p.unit()));
            case "comparator" -> g.comparator().contains(p.comparator());
            case "change" -> g.change().contains(p.change());
            case "stance" -> g.stance().contains(p.stance());
            case "indicator" -> isIndicator(g, p.indicator());
            case "deadline" ->
                !g.stance().contains("commitment") || g.deadline().contains(p.deadline());
            default -> throw new IllegalArgumentException("Bug: no such respect: " + respect);
        };
    }

    /** Like one of the accepted wordings, not much longer than the longest, and not more like a neighbour's. */
    private boolean isIndicator(Gold.Measure g, String words) {
        if (g.indicator().isEmpty()) {
            return true;
        }
        int longest = g.indicator().stream().mapToInt(Alike::length).max().orElse(0);
        if (Alike.length(words) > 1.3 * longest + 1) {
            return false;
        }
        double best = best(g, words);
        if (best < 0.7) {
            return false;
        }
        for (Gold.Measure other : wanted) {
            if (other != g
                    && Math.abs(other.start() - g.start()) <= NEAR
                    && other.indicator().stream().noneMatch(g.indicator()::contains)
                    && best(other, words) > best) {
                return false;
            }
        }
        return true;
    }

    private static double best(Gold.Measure g, String words) {
        return g.indicator().stream()
                .mapToDouble(w -> Alike.words(w, words))
                .max()
                .orElse(0);
    }

    /** Whether a prediction costs nothing: it is that of an optional measure, or none but overlaps one. */
    private boolean isFree(int j) {
        if (ofSaid[j] >= 0) {
            return wanted.get(ofSaid[j]).optional();
        }
        Predicted.Measure p = said.get(j);
        return wanted.stream().anyMatch(g -> g.optional() && p.start() < g.end() && p.end() > g.start());
    }

    private void invented() {
        for (int j = 0; j < said.size(); j++) {
            if (ofSaid[j] < 0 && !isFree(j)) {
                mistakes.add("invented   “" + said.get(j).text() + "” at "
                        + said.get(j).start());
            }
        }
    }

    /** The characters that are called commitment. */
    private void covered() {
        BitSet must = new BitSet();
        BitSet may = new BitSet();
        BitSet called = new BitSet();
        for (Gold.Commitment c : gold.commitments()) {
            (c.optional() ? may : must).set(c.start(), c.end());
        }
        for (Predicted.Commitment c : commitments) {
            int start = Math.max(c.start(), gold.start());
            int end = Math.min(c.end(), gold.end());
            if (start < end) {
                called.set(start, end);
            }
        }
        tally.add("must", must.cardinality());
        BitSet hit = (BitSet) must.clone();
        hit.and(called);
        tally.add("hit", hit.cardinality());
        called.andNot(may);
        tally.add("said", called.cardinality());
        called.and(must);
        tally.add("both", called.cardinality());
    }

    /** The units of commitments whose paragraph names them. */
    private void named() {
        for (Gold.Commitment c : gold.commitments()) {
            if (c.responsible().isEmpty() || c.optional()) {
                continue;
            }
            List<String> names = List.of();
            int best = 0;
            for (Predicted.Commitment p : commitments) {
                int overlap = Math.min(p.end(), c.end()) - Math.max(p.start(), c.start());
                if (overlap > best) {
                    best = overlap;
                    names = p.responsible();
                }
            }
            tally.add("named right", right(c.responsible(), names));
            tally.add("named gold", c.responsible().size());
            tally.add("named said", names.size());
            tally.add("lead gold", 1);
            tally.add("lead right", !names.isEmpty() && right(c.responsible().subList(0, 1), names.subList(0, 1)) == 1);
        }
    }

    /** How many units are among those said, each taken once. */
    private static int right(List<List<String>> units, List<String> said) {
        List<String> left = new ArrayList<>(said);
        int right = 0;
        for (List<String> names : units) {
            for (int i = 0; i < left.size(); i++) {
                String unit = left.get(i);
                if (names.stream().anyMatch(n -> isUnit(n, unit))) {
                    right++;
                    left.remove(i);
                    break;
                }
            }
        }
        return right;
    }

    private static boolean isUnit(String name, String unit) {
        return Alike.words(name, unit) >= 0.6 || name.endsWith(unit) || unit.endsWith(name);
    }

    private static boolean equal(@Nullable String a, @Nullable String b) {
        return Objects.equals(Alike.number(a), Alike.number(b));
    }

    private static String quoted(Gold.Measure g) {
        return "“" + g.quote() + "” at " + g.start();
    }

    private static String got(String respect, Predicted.Measure p) {
        return switch (respect) {
            case "value" -> p.value() + (p.high() == null ? "" : "—" + p.high()) + " " + p.unit();
            default ->
                String.valueOf(Map.of(
                                "comparator", String.valueOf(p.comparator()),
                                "change", p.change(),
                                "stance", p.stance(),
                                "indicator", "“" + p.indicator() + "”",
                                "deadline", String.valueOf(p.deadline()))
                        .get(respect));
        };
    }

    private static String want(String respect, Gold.Measure g) {
        return switch (respect) {
            case "value" -> g.value() + (g.high() == null ? "" : "—" + g.high()) + " " + g.unit();
            case "comparator" -> g.comparator().toString();
            case "change" -> g.change().toString();
            case "stance" -> g.stance().toString();
            case "indicator" -> g.indicator().toString();
            default -> g.deadline().toString();
        };
    }
}
