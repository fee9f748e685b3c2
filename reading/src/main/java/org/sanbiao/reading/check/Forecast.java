package org.sanbiao.reading.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;

/**
 * The weather that is expected on a day.
 *
 * @param date the day
 * @param sky in the document's words, or null
 * @param low the lowest temperature in °C, or null
 * @param high the highest temperature in °C, or null
 * @param wind in the document's words, or null
 * @param span the words that say so, on the page
 */
public record Forecast(
        LocalDate date,
        @Nullable String sky,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String wind,
        Span span) {}
