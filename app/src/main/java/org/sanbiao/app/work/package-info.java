/**
 * The folder that an office works in: its database, its signing key, its checkpoints, its settings.
 *
 * <p>Start with {@code WorkFolder}; command line and web stand on it.
 */
@NullMarked
package org.sanbiao.app.work;

import org.jspecify.annotations.NullMarked;
