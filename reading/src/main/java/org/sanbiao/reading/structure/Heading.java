package org.sanbiao.reading.structure;

import org.sanbiao.language.text.Span;

/**
 * A heading that governs what follows it.
 *
 * @param span where it stands, its number included
 * @param text its words without number and final punctuation
 * @param level 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; without a number one more than the level above, and 0 for the
 *     unnumbered parts of a report (2022年工作回顾), which stand above 一、
 */
public record Heading(Span span, String text, int level) {}
