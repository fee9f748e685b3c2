/**
 * Signed notes: a text and Ed25519 signatures below it, as in C2SP signed-note.
 *
 * <p>It knows nothing of what the text says. Start with {@link org.sanbiao.ledger.note.Note}.
 */
@NullMarked
package org.sanbiao.ledger.note;

import org.jspecify.annotations.NullMarked;
