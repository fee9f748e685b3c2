package org.sanbiao.following.judging;

import org.sanbiao.following.wording.Wording;

/** The kinds of target. */
public enum TargetKind {
    REACH("到期达到", "reach by a day"),
    KEEP_ABOVE("每期不低于", "keep at or above in every period"),
    KEEP_BELOW("每期不高于", "keep at or below in every period"),
    NONE_AT_ALL("不发生", "none at all in every period"),
    ALL("全部覆盖", "all of a known denominator"),
    IN_STAGE("达到指定阶段的数量", "a number of things in a named stage"),
    PERSON_JUDGES("无数值，由人评判", "no number: a person judges");

    private final Wording words;

    TargetKind(String zh, String en) {
        words = new Wording(zh, en);
    }

    public Wording words() {
        return words;
    }

    /** Whether it has to hold in every period and not only at the end. */
    public boolean everyPeriod() {
        return this == KEEP_ABOVE || this == KEEP_BELOW || this == NONE_AT_ALL;
    }
}
