package org.sanbiao.reading.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;

/**
 * The period in which something is due.
 *
 * @param text the words that say so
 * @param span where they stand on the page
 * @param from the first day; null where only the end counts
 * @param to the last day; null where the words give none
 * @param certain false where an ambiguous word was resolved
 */
public record Deadline(
        String text,
        Span span,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean certain) {}
