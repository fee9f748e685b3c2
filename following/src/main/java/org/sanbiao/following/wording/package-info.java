/** Words for people, in Chinese and English side by side. */
@NullMarked
package org.sanbiao.following.wording;

import org.jspecify.annotations.NullMarked;
