/** From a file's bytes to its text: in goes a path or a stream, out comes a {@code Document}. Start with {@code Documents}. */
@NullMarked
package org.sanbiao.app.documents;

import org.jspecify.annotations.NullMarked;
