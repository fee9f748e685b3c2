/** A commitment as its events have made it, and where it stands on a day. Start with {@code Commitment} and {@code Situation}. */
@NullMarked
package org.sanbiao.following.commitment;

import org.jspecify.annotations.NullMarked;
