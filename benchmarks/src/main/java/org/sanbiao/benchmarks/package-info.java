/**
 * The tools against regress and for speed, one command each; {@code benchmarks/README.md} lists them.
 *
 * <p>Nothing here is part of the product. Start with {@code Benchmarks}.
 */
@NullMarked
package org.sanbiao.benchmarks;

import org.jspecify.annotations.NullMarked;
