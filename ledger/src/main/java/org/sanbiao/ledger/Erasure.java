package org.sanbiao.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.tree.Hash;

/** Why a content was erased. */
public enum Erasure {
    /** It was entered by mistake. */
    MISTYPED,
    /** It is about a person who may ask for that, or its time is over. */
    PRIVATE,
    /** It should never have been on this machine. */
    SECRET;

    static final String TYPE = "erased";

    /** The contents that this entry says were erased, and its number; nothing if it says no such thing. */
    static Map<Hash, Long> read(Entry entry) {
        Map<Hash, Long> erased = new HashMap<>();
        Json.Members body = entry.body();
        if (entry.isLedgersOwn() && body.text("type").equals(TYPE)) {
            body.texts("contents").forEach(hex -> erased.put(Hash.ofHex(hex), entry.sequence()));
        }
        return erased;
    }

    Json.Members body(List<Hash> commitments) {
        return Json.members()
                .put("contents", commitments.stream().map(Hash::hex).toList())
                .put("reason", name().toLowerCase(Locale.ROOT))
                .put("type", TYPE)
                .put("version", "1")
                .done();
    }
}
