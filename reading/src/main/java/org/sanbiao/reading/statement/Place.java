package org.sanbiao.reading.statement;

import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;

/**
 * A place that a statement is about.
 *
 * @param name its full form where known
 * @param code the administrative code, or null
 * @param span where it stands on the page
 */
public record Place(String name, @Nullable String code, Span span) {}
