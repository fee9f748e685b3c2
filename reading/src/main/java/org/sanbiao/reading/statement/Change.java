package org.sanbiao.reading.statement;

/** Whether a measure is an amount or the difference of two. */
public enum Change {
    LEVEL,
    INCREASE,
    DECREASE
}
