/** What changed between two builds, what each rule is good for, and what became of every number. */
@NullMarked
package org.sanbiao.benchmarks.regress;

import org.jspecify.annotations.NullMarked;
