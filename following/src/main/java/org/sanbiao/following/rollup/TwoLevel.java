package org.sanbiao.following.rollup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.judging.Bound;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/**
 * Two tests in one commitment: 各区县均≥80%，全市≥85%. That all parts pass does not make the whole pass, nor the reverse.
 *
 * @param each a test for a part, by part, in the order given
 * @param whole the test for all together
 * @param unknown parts that did not report or gave no denominator; while there are any, the whole cannot be said
 */
public record TwoLevel(List<Test> each, Test whole, List<Part> unknown) {

    /**
     * One test.
     *
     * @param percent null where it cannot be said
     * @param met null where it cannot be said
     * @param missing how many units of work are missing (缺口), zero where it is met
     */
    public record Test(
            String key,
            String name,
            @Nullable BigDecimal percent,
            @Nullable Boolean met,
            BigDecimal missing) {

        /** Whether it is known to be broken. */
        public boolean broken() {
            return met != null && !met;
        }
    }

    public TwoLevel {
        each = List.copyOf(each);
        unknown = List.copyOf(unknown);
    }

    /**
     * Tests parts and whole.
     *
     * @param eachPercent what every part has to meet
     * @param wholePercent what all together have to meet
     * @param name what the whole is called: 全市
     */
    public static TwoLevel of(List<Part> parts, Bound eachPercent, Bound wholePercent, String name) {
        List<Test> each = new ArrayList<>();
        List<Part> unknown = new ArrayList<>();
        BigDecimal done = BigDecimal.ZERO;
        BigDecimal of = BigDecimal.ZERO;
        for (Part part : parts) {
            if (part.done() == null || part.of() == null || part.of().signum() <= 0) {
                unknown.add(part);
                each.add(new Test(part.key(), part.name(), null, null, BigDecimal.ZERO));
                continue;
            }
            each.add(test(part.key(), part.name(), part.done(), part.of(), eachPercent));
            done = done.add(part.done());
            of = of.add(part.of());
        }
        Test whole = unknown.isEmpty() && of.signum() > 0
                ? test(name, name, done, of, wholePercent)
                : new Test(name, name, null, null, BigDecimal.ZERO);
        return new TwoLevel(each, whole, unknown);
    }

    /** Those that break the test of parts. */
    public List<Test> breaking() {
        return each.stream().filter(Test::broken).toList();
    }

    /** Whether both tests are met; null where it cannot be said. */
    public @Nullable Boolean met() {
        if (!breaking().isEmpty() || whole.broken()) {
            return false;
        }
        return unknown.isEmpty() ? whole.met() : null;
    }

    /**
     * Both tests in one line: who breaks which, and what is missing.
     *
     * @param unit what the missing are counted in: 所
     */
    public Wording print(String unit) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        List<Test> breaking = breaking();
        int known = each.size() - unknown.size();
        zh.append("各单位：")
                .append(known - breaking.size())
                .append("/")
                .append(each.size())
                .append("达标");
        en.append("each: ")
                .append(known - breaking.size())
                .append(" of ")
                .append(each.size())
                .append(" meet it");
        for (Test test : breaking) {
            gap(zh, en, test, unit);
        }
        for (Part part : unknown) {
            zh.append("，").append(part.missing().zh());
            en.append(", ").append(part.missing().en());
        }
        zh.append("；").append(whole.name);
        en.append("; ").append(whole.name);
        if (whole.percent == null) {
            zh.append("：无法评判");
            en.append(": not assessable");
        } else {
            zh.append(Numbers.share(whole.percent)).append(whole.broken() ? "%，未达标" : "%，达标");
            en.append(" ").append(Numbers.share(whole.percent)).append(whole.broken() ? "%, not met" : "%, met");
            if (whole.broken()) {
                zh.append("，缺口").append(Numbers.plain(whole.missing)).append(unit);
                en.append(", ")
                        .append(Numbers.plain(whole.missing))
                        .append(" ")
                        .append(unit)
                        .append(" missing");
            }
        }
        return new Wording(zh.toString(), en.toString());
    }

    private static void gap(StringBuilder zh, StringBuilder en, Test test, String unit) {
        String percent = test.percent == null ? "—" : Numbers.share(test.percent) + "%";
        String missing = Numbers.plain(test.missing);
        zh.append("，")
                .append(test.name)
                .append(percent)
                .append("缺口")
                .append(missing)
                .append(unit);
        en.append(", ")
                .append(test.name)
                .append(" ")
                .append(percent)
                .append(" lacks ")
                .append(missing)
                .append(" ")
                .append(unit);
    }

    private static Test test(String key, String name, BigDecimal done, BigDecimal of, Bound bound) {
        BigDecimal parts = done.movePointRight(2);
        BigDecimal limit = bound.limit().multiply(of);
        boolean met = bound.met(parts, of);
        BigDecimal missing = BigDecimal.ZERO;
        if (!met && !bound.upper()) {
            BigDecimal need = limit.movePointLeft(2);
            BigDecimal whole = need.setScale(0, bound.strict() ? RoundingMode.FLOOR : RoundingMode.CEILING);
            missing = (bound.strict() ? whole.add(BigDecimal.ONE) : whole).subtract(done);
        }
        return new Test(key, name, parts.divide(of, MathContext.DECIMAL64), met, missing);
    }
}
