/** A commitment's page: what it says and where, where it stands and by which rule, all that happened, what may be done. */
@NullMarked
package org.sanbiao.app.commitment;

import org.jspecify.annotations.NullMarked;
