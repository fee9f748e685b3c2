package org.sanbiao.language;

import org.sanbiao.language.name.Name;
import org.sanbiao.language.number.Ordinal;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.time.Timex;

/**
 * The one table that says which of two overlapping proposals wins: the smaller rank, then the longer span, then the one
 * proposed later (a stratum above knows more than the one below it).
 */
final class Precedence {

    /** The rank of what is never chosen for itself: bare numerals and parts. */
    static final int NEVER = 99;

    private Precedence() {}

    static int rank(Mention<?> mention) {
        Object value = mention.value();
        if (value instanceof Name name) {
            return switch (name.kind()) {
                case WORK -> 0; // whatever stands in 《》 is part of a title
                case FIXED, LABEL -> 1; // the number counts nothing
                case ORDINAL -> 2;
                case UNIT, PERSON -> 4;
                case PLACE, AREA, COLLECTIVE -> 5;
            };
        }
        if (value instanceof Timex timex) {
            return timex.kind() == Timex.Kind.DURATION ? 6 : 3; // 8月26日 is a day, 26日内 a length of time
        }
        if (value instanceof Quantity quantity) {
            return isBare(quantity) ? 8 : 6;
        }
        return value instanceof Ordinal ? 7 : NEVER;
    }

    /** A number with no unit that might be anything. */
    private static boolean isBare(Quantity quantity) {
        return quantity.kind() == UnitKind.NONE
                && quantity.form() == Quantity.Form.PLAIN
                && quantity.value() != null
                && quantity.number().length() > 0
                && quantity.comparator() == org.sanbiao.language.quantity.Comparator.EQUAL;
    }
}
