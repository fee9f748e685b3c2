/** Administrative divisions as they stood on a day. */
@NullMarked
package org.sanbiao.following.division;

import org.jspecify.annotations.NullMarked;
