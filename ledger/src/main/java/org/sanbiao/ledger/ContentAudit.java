package org.sanbiao.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.store.Contents;
import org.sanbiao.ledger.tree.Hash;

/**
 * Holds contents against the entries that name them. Both come in the order of the entries, so one pass does; only what
 * was erased is remembered.
 */
final class ContentAudit {

    private final Contents.@Nullable Cursor cursor; // null where contents are not part of what is verified
    private final Faults faults;
    private final Map<Hash, Long> erasedRows = new HashMap<>();
    private Contents.@Nullable Row row; // the next that no entry has asked for
    private long kept;

    ContentAudit(Contents.@Nullable Cursor cursor, Faults faults) throws Exception {
        this.cursor = cursor;
        this.faults = faults;
        advance();
    }

    /** Contents that are there and right. */
    long kept() {
        return kept;
    }

    /** Contents that are gone. */
    long erased() {
        return erasedRows.size();
    }

    /** The next entry names these; null if it cannot be read, and names who knows what. */
    void entry(long sequence, @Nullable List<Hash> named) throws Exception {
        if (cursor == null) {
            return;
        }
        Set<Hash> missing = new HashSet<>(named == null ? List.of() : named);
        while (row != null && row.sequence() <= sequence) {
            Hash hash = row.hash().length == Hash.SIZE ? Hash.ofBytes(row.hash()) : null;
            if (row.sequence() == sequence && hash != null && missing.remove(hash)) {
                check(hash, row);
            } else if (named != null || row.sequence() < sequence) {
                stray(row);
            }
            advance();
        }
        for (Hash hash : missing) {
            faults.about(Fault.Kind.CONTENT, sequence, "A content of entry " + sequence + " is missing: " + hash + ".");
        }
    }

    private void check(Hash hash, Contents.Row found) {
        byte[] salt = found.salt();
        byte[] content = found.content();
        if (found.isErased()) {
            erasedRows.put(hash, found.sequence());
        } else if (salt != null
                && content != null
                && salt.length == Content.SALT
                && Hash.of(salt, content).equals(hash)) {
            kept++;
        } else {
            faults.about(
                    Fault.Kind.CONTENT,
                    found.sequence(),
                    "A content of entry " + found.sequence() + " was changed: " + hash + ".");
        }
    }

    private void stray(Contents.Row found) {
        faults.about(
                Fault.Kind.CONTENT,
                found.sequence(),
                "A content is kept for entry " + found.sequence() + ", which does not name it.");
    }

    /** After the last entry: what nobody asked for, and what is gone against what the entries say was erased. */
    void end(Map<Hash, Long> erasedBy) throws Exception {
        if (cursor == null) {
            return;
        }
        while (row != null) {
            stray(row);
            advance();
        }
        erasedRows.forEach((hash, sequence) -> {
            if (!erasedBy.containsKey(hash)) {
                faults.about(
                        Fault.Kind.CONTENT,
                        sequence,
                        "A content of entry " + sequence + " is gone, and no entry says that it was erased: " + hash
                                + ".");
            }
        });
        erasedBy.forEach((hash, sequence) -> {
            if (!erasedRows.containsKey(hash)) {
                faults.about(
                        Fault.Kind.CONTENT,
                        sequence,
                        "Entry " + sequence + " says that a content was erased, and it is still there: " + hash + ".");
            }
        });
    }

    private void advance() throws Exception {
        row = cursor == null ? null : cursor.next();
    }
}
