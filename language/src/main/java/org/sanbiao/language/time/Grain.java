package org.sanbiao.language.time;

/** How wide the words are that name a time, the widest first. */
enum Grain {
    YEARS,
    YEAR,
    HALF,
    QUARTER,
    MONTH,
    TEN,
    WEEK,
    DAY,
    PART,
    HOUR,
    MINUTE,
    SECOND;

    boolean finerThan(Grain other) {
        return compareTo(other) > 0;
    }
}
