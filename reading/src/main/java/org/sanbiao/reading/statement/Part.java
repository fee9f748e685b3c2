package org.sanbiao.reading.statement;

import org.sanbiao.language.text.Span;

/**
 * A part of a statement, quoted.
 *
 * @param text its characters in normal form
 * @param span where it stands on the page
 */
public record Part(String text, Span span) {}
