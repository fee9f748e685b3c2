package org.sanbiao.following.rollup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.division.Divisions;

/**
 * Adds parts up from village to town, county, city and province: numerators and denominators, never percentages.
 *
 * <p>A figure of a place itself stands for all below it; what its parts make is then only compared. Immutable.
 */
public final class RollUp {

    /**
     * What a place has together.
     *
     * @param of null where no part gives a denominator
     * @param parts how many figures it is made of
     * @param left parts that could not be added, by key: they did not report, or gave no denominator
     * @param differs what its parts add up to where it gave a figure of its own and they make another, else null
     */
    public record Sum(
            String code,
            String name,
            BigDecimal done,
            @Nullable BigDecimal of,
            int parts,
            List<String> left,
            @Nullable BigDecimal differs) {

        public Sum {
            left = List.copyOf(left);
        }

        /** Percent; null without denominator. */
        public @Nullable BigDecimal percent() {
            return of == null || of.signum() == 0
                    ? null
                    : done.movePointRight(2).divide(of, MathContext.DECIMAL64);
        }
    }

    private final Map<String, Sum> sums;

    private RollUp(Map<String, Sum> sums) {
        this.sums = sums;
    }

    /**
     * The sums of all places above and among the parts.
     *
     * @param shares whether a part without denominator has to be left out, as it has for an indicator in percent
     * @param day the day whose divisions hold
     * @throws IllegalArgumentException where an area stands twice
     */
    public static RollUp of(List<Part> parts, boolean shares, Divisions divisions, LocalDate day) {
        Map<String, Part> own = new LinkedHashMap<>();
        Map<String, Set<String>> children = new TreeMap<>();
        Set<String> roots = new HashSet<>();
        for (Part part : parts) {
            if (own.put(part.key(), part) != null) {
                throw new IllegalArgumentException(
                        part.name() + " (" + part.key() + ") stands twice in what is added up");
            }
            String code = part.key();
            for (String up = divisions.parent(code, day); up != null; up = divisions.parent(code, day)) {
                children.computeIfAbsent(up, key -> new java.util.TreeSet<>()).add(code);
                code = up;
            }
            roots.add(code);
        }
        Map<String, Sum> sums = new TreeMap<>();
        for (String root : roots) {
            add(root, own, children, shares, divisions, day, sums);
        }
        return new RollUp(sums);
    }

    private static Sum add(
            String code,
            Map<String, Part> own,
            Map<String, Set<String>> children,
            boolean shares,
            Divisions divisions,
            LocalDate day,
            Map<String, Sum> sums) {
        BigDecimal done = BigDecimal.ZERO;
        BigDecimal of = null;
        int count = 0;
        List<String> left = new ArrayList<>();
        for (String child : children.getOrDefault(code, Set.of())) {
            Sum sum = add(child, own, children, shares, divisions, day, sums);
            done = done.add(sum.done());
            of = sum.of() == null ? of : of == null ? sum.of() : of.add(sum.of());
            count += sum.parts();
            left.addAll(sum.left());
        }
        String name = divisions.name(code, day);
        Sum sum = new Sum(code, name, done, of, count, left, null);
        Part self = own.get(code);
        if (self != null) {
            BigDecimal figure = self.done();
            boolean addable = figure != null && (!shares || self.isWhole());
            if (figure != null && addable) {
                boolean differs = count > 0
                        && (done.compareTo(figure) != 0
                                || of != null && self.of() != null && of.compareTo(self.of()) != 0);
                sum = new Sum(code, self.name(), figure, self.of(), 1, List.of(), differs ? done : null);
            } else if (count == 0) {
                left.add(code);
                sum = new Sum(code, self.name(), BigDecimal.ZERO, null, 0, left, null);
            }
        }
        sums.put(code, sum);
        return sum;
    }

    /** The sum of a place, or null where no part lies in it. */
    public @Nullable Sum at(String code) {
        return sums.get(code);
    }

    /** All sums, by code: every place among and above the parts. */
    public List<Sum> all() {
        return List.copyOf(sums.values());
    }
}
