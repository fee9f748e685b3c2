/**
 * Clause frames and the statements read from them. Start with {@code Statement}.
 */
@NullMarked
package org.sanbiao.reading.statement;

import org.jspecify.annotations.NullMarked;
