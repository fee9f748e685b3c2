/**
 * Readings against gold, and mentions against other projects' cases.
 *
 * <p>In go annotated documents ({@code Gold}) and what the reader says of them ({@code Predicted}); out come counts
 * ({@code Tally}), which add up over documents and give the figures. The same sums as the scorers in Python that the
 * product is accepted by; a test compares the two. Start with {@code Scoreboard}.
 */
@NullMarked
package org.sanbiao.benchmarks.score;

import org.jspecify.annotations.NullMarked;
