package org.sanbiao.following.finding;

import org.sanbiao.following.wording.Wording;

/** Where a finding stands. */
public enum FindingState {
    RECORDED("已发现", "recorded"),
    REPLIED("单位已回复", "replied"),
    CONFIRMED("已认定", "confirmed"),
    DISMISSED("不成立", "dismissed"),
    ORDERED("整改中", "being put right"),
    REPORTED("已报整改，待核验", "reported as put right"),
    VERIFIED("已核验，待销号", "verified"),
    CLOSED("已销号", "closed");

    private final Wording words;

    FindingState(String zh, String en) {
        words = new Wording(zh, en);
    }

    public Wording words() {
        return words;
    }

    /** Whether something is still to be done. */
    public boolean open() {
        return this != DISMISSED && this != CLOSED;
    }
}
