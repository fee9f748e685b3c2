/**
 * Other projects' cases, answered in the value forms that they are scored in. Start with {@code CaseAnswer}.
 *
 * <p>The forms are conventions of those projects: nothing here decides what a text means.
 */
@NullMarked
package org.sanbiao.app.cases;

import org.jspecify.annotations.NullMarked;
