package org.sanbiao.following.commitment;

/** What was decided about a commitment as such, whatever became of what it promises. */
public enum Standing {
    PROPOSED,
    CONFIRMED,
    REJECTED,
    DIVIDED,
    MERGED,
    WITHDRAWN,
    CLOSED;

    /** Whether it is to be followed. */
    public boolean inForce() {
        return this == CONFIRMED;
    }
}
