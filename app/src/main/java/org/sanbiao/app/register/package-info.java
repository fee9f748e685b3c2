/** The register as files: csv, json and xlsx in the columns that offices exchange. Start with {@code RegisterFile}. */
@NullMarked
package org.sanbiao.app.register;

import org.jspecify.annotations.NullMarked;
