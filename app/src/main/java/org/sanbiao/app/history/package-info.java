/** What happened, in words: every event as a line in both languages. Start with {@code Narrative}. */
@NullMarked
package org.sanbiao.app.history;

import org.jspecify.annotations.NullMarked;
