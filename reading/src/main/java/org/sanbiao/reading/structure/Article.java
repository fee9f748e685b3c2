package org.sanbiao.reading.structure;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;

/**
 * One article of a page.
 *
 * @param headline as printed, wherever on the page it stands; null where it has none
 * @param subhead the line under it, such as {@code ——访市教育局局长…}
 * @param byline who wrote it, as printed
 * @param unit the unit that the article is about or whose head is interviewed
 * @param speaker the person interviewed
 * @param body from the first character of its text to just past the last, headline and byline left out
 * @param unitSpan where the unit's name stands, else null
 */
public record Article(
        @Nullable String headline,
        @Nullable String subhead,
        @Nullable String byline,
        @Nullable String unit,
        @Nullable String speaker,
        Span body,
        @Nullable Span unitSpan) {}
