package org.sanbiao.ledger;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.tree.Hash;

/**
 * One entry of a log. Immutable; parses its body only when asked.
 *
 * <p>The sequence number is the authority on what came first; {@link #recordedAt} is what the clock said and never goes
 * back.
 */
public final class Entry {

    private final long sequence;
    private final OffsetDateTime recordedAt;
    private final List<Hash> contents;
    private final boolean own;
    private final byte[] body;
    private final byte[] line;

    Entry(long sequence, OffsetDateTime recordedAt, List<Hash> contents, boolean own, byte[] body, byte[] line) {
        this.sequence = sequence;
        this.recordedAt = recordedAt;
        this.contents = contents;
        this.own = own;
        this.body = body;
        this.line = line;
    }

    /** Its number: 0 for the first, without gaps. Also its index as a leaf of the tree. */
    public long sequence() {
        return sequence;
    }

    /** When it was appended, to the millisecond, in the ledger's time zone. */
    public OffsetDateTime recordedAt() {
        return recordedAt;
    }

    /** The commitments whose contents were appended with it. */
    public List<Hash> contents() {
        return contents;
    }

    /** Whether the ledger itself wrote it (founding, keys, erasures), so that no application needs to read it. */
    public boolean isLedgersOwn() {
        return own;
    }

    /** A copy of the body's bytes, canonical JSON. */
    public byte[] bytes() {
        return body.clone();
    }

    /** The body. */
    public Json.Members body() {
        return (Json.Members) Json.parse(body);
    }

    /** A copy of the whole line, the bytes that the tree hashes. */
    public byte[] line() {
        return line.clone();
    }

    /** The line as text. */
    @Override
    public String toString() {
        return new String(line, StandardCharsets.UTF_8);
    }
}
