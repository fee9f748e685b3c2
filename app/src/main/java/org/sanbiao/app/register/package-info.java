/**
 * The register (台账): as a page with filters in its address, and as files, csv, json and xlsx, in the columns that offices
 * exchange. Start with {@code RegisterPages} and {@code RegisterFile}.
 */
@NullMarked
package org.sanbiao.app.register;

import org.jspecify.annotations.NullMarked;
