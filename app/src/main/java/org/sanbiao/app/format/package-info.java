/**
 * The public formats that a reading is printed in: JSON by document, JSON by statement, CSV.
 *
 * <p>Offsets inside Java count UTF-16 units; {@code CodePoints} turns them into code points, and only here. Start with
 * {@code ReadingJson}.
 */
@NullMarked
package org.sanbiao.app.format;

import org.jspecify.annotations.NullMarked;
