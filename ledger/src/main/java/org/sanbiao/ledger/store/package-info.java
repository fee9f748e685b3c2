/**
 * Rows and transactions: the SQL under a log, in SQLite and in PostgreSQL.
 *
 * <p>Knows sequence numbers, bytes and hashes; what the bytes say and who signed them is none of its business. Where the
 * two databases differ is in {@link org.sanbiao.ledger.store.Dialect} and nowhere else. Start with {@link
 * org.sanbiao.ledger.store.Writer}.
 *
 * <p>What always holds: sequence numbers run from 0 without a gap; there is one writer at a time, whatever the number of
 * threads and processes; what {@link org.sanbiao.ledger.store.Writer} has answered for survives a crash.
 */
@NullMarked
package org.sanbiao.ledger.store;

import org.jspecify.annotations.NullMarked;
