/** What people may do: every command of the office as one method that answers or refuses. Start with {@code Office}. */
@NullMarked
package org.sanbiao.following.office;

import org.jspecify.annotations.NullMarked;
