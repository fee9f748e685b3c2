/**
 * The characters that everything else stands on.
 *
 * <p>In goes a stretch of a document as it was written; out comes {@link org.sanbiao.language.text.Text}, the same
 * characters in one spelling with a way back to where each of them stood. Start with {@code Text}.
 */
@NullMarked
package org.sanbiao.language.text;

import org.jspecify.annotations.NullMarked;
