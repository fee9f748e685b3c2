/**
 * What the readers of files hand over: a text and the blocks that it is laid out in.
 */
@NullMarked
package org.sanbiao.reading.page;

import org.jspecify.annotations.NullMarked;
