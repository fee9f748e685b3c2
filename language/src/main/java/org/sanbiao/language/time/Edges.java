package org.sanbiao.language.time;

import java.time.LocalDate;

/** The beginning, middle and end of periods: how many days 年底, 月初 or “十四五”末 are. */
final class Edges {

    private Edges() {}

    /** The part of a stretch that the fields name; all of it where they name none. */
    static Stretch of(Fields f, Stretch whole) {
        if (f.edge == null || f.edge == Edge.ALL) {
            return whole;
        }
        LocalDate first = whole.firstDay();
        LocalDate last = whole.lastDay();
        if (first == null || last == null) {
            return whole;
        }
        switch (f.grain) {
            case YEARS -> {
                int count = last.getYear() - first.getYear() + 1;
                int part = count >= 10 ? count * 3 / 10 : 1;
                int from = f.edge == Edge.START
                        ? first.getYear()
                        : f.edge == Edge.END ? last.getYear() - part + 1 : first.getYear() + (count - part) / 2;
                return Stretch.years(from, from + part - 1);
            }
            case YEAR -> {
                int from = f.edge == Edge.START ? 1 : f.edge == Edge.END ? 11 : 6;
                return Stretch.months(first.getYear(), from, from + 1);
            }
            case HALF, QUARTER -> {
                LocalDate from = f.edge == Edge.START
                        ? first
                        : f.edge == Edge.END ? last.withDayOfMonth(1) : first.plusMonths(1);
                return Stretch.days(from, from.plusMonths(1).minusDays(1));
            }
            case MONTH -> {
                return f.edge == Edge.START
                        ? Stretch.days(first, first.plusDays(4))
                        : f.edge == Edge.END
                                ? Stretch.days(first.plusDays(24), last)
                                : Stretch.days(first.plusDays(10), first.plusDays(19));
            }
            default -> {
                return whole;
            }
        }
    }
}
