/**
 * An append-only log that nobody can quietly change, on an SQL database.
 *
 * <p>In go {@link org.sanbiao.ledger.Draft}s, canonical JSON with a type and a version; out come {@link
 * org.sanbiao.ledger.Entry}s in the one order that counts, checkpoints that can be kept elsewhere, and proofs that
 * outsiders can check. What the entries mean is none of its business. Start with {@link org.sanbiao.ledger.Ledger}; the
 * layout of an entry and why it is so: docs/decisions/0001-ledger-entries.md.
 */
@NullMarked
package org.sanbiao.ledger;

import org.jspecify.annotations.NullMarked;
