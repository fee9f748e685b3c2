package org.sanbiao.ledger;

import java.util.List;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.tree.Hash;

/**
 * An entry that has no number yet: its body, and the contents whose commitments stand in the body.
 *
 * <p>The body has the texts {@code type} (what happened, a past participle) and {@code version} (of the type's layout, so
 * that old entries are read for ever).
 */
public record Draft(Json.Members body, List<Content> contents) {

    /** Refuses a body without type and version, and a content that the body does not name. */
    public Draft {
        contents = List.copyOf(contents);
        if (body.text("type").isEmpty() || body.text("version").isEmpty()) {
            throw new IllegalArgumentException("An entry needs a type and a version: " + body);
        }
        String written = contents.isEmpty() ? "" : body.toString();
        for (Content content : contents) {
            if (!written.contains(content.commitment().hex())) {
                throw new IllegalArgumentException(
                        "The content " + content.commitment() + " is named nowhere in its entry.");
            }
        }
    }

    /** A body that needs no contents. */
    public Draft(Json.Members body) {
        this(body, List.of());
    }

    List<Hash> commitments() {
        return contents.stream().map(Content::commitment).toList();
    }
}
