package org.sanbiao.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.note.VerifyingKey;

/**
 * Which key signs checkpoints of which size, read from the ledger's own entries. The key named by entry {@code n} signs
 * all checkpoints larger than {@code n}, until another entry names another; the first that covers the change is signed
 * by its predecessor too.
 */
final class Keys {

    static final String TYPE = "keyed";

    private final TreeMap<Long, VerifyingKey> since = new TreeMap<>();

    /** Takes an entry of the ledger's own, if it names a key. */
    void read(Entry entry) {
        Json.Members body = entry.body();
        String type = body.text("type");
        if (type.equals(Founding.TYPE) || type.equals(TYPE)) {
            since.put(entry.sequence(), VerifyingKey.parse(body.text("key")));
        }
    }

    static Json.Members body(VerifyingKey next) {
        return Json.members()
                .put("key", next.toString())
                .put("type", TYPE)
                .put("version", "1")
                .done();
    }

    /** The key for checkpoints of this size, which is at least 1. */
    VerifyingKey at(long size) {
        Map.Entry<Long, VerifyingKey> found = since.lowerEntry(size);
        if (found == null) {
            throw new IllegalStateException("No entry before " + size + " names a key.");
        }
        return found.getValue();
    }

    boolean isEmpty() {
        return since.isEmpty();
    }

    /** The entries that name a key after the first. */
    List<Long> changes() {
        List<Long> changes = new ArrayList<>(since.keySet());
        return changes.isEmpty() ? changes : changes.subList(1, changes.size());
    }
}
