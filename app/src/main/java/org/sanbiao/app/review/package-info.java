/**
 * The reader and the review desk: a document with everything marked that was read in it, its statements beside it, and
 * what people say of them.
 *
 * <p>The way through: stored bytes → {@code Folio} (the document read once more) → {@code Items} (what the ledger knows of
 * it, and what was read beside) → {@code Prose} (a part of its text, cut at every mark). Offsets are code points wherever
 * they leave this package.
 */
@NullMarked
package org.sanbiao.app.review;

import org.jspecify.annotations.NullMarked;
