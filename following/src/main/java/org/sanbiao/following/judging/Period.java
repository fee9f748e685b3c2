package org.sanbiao.following.judging;

import java.time.LocalDate;

/**
 * Days from the first to the last, both inside.
 *
 * @param to not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end on " + to + ", before it begins on " + from);
        }
    }

    /** A single day. */
    public static Period on(LocalDate day) {
        return new Period(day, day);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + "…" + to;
    }
}
