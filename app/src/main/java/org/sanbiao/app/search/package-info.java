/**
 * Search over the statements of all documents: by words, places, years and numbers; and the targets of an indicator year by
 * year. Start with {@code SearchPages}.
 */
@NullMarked
package org.sanbiao.app.search;

import org.jspecify.annotations.NullMarked;
