package org.sanbiao.app.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.wording.Wording;

/**
 * Something on a unit's desk that somebody waits for.
 *
 * @param kind its sort: {@code again}, {@code slip}, {@code accept}, {@code finding}, {@code draft}, {@code approve}
 * @param about the commitment or finding
 * @param title what it is about, in the document's words
 * @param words what was said: why it was sent back, what the slip asks; empty where nothing was
 * @param more a word on its state, or null
 * @param by who said it, empty where nobody did
 * @param due the day by which it is wanted, or null
 * @param version of what it is about
 */
public record Notice(
        Kind kind,
        String about,
        String title,
        Said words,
        @Nullable Wording more,
        String by,
        @Nullable LocalDate day,
        @Nullable LocalDate due,
        long version,
        String address) {

    /** Sorts, the most pressing first. */
    public enum Kind {
        AGAIN,
        SLIP,
        FINDING,
        ACCEPT,
        DRAFT;

        /** The key of its word. */
        public String key() {
            return "desk.notice." + name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The key of what is to be done. */
        public String verb() {
            return key() + ".verb";
        }
    }

    /** Days until it is wanted, below zero once they are over; null where no day is given. */
    public @Nullable Long left(LocalDate today) {
        return due == null ? null : ChronoUnit.DAYS.between(today, due);
    }
}
