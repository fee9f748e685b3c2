package org.sanbiao.ledger;

import java.util.List;
import java.util.Locale;
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

    Json.Members body(List<Hash> commitments) {
        return Json.members()
                .put("contents", commitments.stream().map(Hash::hex).toList())
                .put("reason", name().toLowerCase(Locale.ROOT))
                .put("type", TYPE)
                .put("version", "1")
                .done();
    }
}
