/**
 * Numbers, quantities, times and names in Chinese prose.
 *
 * <p>In goes a {@link org.sanbiao.language.text.Text}, out come {@link org.sanbiao.language.text.Mention}s with their
 * values and the rules that found them. It knows nothing of plans. Start with {@link org.sanbiao.language.Language}.
 */
@NullMarked
package org.sanbiao.language;

import org.jspecify.annotations.NullMarked;
