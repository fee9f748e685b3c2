/**
 * From a file's bytes to its text: in goes a path, a stream or an array, out comes a {@code Document}. Start with
 * {@link org.sanbiao.documents.Documents}; each kind of file has one reader behind it, and a library is loaded only where a
 * file needs it.
 */
@NullMarked
package org.sanbiao.documents;

import org.jspecify.annotations.NullMarked;
