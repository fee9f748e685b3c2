/** What inspections found wrong, its rectification, and the batch that one confirmed finding leads to. Start with {@code Finding}. */
@NullMarked
package org.sanbiao.following.finding;

import org.jspecify.annotations.NullMarked;
