package org.sanbiao.language.quantity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Lexicon;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Recognizer;
import org.sanbiao.language.text.Span;

/** Joins the words of comparison that touch a quantity: 不低于6%, 85%以上, 近千家, 30日内, 3年多. */
public final class ComparatorRecognizer implements Recognizer {

    static final String BEFORE = "comparator.before";
    static final String AFTER = "comparator.after";
    static final String BOTH = "comparator.both-sides";

    private static final String APART = "comparator.apart";

    private static final String NOT_WITHIN = "外部容需涵在生地蒙核循陆贸设阁镜";
    private static final String NOT_MORE = "样元层种点方措渠式功媒云发彩次地额热项";

    @Override
    public List<String> rules() {
        return List.of(BEFORE, AFTER, BOTH, APART);
    }

    @Override
    public void propose(Proposals proposals, @Nullable LocalDate reference) {
        String s = proposals.text().normal();
        for (Mention<?> mention : List.copyOf(proposals.all())) {
            if (mention.value() instanceof Quantity quantity) {
                propose(proposals, s, mention, quantity);
            }
        }
    }

    private static void propose(Proposals out, String s, Mention<?> mention, Quantity q) {
        Lexicon.Hit<Comparator> before = before(s, mention.start(), q);
        Lexicon.Hit<Comparator> after = after(s, mention.end(), q);
        if (before != null && after != null) {
            add(out, mention, q, stronger(before.value(), after.value()), before.start(), after.end(), BOTH);
        } else if (before != null) {
            add(out, mention, q, before.value(), before.start(), mention.end(), BEFORE);
        } else if (after != null) {
            add(out, mention, q, after.value(), mention.start(), after.end(), AFTER);
        } else {
            Comparator apart = Comparators.apart(s, mention.start());
            if (apart != null && q.comparator() == Comparator.EQUAL && q.form() != Quantity.Form.WORD) {
                add(out, mention, q, apart, mention.start(), mention.end(), APART);
            }
        }
    }

    private static void add(
            Proposals out, Mention<?> mention, Quantity q, Comparator comparator, int start, int end, String rule) {
        Quantity compared = q.comparator() == Comparator.RANGE ? q : with(q, comparator);
        out.add(new Mention<>(new Span(start, end), compared, rule, List.of(mention)));
    }

    static Quantity with(Quantity q, Comparator comparator) {
        return new Quantity(q.value(), q.high(), comparator, q.unit(), q.kind(), q.form(), q.number());
    }

    /** A bound says more than 约 or 左右. */
    private static Comparator stronger(Comparator before, Comparator after) {
        return before == Comparator.ABOUT ? after : before;
    }

    private static Lexicon.@Nullable Hit<Comparator> before(String s, int start, Quantity q) {
        Lexicon.Hit<Comparator> hit = Comparators.before(s, start);
        if (hit == null) {
            hit = Comparators.overMultiplier(s, start);
        }
        boolean recent = hit != null
                && q.kind() == UnitKind.DURATION
                && hit.end() - hit.start() == 1
                && s.charAt(hit.start()) == '近';
        return recent ? null : hit; // 近三年 is a period
    }

    private static Lexicon.@Nullable Hit<Comparator> after(String s, int end, Quantity q) {
        Lexicon.Hit<Comparator> hit = Comparators.after(s, end);
        char next = end + 1 < s.length() ? s.charAt(end + 1) : '\0';
        if (hit == null) {
            boolean within = s.startsWith("内", end)
                    && NOT_WITHIN.indexOf(next) < 0
                    && (q.kind() == UnitKind.DURATION || q.kind() == UnitKind.LENGTH);
            if (within) {
                return new Lexicon.Hit<>(end, end + 1, Comparator.AT_MOST);
            }
            boolean between = q.comparator() == Comparator.RANGE && s.startsWith("之间", end);
            return between ? new Lexicon.Hit<>(end, end + 2, Comparator.RANGE) : null;
        }
        if (hit.value() == Comparator.MORE && hit.end() - hit.start() == 1) {
            boolean countable = q.kind() != UnitKind.COUNT && q.kind() != UnitKind.NONE && q.kind() != UnitKind.RANK;
            return countable && NOT_MORE.indexOf(next) < 0 ? hit : null;
        }
        return hit;
    }
}
