/** Tables of the current state, made of the entries and of nothing else, and what is asked of them. Start with {@code Register}. */
@NullMarked
package org.sanbiao.following.register;

import org.jspecify.annotations.NullMarked;
