/**
 * Canonical JSON (RFC 8785) without numbers: the one way to write an entry.
 *
 * <p>Start with {@link org.sanbiao.ledger.json.Json}.
 */
@NullMarked
package org.sanbiao.ledger.json;

import org.jspecify.annotations.NullMarked;
