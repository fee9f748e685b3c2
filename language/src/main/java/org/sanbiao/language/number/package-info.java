/** Numbers as they are written in Chinese prose: in goes a {@code Text}, out come the numerals standing in it. */
@NullMarked
package org.sanbiao.language.number;

import org.jspecify.annotations.NullMarked;
