/**
 * A year of an office that never was, to see Sanbiao at work: a page of a newspaper, and the script of what became of it.
 *
 * <p>Start with {@code Demo}; the script is {@code year.txt} beside it.
 */
@NullMarked
package org.sanbiao.app.demo;

import org.jspecify.annotations.NullMarked;
