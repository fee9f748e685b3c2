package org.sanbiao.reading.statement;

/** What is aimed at with a measure. */
public enum Aim {
    /** To get there by the day. */
    REACH,
    /** A floor or ceiling in every period. */
    KEEP,
    /** None at all. */
    ZERO,
    /** All of a denominator. */
    ALL,
    /** Nothing: an outcome or background. */
    NONE
}
