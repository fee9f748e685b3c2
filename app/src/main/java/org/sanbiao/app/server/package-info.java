/** The server: everything put together, and started without a framework's guesses. Start with {@link Server}. */
@NullMarked
package org.sanbiao.app.server;

import org.jspecify.annotations.NullMarked;
