package org.sanbiao.ledger;

import java.time.ZoneId;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.note.VerifyingKey;

/**
 * What entry 0 says of its log and what never changes: its name and its time zone; and the first key.
 *
 * @param origin the log's name in checkpoints, such as {@code ledger.example.gov.cn/plan}: unique, no spaces
 * @param zone where days begin and end, such as Asia/Shanghai
 * @param key that signs checkpoints until an entry names another
 */
public record Founding(String origin, ZoneId zone, VerifyingKey key) {

    static final String TYPE = "founded";

    /** Refuses an origin that is not the key's name, which is what C2SP tlog-checkpoint asks for. */
    public Founding {
        if (!origin.equals(key.name())) {
            throw new IllegalArgumentException(
                    "The log is called " + origin + " and its key " + key.name() + "; they carry one name.");
        }
    }

    /** The log named as its key is. */
    public Founding(ZoneId zone, VerifyingKey key) {
        this(key.name(), zone, key);
    }

    Json.Members body() {
        return Json.members()
                .put("key", key.toString())
                .put("origin", origin)
                .put("type", TYPE)
                .put("version", "1")
                .put("zone", zone.getId())
                .done();
    }

    /**
     * Reads entry 0.
     *
     * @throws IllegalArgumentException if it founds no log, or one of a later version than this program knows
     */
    static Founding of(Entry first) {
        Json.Members body = first.body();
        if (!first.isLedgersOwn()
                || !body.text("type").equals(TYPE)
                || !body.text("version").equals("1")) {
            throw new IllegalArgumentException("Entry 0 founds no ledger that this program knows: " + first);
        }
        return new Founding(body.text("origin"), ZoneId.of(body.text("zone")), VerifyingKey.parse(body.text("key")));
    }
}
