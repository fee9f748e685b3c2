/** Whether what was reported keeps what was promised: targets, actuals, verdicts. Start with {@code Judge}. */
@NullMarked
package org.sanbiao.following.judging;

import org.jspecify.annotations.NullMarked;
