/** Numbers with their units, comparators and ranges. Start with {@code Quantity}. */
@NullMarked
package org.sanbiao.language.quantity;

import org.jspecify.annotations.NullMarked;
