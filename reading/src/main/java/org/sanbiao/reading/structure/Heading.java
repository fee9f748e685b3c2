package org.sanbiao.reading.structure;

import org.sanbiao.language.text.Span;

/**
 * A heading that governs what follows it.
 *
 * @param span where it stands, its number included
 * @param text its words without number and final punctuation
 * @param level 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; one more than the level above where it has no number
 */
public record Heading(Span span, String text, int level) {}
