package org.sanbiao.reading.statement;

/** Whether anybody could say that a commitment was kept. */
public enum Testable {
    /** A number says so. */
    MEASURED,
    /** A day and an act that can be seen. */
    DATED,
    /** An act that can be seen, no day. */
    VISIBLE,
    /** Nobody could ever say. */
    VAGUE
}
