/** How quickly a register is made from its ledger, and answers. */
@NullMarked
package org.sanbiao.benchmarks.following;

import org.jspecify.annotations.NullMarked;
