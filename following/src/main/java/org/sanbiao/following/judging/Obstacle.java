package org.sanbiao.following.judging;

import org.sanbiao.following.wording.Wording;

/** Why a value cannot be held against a target. */
public enum Obstacle {
    NO_VALUE("没有数值", "no value"),
    NO_DENOMINATOR("缺少分母", "no denominator"),
    IMPOSSIBLE("分子大于分母", "the numerator is above the denominator"),
    NO_BASELINE("缺少基期值", "no baseline"),
    BASIS("口径不同（累计与增量不可比）", "another definition: stock and flow are not compared"),
    FIGURE("口径不同（增长与水平值不可比）", "another definition: a change and a level are not compared"),
    UNIT("单位不同", "another unit"),
    STAGE("阶段不同", "another stage"),
    PLACE("地区或范围不同", "another place or extent"),
    PERIOD("时期不同", "another period"),
    PERIOD_MISSING("有时期未报", "a period without a report");

    private final Wording words;

    Obstacle(String zh, String en) {
        words = new Wording(zh, en);
    }

    public Wording words() {
        return words;
    }
}
