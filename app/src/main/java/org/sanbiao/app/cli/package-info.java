/**
 * The command line: commands, and what a terminal needs (widths, colours, progress).
 *
 * <p>A command starts nothing heavy. Start with {@code Sanbiao}.
 */
@NullMarked
package org.sanbiao.app.cli;

import org.jspecify.annotations.NullMarked;
