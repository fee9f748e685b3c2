/** Adding up over areas and units: roll-up, two-level thresholds, benchmark, allocation. */
@NullMarked
package org.sanbiao.following.rollup;

import org.jspecify.annotations.NullMarked;
