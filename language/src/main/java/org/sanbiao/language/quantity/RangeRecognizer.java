package org.sanbiao.language.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.number.Numeral;
import org.sanbiao.language.number.Numeral.Approximation;
import org.sanbiao.language.number.Numeral.Shape;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Recognizer;

/** Joins two numbers to a range: 5—6级, 6℃-20℃, 3到5个, 1万—5万元; a lower end without multiplier or unit shares the upper's. */
public final class RangeRecognizer implements Recognizer {

    private static final String RANGE = "range.joined";

    @Override
    public List<String> rules() {
        return List.of(RANGE);
    }

    @Override
    public void propose(Proposals proposals, @Nullable LocalDate reference) {
        String s = proposals.text().normal();
        for (Mention<?> mention : List.copyOf(proposals.all())) {
            if (mention.value() instanceof Quantity upper && upper.value() != null && upper.high() == null) {
                int joint = jointBefore(s, mention.start());
                Mention<?> lower = joint < 0 ? null : lower(proposals, s, joint, upper);
                if (lower != null) {
                    join(proposals, s, lower, mention, upper);
                }
            }
        }
    }

    /** Where the sign or word that joins begins, or -1. */
    private static int jointBefore(String s, int end) {
        int i = end - 1;
        if (i < 1) {
            return -1;
        }
        char c = s.charAt(i);
        if (c == '至' || c == '到') {
            return i;
        }
        while (i >= 0 && i > end - 3 && (s.charAt(i) == '-' || s.charAt(i) == '—' || s.charAt(i) == '~')) {
            i--;
        }
        return i + 1 < end ? i + 1 : -1;
    }

    private static @Nullable Mention<?> lower(Proposals proposals, String s, int end, Quantity upper) {
        Mention<?> found = null;
        for (Mention<?> m : proposals.endingAt(end)) {
            boolean fits = m.value() instanceof Quantity q
                    ? q.value() != null && q.high() == null && q.unit().equals(upper.unit()) && q.kind() == upper.kind()
                    : m.value() instanceof Numeral n
                            && n.high() == null
                            && n.approximation() == Approximation.EXACT
                            && (n.shape() == Shape.ARABIC || n.shape() == Shape.CHINESE || n.shape() == Shape.PERCENT);
            if (fits && (found == null || m.value() instanceof Quantity)) {
                found = m;
            }
        }
        if (found == null) {
            return null;
        }
        int start = found.start();
        char before = start > 0 ? s.charAt(start - 1) : '\0';
        boolean chained = (before == '-' || before == '—') && start > 1 && Characters.isDigit(s.charAt(start - 2));
        boolean telephone = s.charAt(start) == '0' && start + 1 < s.length() && Characters.isDigit(s.charAt(start + 1));
        boolean change = found.value() instanceof Quantity q
                && !q.unit().isEmpty()
                && (before == '由' || before == '从')
                && s.charAt(end) != '-'
                && s.charAt(end) != '—';
        return chained || telephone || change || Characters.isLetter(before) ? null : found;
    }

    private static void join(Proposals out, String s, Mention<?> lower, Mention<?> upperMention, Quantity upper) {
        int end = upperMention.end();
        if (end < s.length() && s.charAt(end) == '-' && end + 1 < s.length() && Characters.isDigit(s.charAt(end + 1))) {
            return;
        }
        BigDecimal high = upper.value();
        BigDecimal low = lower.value() instanceof Quantity q ? q.value() : ((Numeral) lower.value()).value();
        if (high == null || low == null) {
            return;
        }
        if (lower.value() instanceof Numeral n
                && upperMention.from().size() == 1
                && upperMention.from().get(0).value() instanceof Numeral u) {
            low = shared(n, u);
        }
        if (upper.kind() == UnitKind.TEMPERATURE && low.compareTo(high) > 0) {
            BigDecimal swap = low;
            low = high;
            high = swap;
        }
        if (low.compareTo(high) >= 0
                || isYear(low)
                        && isYear(high)
                        && (upper.unit().equals("年") || upper.unit().isEmpty())) {
            return;
        }
        Quantity range = new Quantity(
                low,
                high,
                Comparator.RANGE,
                upper.unit(),
                upper.kind(),
                upper.form(),
                lower.value() instanceof Quantity q
                        ? q.number().to(upper.number())
                        : lower.span().to(upper.number()));
        out.add(new Mention<>(lower.span().to(upperMention.span()), range, RANGE, List.of(lower, upperMention)));
    }

    /** The lower end with the upper's multiplier, where it has none of its own and is the smaller figure. */
    private static BigDecimal shared(Numeral lower, Numeral upper) {
        BigDecimal by = upper.multiplier();
        boolean own = lower.multiplier().compareTo(BigDecimal.TEN) > 0;
        boolean tens = by.compareTo(BigDecimal.TEN) == 0;
        if (own && lower.multiplier().compareTo(BigDecimal.valueOf(10_000)) >= 0 || tens || by.signum() == 0) {
            return lower.value();
        }
        if (own && by.compareTo(BigDecimal.valueOf(10_000)) < 0) {
            return lower.value();
        }
        BigDecimal figure = upper.value().divide(by);
        return lower.value().compareTo(figure) < 0 ? lower.value().multiply(by) : lower.value();
    }

    private static boolean isYear(BigDecimal value) {
        return value.scale() <= 0
                && value.compareTo(BigDecimal.valueOf(1900)) >= 0
                && value.compareTo(BigDecimal.valueOf(2100)) <= 0;
    }
}
