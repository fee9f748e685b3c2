package org.sanbiao.following.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.Standing;
import org.sanbiao.following.division.Divisions;
import org.sanbiao.following.event.CommitmentEvent.Share;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Bound;
import org.sanbiao.following.judging.Judge;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.rollup.Benchmark;
import org.sanbiao.following.rollup.Part;
import org.sanbiao.following.rollup.RollUp;
import org.sanbiao.following.rollup.TwoLevel;

/**
 * A target that was allocated, area by area: what each has to do, has done, and what they make together.
 *
 * @param whole the commitment that was allocated
 * @param rows in the order of the allocation
 * @param rollUp the sums of all places above the parts
 * @param twoLevel both tests where each part has a threshold of its own, else null
 */
public record Completion(
        Situation whole,
        List<Row> rows,
        RollUp rollUp,
        @Nullable TwoLevel twoLevel) {

    /**
     * An area or unit.
     *
     * @param id the part's own commitment
     * @param area the code, or null
     * @param goal what was allocated to it
     * @param part what it has, of how many: of a share its numerator and denominator, else its value of the goal
     */
    public record Row(String id, @Nullable String area, String name, BigDecimal goal, Part part, Situation situation) {}

    public Completion {
        rows = List.copyOf(rows);
    }

    /** The table of a commitment on a day; null where there is none of this identity. */
    public static @Nullable Completion of(
            Register register, Divisions divisions, Leeway leeway, String id, LocalDate today) {
        Situation whole = register.situation(id, today);
        if (whole == null) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        List<Situation> parts = register.parts(id, today);
        for (Share share : whole.card().shares()) {
            for (Situation part : parts) {
                if (part.card().id().equals(share.commitment())) {
                    String key = share.area() == null ? share.name() : share.area();
                    rows.add(new Row(
                            share.commitment(),
                            share.area(),
                            share.name(),
                            share.value(),
                            part(key, share.name(), part, share.of()),
                            part));
                }
            }
        }
        Target target = whole.card().substance().target();
        Target each = whole.card().substance().each();
        List<Part> all = rows.stream().map(Row::part).toList();
        boolean shares = target != null && target.unit().equals("%");
        RollUp rollUp = RollUp.of(all, shares, divisions, today);
        TwoLevel two = target == null || each == null
                ? null
                : TwoLevel.of(all, Bound.of(each, leeway), Bound.of(target, leeway), name(whole.card()));
        return new Completion(whole, rows, rollUp, two);
    }

    /** What is said of the whole itself, beside what its parts make; without a number where nothing is. */
    public Part own() {
        return part(whole.card().id(), name(whole.card()), whole, null);
    }

    private static String name(Card card) {
        String name = card.substance().areaName();
        return name == null ? "合计" : name;
    }

    /** What the last comparable report says, of the denominator that it gives, else of the one allocated. */
    private static Part part(String key, String name, Situation situation, @Nullable BigDecimal of) {
        Target target = situation.card().substance().target();
        boolean share = target != null && target.unit().equals("%");
        BigDecimal whole = share || target == null ? of : target.value();
        Actual actual = last(situation, target);
        if (actual == null) {
            return new Part(key, name, null, whole);
        }
        if (!share) {
            return new Part(key, name, actual.amount(), whole);
        }
        return new Part(key, name, actual.numerator(), actual.denominator() == null ? whole : actual.denominator());
    }

    private static @Nullable Actual last(Situation situation, @Nullable Target target) {
        Actual found = null;
        for (Report report : situation.card().counting()) {
            Actual actual = report.actual();
            boolean counts = actual != null
                    && !actual.day().isAfter(situation.today())
                    && (target == null || Judge.obstacle(target, actual) == null);
            if (counts && (found == null || actual == null || !actual.day().isBefore(found.day()))) {
                found = actual;
            }
        }
        return found;
    }

    /**
     * The best units on an indicator.
     *
     * @param least a denominator below it is too small to be compared
     */
    public static Benchmark benchmark(Register register, String indicator, BigDecimal least, LocalDate today) {
        List<Part> parts = new ArrayList<>();
        boolean lower = false;
        for (Situation situation : register.onIndicator(indicator, today)) {
            Card card = situation.card();
            String unit = card.substance().lead();
            boolean split = !card.shares().isEmpty(); // its parts stand for it
            if (unit != null && !split && card.standing() != Standing.WITHDRAWN) {
                parts.add(part(card.id(), unit, situation, null));
                lower |= card.substance().target() != null
                        && card.substance().target().lowerIsBetter();
            }
        }
        return Benchmark.of(parts, least, lower);
    }
}
