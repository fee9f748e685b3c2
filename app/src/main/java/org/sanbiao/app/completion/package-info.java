/** Completion by area: goal, progress and share of each place, two-level tests, the benchmark unit. */
@NullMarked
package org.sanbiao.app.completion;

import org.jspecify.annotations.NullMarked;
