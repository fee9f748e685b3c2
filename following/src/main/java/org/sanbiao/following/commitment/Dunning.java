package org.sanbiao.following.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.Said;

/** A dunning slip, and the day it was answered by a report, or null. */
public record Dunning(
        long number,
        LocalDate day,
        String by,
        int urgency,
        @Nullable LocalDate answerBy,
        Said words,
        @Nullable LocalDate answered) {

    Dunning answeredOn(LocalDate when) {
        return new Dunning(number, day, by, urgency, answerBy, words, when);
    }
}
