package org.sanbiao.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.name.NameRecognizer;
import org.sanbiao.language.number.NumeralScanner;
import org.sanbiao.language.quantity.ComparatorRecognizer;
import org.sanbiao.language.quantity.CompoundRecognizer;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.QuantityRecognizer;
import org.sanbiao.language.quantity.RangeRecognizer;
import org.sanbiao.language.quantity.RowRecognizer;
import org.sanbiao.language.quantity.SharedUnitRecognizer;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.quantity.WordRecognizer;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Recognizer;
import org.sanbiao.language.text.Text;
import org.sanbiao.language.time.TimeRecognizer;
import org.sanbiao.language.time.Timex;

/**
 * Reads the quantities, times and names of a text.
 *
 * <p>Recognizers propose, overlaps allowed; one pass chooses. Thread-safe; cost linear in the length of the text.
 */
public final class Language {

    /** The strata from the bottom; each sees what those before it proposed. */
    private static final List<Recognizer> STRATA = List.of(
            new TimeRecognizer(),
            new NumeralScanner(),
            new QuantityRecognizer(),
            new CompoundRecognizer(),
            new SharedUnitRecognizer(),
            new WordRecognizer(),
            new RangeRecognizer(),
            new ComparatorRecognizer(),
            new RowRecognizer(),
            new NameRecognizer());

    private Language() {}

    /** All recognizers from the bottom stratum to the top. */
    public static List<Recognizer> strata() {
        return STRATA;
    }

    /**
     * The chosen mentions of a text, in order, none overlapping another.
     *
     * <p>A length of time (3年, 30日内) is at once a quantity and a time: the longer reading is chosen, the quantity where
     * both are alike, and the other stands in its {@code from}.
     *
     * @param reference the day that 今年, 周五 and 8月底 are resolved against, or null where none is known
     */
    public static List<Mention<?>> read(Text text, @Nullable LocalDate reference) {
        return choose(propose(text, reference));
    }

    /**
     * The same with some rules left out, which shows what they are worth.
     *
     * @param without the ids of rules whose proposals do not count, see {@link Recognizer#rules()}
     */
    public static List<Mention<?>> read(Text text, @Nullable LocalDate reference, Set<String> without) {
        return choose(propose(new Proposals(text, without), reference));
    }

    /** All that the recognizers propose for a text, overlaps included, by stratum. */
    public static Proposals propose(Text text, @Nullable LocalDate reference) {
        return propose(new Proposals(text), reference);
    }

    private static Proposals propose(Proposals proposals, @Nullable LocalDate reference) {
        for (Recognizer recognizer : STRATA) {
            recognizer.propose(proposals, reference);
        }
        return proposals;
    }

    /** The winners among proposals by {@link Precedence}, in text order. */
    public static List<Mention<?>> choose(Proposals proposals) {
        List<Mention<?>> all = proposals.all();
        Mention<?>[] candidates = new Mention<?>[all.size()];
        long[] order = new long[all.size()]; // rank, shortness, lateness: sorted as one number
        int count = 0;
        for (int i = 0; i < all.size(); i++) {
            int rank = Precedence.rank(all.get(i));
            if (rank != Precedence.NEVER && all.get(i).span().length() > 0) {
                candidates[i] = all.get(i);
                long shortness =
                        0xffffffL - Math.min(0xffffff, all.get(i).span().length());
                order[count++] = (long) rank << 56 | shortness << 32 | 0xffffffffL - i;
            }
        }
        Arrays.sort(order, 0, count);
        @Nullable Mention<?>[] owner = new Mention<?>[proposals.text().length()];
        List<Mention<?>> chosen = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Mention<?> mention = candidates[(int) (0xffffffffL - (order[k] & 0xffffffffL))];
            Mention<?> winner = take(owner, mention);
            if (winner == null) {
                chosen.add(mention);
            }
        }
        chosen.sort((a, b) -> a.span().compareTo(b.span()));
        return withOtherReadings(chosen, all);
    }

    /** Marks the span as taken; returns the winner that already holds a part of it, or null. */
    private static @Nullable Mention<?> take(@Nullable Mention<?>[] owner, Mention<?> mention) {
        for (int i = mention.start(); i < mention.end(); i++) {
            if (owner[i] != null) {
                return owner[i];
            }
        }
        Arrays.fill(owner, mention.start(), mention.end(), mention);
        return null;
    }

    /** Gives a chosen length of time its other reading. */
    private static List<Mention<?>> withOtherReadings(List<Mention<?>> chosen, List<Mention<?>> all) {
        List<Mention<?>> durations = new ArrayList<>();
        for (Mention<?> m : all) {
            if (isDuration(m)) {
                durations.add(m);
            }
        }
        if (durations.isEmpty()) {
            return List.copyOf(chosen);
        }
        durations.sort((a, b) -> a.span().compareTo(b.span()));
        List<Mention<?>> done = new ArrayList<>(chosen.size());
        int next = 0;
        for (Mention<?> m : chosen) {
            while (next < durations.size() && durations.get(next).end() <= m.start()) {
                next++;
            }
            done.add(isDuration(m) ? joined(m, durations, next) : m);
        }
        return List.copyOf(done);
    }

    private static Mention<?> joined(Mention<?> m, List<Mention<?>> durations, int from) {
        for (int i = from; i < durations.size() && durations.get(i).start() < m.end(); i++) {
            Mention<?> other = durations.get(i);
            if (m.span().covers(other.span())
                    && other.is(Timex.class) != m.is(Timex.class)
                    && !m.from().contains(other)) {
                List<Mention<?>> parts = new ArrayList<>(m.from());
                parts.add(other);
                return new Mention<>(m.span(), m.value(), m.rule(), parts);
            }
        }
        return m;
    }

    private static boolean isDuration(Mention<?> m) {
        return m.value() instanceof Timex t
                ? t.kind() == Timex.Kind.DURATION
                : m.value() instanceof Quantity q && q.kind() == UnitKind.DURATION;
    }
}
