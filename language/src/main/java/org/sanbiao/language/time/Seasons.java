package org.sanbiao.language.time;

import java.time.LocalDate;

/** The seasons: by months where offices write, by solar terms in talk. */
final class Seasons {

    private Seasons() {}

    /** Spring 1 to winter 4 of the year it begins in; 5 is winter with the spring after it. */
    static Stretch of(int season, int year, Manner manner) {
        if (manner == Manner.OFFICIAL || season == 5) {
            LocalDate first = LocalDate.of(year, season == 5 ? 12 : 3 * season, 1);
            return Stretch.days(first, first.plusMonths(season == 5 ? 6 : 3).minusDays(1));
        }
        LocalDate first = Feasts.term(6 * season - 3, year);
        LocalDate next = season == 4 ? Feasts.term(3, year + 1) : Feasts.term(6 * season + 3, year);
        return Stretch.days(first, next.minusDays(1));
    }
}
