package org.sanbiao.app.completion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.commitment.Parts;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.register.Completion;
import org.sanbiao.following.rollup.Part;
import org.sanbiao.following.rollup.TwoLevel;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/**
 * An allocated target, area by area, as people read it.
 *
 * @param whole all together, made of the parts: numerators and denominators are added, never percentages
 * @param own what the unit in charge says of the whole itself, beside what the parts make; empty where it says nothing
 * @param agrees whether the two are the same; null where one of them is not known
 * @param lines of the parts: what the city itself does first, then by area
 * @param unit what is missing is counted in
 */
public record Sheet(
        Completion completion,
        Line whole,
        String own,
        @Nullable Boolean agrees,
        List<Line> lines,
        String unit) {

    /**
     * A row.
     *
     * @param id of its own commitment
     * @param area the code, or the name where it has none
     * @param ownLevel whether it is the whole's own level: 市本级
     * @param ratio percent of the goal; empty where nothing is known
     * @param met whether its own test is met; null where it cannot be said, or where it has none
     * @param tested whether it has a test of its own
     * @param missing units of work that are missing, zero where none are; null where it cannot be said
     */
    public record Line(
            String id,
            String area,
            String name,
            boolean ownLevel,
            Wording goal,
            String done,
            String ratio,
            boolean tested,
            @Nullable Boolean met,
            @Nullable BigDecimal missing,
            Light light) {

        /** Units of work that are missing, as people read it; empty where none are or nothing is known. */
        public String lacks() {
            return missing == null || missing.signum() <= 0 ? "" : Numbers.plain(missing);
        }
    }

    public Sheet {
        lines = List.copyOf(lines);
    }

    static Sheet of(Completion completion, Pack pack) {
        Card card = completion.whole().card();
        Target target = card.substance().target();
        boolean share = target != null && target.unit().equals("%");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < completion.rows().size(); i++) {
            lines.add(line(completion, completion.rows().get(i), i, card, share, pack));
        }
        lines.sort(Comparator.comparing((Line line) -> !line.ownLevel()).thenComparing(Line::area));
        Totals totals = Totals.of(completion, share);
        String own = own(completion);
        Boolean agrees = own.isEmpty() || totals.unknown() > 0 ? null : totals.is(completion.own());
        return new Sheet(completion, whole(completion, totals, share, pack), own, agrees, lines, Parts.counted(target));
    }

    private static Line line(
            Completion completion, Completion.Row row, int index, Card whole, boolean share, Pack pack) {
        TwoLevel two = completion.twoLevel();
        TwoLevel.Test test = two == null ? null : two.each().get(index);
        BigDecimal achieved = row.situation().achieved();
        BigDecimal done = row.part().done();
        BigDecimal missing = test != null
                ? test.met() == null ? null : test.missing()
                : done == null || share ? null : row.goal().subtract(done).max(BigDecimal.ZERO);
        Target target = row.situation().card().substance().target();
        BigDecimal percent = Parts.share(row.part());
        return new Line(
                row.id(),
                row.area() == null ? row.name() : row.area(),
                row.name(),
                row.area() != null && row.area().equals(whole.substance().area()),
                target == null ? bare(Numbers.plain(row.goal())) : target.amount(),
                share
                        ? percent == null ? "" : Numbers.share(percent) + "%（" + parts(row.part()) + "）"
                        : done == null ? "" : Numbers.plain(done) + (target == null ? "" : target.unit()),
                achieved == null ? "" : Numbers.share(achieved) + "%",
                test != null,
                test == null ? null : test.met(),
                missing,
                row.situation().light(pack));
    }

    private static Wording bare(String number) {
        return new Wording(number, number);
    }

    private static String parts(Part part) {
        BigDecimal done = part.done();
        BigDecimal of = part.of();
        return done == null || of == null ? "" : Numbers.plain(done) + "/" + Numbers.plain(of);
    }

    private static Line whole(Completion completion, Totals totals, boolean share, Pack pack) {
        Card card = completion.whole().card();
        Target target = card.substance().target();
        TwoLevel two = completion.twoLevel();
        BigDecimal value = target == null ? null : target.value();
        BigDecimal reached = share ? totals.percent() : totals.done();
        BigDecimal ratio =
                target == null || reached == null || value == null || value.signum() <= 0 || target.mirrored()
                        ? null
                        : reached.movePointRight(2).divide(value, MathContext.DECIMAL64);
        BigDecimal missing = two != null
                ? two.whole().met() == null ? null : two.whole().missing()
                : share || value == null ? null : value.subtract(totals.done()).max(BigDecimal.ZERO);
        String unit = target == null ? "" : target.unit();
        String name = card.substance().areaName();
        return new Line(
                card.id(),
                "",
                name == null ? "合计" : name,
                false,
                target == null ? bare("") : target.amount(),
                share
                        ? totals.percent() == null
                                ? ""
                                : Numbers.share(totals.percent()) + "%（" + Numbers.plain(totals.done()) + "/"
                                        + Numbers.plain(totals.of()) + "）"
                        : Numbers.plain(totals.done()) + unit,
                ratio == null ? "" : Numbers.share(ratio) + "%",
                two != null,
                two == null ? null : two.whole().met(),
                missing,
                completion.whole().light(pack));
    }

    private static String own(Completion completion) {
        Part part = completion.own();
        Target target = completion.whole().card().substance().target();
        BigDecimal done = part.done();
        if (done == null || target == null) {
            return "";
        }
        BigDecimal percent = target.unit().equals("%") ? Parts.share(part) : null;
        return percent != null
                ? Numbers.share(percent) + "%（" + parts(part) + "）"
                : Numbers.plain(done) + target.unit();
    }

    /** Sums of the parts. */
    private record Totals(BigDecimal done, BigDecimal of, int unknown) {

        static Totals of(Completion completion, boolean share) {
            BigDecimal done = BigDecimal.ZERO;
            BigDecimal of = BigDecimal.ZERO;
            int unknown = 0;
            for (Completion.Row row : completion.rows()) {
                Part part = row.part();
                if (part.done() == null || share && !part.isWhole()) {
                    unknown++;
                    continue;
                }
                done = done.add(part.done());
                of = part.of() == null ? of : of.add(part.of());
            }
            return new Totals(done, of, unknown);
        }

        @Nullable
        BigDecimal percent() {
            return of.signum() == 0 || unknown > 0
                    ? null
                    : done.movePointRight(2).divide(of, MathContext.DECIMAL64);
        }

        @Nullable
        Boolean is(Part part) {
            return part.done() == null ? null : part.done().compareTo(done) == 0;
        }
    }

    /** Both tests in words, or null where there is one only. */
    public @Nullable Wording tests() {
        TwoLevel two = completion.twoLevel();
        return two == null ? null : two.print(unit);
    }

    /** How many parts have not said enough to be added up. */
    public int unknown() {
        Target target = completion.whole().card().substance().target();
        return Totals.of(completion, target != null && target.unit().equals("%"))
                .unknown();
    }

    /** The line of an area, or null. */
    public @Nullable Line at(String area) {
        return lines.stream()
                .filter(line -> line.area().equals(area))
                .findFirst()
                .orElse(null);
    }
}
