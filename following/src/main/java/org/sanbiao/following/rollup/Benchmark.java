package org.sanbiao.following.rollup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/**
 * The best units on one indicator (标杆), of those large enough to be compared.
 *
 * @param best all that share the first place; empty where fewer than two are large enough
 * @param percent what they have; zero where there is none
 * @param compared how many were large enough
 * @param small how many were too small or gave no denominator
 * @param least the smallest denominator that counts
 */
public record Benchmark(List<Part> best, BigDecimal percent, int compared, int small, BigDecimal least) {

    public Benchmark {
        best = List.copyOf(best);
    }

    /**
     * The best of some parts.
     *
     * @param least a denominator below it is too small to be compared
     * @param lowerIsBetter whether the lowest share is the best
     */
    public static Benchmark of(List<Part> parts, BigDecimal least, boolean lowerIsBetter) {
        List<Part> best = new ArrayList<>();
        int compared = 0;
        for (Part part : parts) {
            if (!part.isWhole() || part.of() == null || part.of().compareTo(least) < 0) {
                continue;
            }
            compared++;
            int side = best.isEmpty() ? 1 : compare(part, best.get(0)) * (lowerIsBetter ? -1 : 1);
            if (side > 0) {
                best.clear();
            }
            if (side >= 0) {
                best.add(part);
            }
        }
        if (compared < 2) {
            best.clear(); // nobody is the best of one
        }
        BigDecimal percent = best.isEmpty() ? BigDecimal.ZERO : percent(best.get(0));
        return new Benchmark(best, percent, compared, parts.size() - compared, least);
    }

    public Wording print() {
        if (best.isEmpty()) {
            return new Wording(
                    "标杆：可比单位不足两个（分母不少于" + Numbers.plain(least) + "）",
                    "benchmark: fewer than two units are large enough (at least " + Numbers.plain(least) + ")");
        }
        String names = String.join("、", best.stream().map(Part::name).toList());
        return new Wording(
                "标杆：" + names + " " + Numbers.share(percent) + "%（可比" + compared + "个，分母过小或未知" + small + "个）",
                "benchmark: " + names + " " + Numbers.share(percent) + "% (of " + compared + " compared; " + small
                        + " too small or unknown)");
    }

    /** By cross multiplication, so that 1/3 and 2/6 are the same. */
    private static int compare(Part a, Part b) {
        return cross(a, b).compareTo(cross(b, a));
    }

    private static BigDecimal cross(Part a, Part b) {
        BigDecimal done = a.done();
        BigDecimal of = b.of();
        return done == null || of == null ? BigDecimal.ZERO : done.multiply(of);
    }

    private static BigDecimal percent(Part part) {
        BigDecimal done = part.done();
        BigDecimal of = part.of();
        return done == null || of == null
                ? BigDecimal.ZERO
                : done.movePointRight(2).divide(of, MathContext.DECIMAL64);
    }
}
