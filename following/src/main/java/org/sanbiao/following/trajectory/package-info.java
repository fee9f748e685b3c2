/** What is due by a day on the way to a deadline (序时进度). */
@NullMarked
package org.sanbiao.following.trajectory;

import org.jspecify.annotations.NullMarked;
