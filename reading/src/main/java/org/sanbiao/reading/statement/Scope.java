package org.sanbiao.reading.statement;

/** Whether a measure holds for the whole or for each of several places or units. */
public enum Scope {
    TOTAL,
    EACH
}
