/**
 * What stands in a text in the value forms that other projects' suites use, one type at a time. Start with {@code
 * Mentions}. Their conventions (a number inside every quantity, 折 as percent, 块 as money) are kept out of the core.
 */
@NullMarked
package org.sanbiao.language.mention;

import org.jspecify.annotations.NullMarked;
