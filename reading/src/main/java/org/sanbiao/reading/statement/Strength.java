package org.sanbiao.reading.statement;

/** How firmly a commitment is worded. */
public enum Strength {
    /** 确保, 必须, 完成 and bare verbs. */
    FIRM,
    /** 力争, 争取. */
    AIM,
    /** 探索, 研究, 试点. */
    EXPLORE
}
