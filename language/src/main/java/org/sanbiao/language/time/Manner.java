package org.sanbiao.language.time;

/** Whose words are read. */
enum Manner {
    /** Plans, reports, notices, newspapers: three o'clock is no 三点, 15年 is a length of time. */
    OFFICIAL,
    /** Talk, such as is addressed to assistants: everything that may be a time is one. */
    SPOKEN
}
