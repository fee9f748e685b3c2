package org.sanbiao.language.time;

/** A part of the period that was named last: 年初, 月中, “十四五”末. */
enum Edge {
    START,
    MIDDLE,
    END,
    /** All of it: 年内. */
    ALL
}
