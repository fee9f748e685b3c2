package org.sanbiao.language.name;

import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.time.Timex;

/** What the strata below proposed where a name might stand: a time or an amount that would be cut by the name. */
final class Below {

    private static final int REACH = 8; // characters before the name in which such a proposal may begin

    private Below() {}

    /** Whether a time or a fraction overlaps {@code [start, end)} and is not inside it, or is all of it: 二小|时, 十分|之一. */
    static boolean cuts(Proposals proposals, int start, int end) {
        for (int i = Math.max(0, start - REACH); i < end; i++) {
            for (Mention<?> m : proposals.startingAt(i)) {
                boolean overlaps = m.end() > start;
                boolean inside = i >= start && m.end() <= end && m.span().length() < end - start;
                if (overlaps && !inside && isExact(m)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isExact(Mention<?> m) {
        return m.value() instanceof Timex t && t.kind() != Timex.Kind.VAGUE
                || m.value() instanceof Quantity q && q.form() == Quantity.Form.FRACTION;
    }

    /** Whether a name, a time or an amount of more than the one numeral covers {@code i}. */
    static boolean covers(Proposals proposals, int i) {
        for (int k = Math.max(0, i - REACH); k <= i; k++) {
            for (Mention<?> m : proposals.startingAt(k)) {
                boolean known = m.value() instanceof Name
                        || m.value() instanceof Timex
                        || m.value() instanceof Quantity && m.span().length() > 1;
                if (known && m.end() > i) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an amount with a unit begins at {@code i} and goes on to {@code end} or beyond. */
    static boolean amounts(Proposals proposals, int i, int end) {
        for (Mention<?> m : proposals.startingAt(i)) {
            if (m.value() instanceof Quantity q && m.end() >= end && (!q.unit().isEmpty() || q.high() != null)) {
                return true;
            }
        }
        return false;
    }
}
