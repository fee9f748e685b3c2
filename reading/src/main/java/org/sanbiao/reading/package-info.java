/**
 * A text in, its statements out: what is to be done, what was done, and everything else that holds a measure.
 *
 * <p>The way through: {@code Page → Outline (articles, paragraphs) → sentences → clause frames → statements}. Start with
 * {@link org.sanbiao.reading.Reader}.
 */
@NullMarked
package org.sanbiao.reading;

import org.jspecify.annotations.NullMarked;
