package org.sanbiao.reading.statement;

/** How a statement stands to the world. */
public enum Stance {
    /** Is to be done, reached or kept. */
    COMMITMENT,
    /** Reported as done or reached, or as a past state. */
    OUTCOME,
    /** Neither: background, a legal rule, the weather. */
    OTHER
}
