/** How fast the reader is, beside the standard segmentation of HanLP. */
@NullMarked
package org.sanbiao.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
