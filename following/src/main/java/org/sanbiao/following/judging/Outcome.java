package org.sanbiao.following.judging;

import org.sanbiao.following.wording.Wording;

/** What a verdict says of a commitment. */
public enum Outcome {
    KEPT("已达标", "kept"),
    /** Delivered after the day. */
    KEPT_IN_PART("逾期达标（部分兑现）", "kept in part: late"),
    NOT_KEPT("未达标", "not kept"),
    /** The day has not come, or a floor still has periods before it. */
    OPEN("未到期", "not due yet"),
    NO_EVIDENCE("暂无佐证", "no evidence"),
    NOT_ASSESSABLE("无法评判", "not assessable"),
    PERSON_JUDGES("由人评判", "a person judges"),
    UNTESTABLE("不可检验", "not testable");

    private final Wording words;

    Outcome(String zh, String en) {
        words = new Wording(zh, en);
    }

    public Wording words() {
        return words;
    }
}
