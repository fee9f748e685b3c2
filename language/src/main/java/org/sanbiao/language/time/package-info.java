/** Times as ISO-TimeML knows them (timex): days, periods, durations and recurrences. Start with {@code Timex}. */
@NullMarked
package org.sanbiao.language.time;

import org.jspecify.annotations.NullMarked;
