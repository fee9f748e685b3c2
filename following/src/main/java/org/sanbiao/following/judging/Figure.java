package org.sanbiao.following.judging;

import org.sanbiao.following.wording.Wording;

/** What a value says of its indicator. */
public enum Figure {
    LEVEL("水平值", "level"),
    INCREASE("增长", "increase"),
    DECREASE("下降", "decrease"),
    /** 翻一番 is two times the baseline, 翻两番 four times. */
    TIMES_BASELINE("为基期的倍数", "multiple of the baseline");

    private final Wording words;

    Figure(String zh, String en) {
        words = new Wording(zh, en);
    }

    public Wording words() {
        return words;
    }
}
