package org.sanbiao.following.judging;

import org.sanbiao.following.wording.Wording;

/** What an indicator counts (口径): all there is, or what was added in a period. The two are never compared. */
public enum Basis {
    STOCK("累计", "stock"),
    FLOW("增量", "flow"),
    UNSTATED("口径未注明", "definition not stated");

    private final Wording words;

    Basis(String zh, String en) {
        words = new Wording(zh, en);
    }

    public Wording words() {
        return words;
    }
}
