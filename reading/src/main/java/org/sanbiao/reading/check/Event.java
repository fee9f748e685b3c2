package org.sanbiao.reading.check;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;

/**
 * Something that happens on a day.
 *
 * @param title what happens
 * @param date the day
 * @param startTime when it begins, or null
 * @param place where, or null
 * @param span the words that say so, on the page
 */
public record Event(
        String title,
        LocalDate date,
        @Nullable LocalTime startTime,
        @Nullable String place,
        Span span) {}
