package org.sanbiao.reading.statement;

/** What the reader was not sure of. */
public enum Doubt {
    INDICATOR_INHERITED("indicator inherited"),
    INDICATOR_MISSING("indicator missing"),
    DEADLINE_INHERITED("deadline inherited"),
    TWO_DAYS_POSSIBLE("two days possible"),
    UNIT_MISSING("unit missing"),
    BORN_LATE("born late"),
    STANCE_BY_CONTEXT("stance by context");

    private final String words;

    Doubt(String words) {
        this.words = words;
    }

    /** As the public formats print it. */
    public String words() {
        return words;
    }
}
