package org.sanbiao.ledger;

/**
 * Something that is not as it was appended.
 *
 * @param kind what kind of thing
 * @param from the first entry that it is about
 * @param to the entry after the last; {@code from} where it is about none, such as a checkpoint of size {@code from}
 * @param message what, in one English sentence
 */
public record Fault(Kind kind, long from, long to, String message) {

    /** What can be wrong. */
    public enum Kind {
        /** An entry's bytes are not those of its hash, or no entry at all. */
        CHANGED,
        /** Entries are missing. */
        MISSING,
        /** An entry stands where another should, or twice. */
        MISPLACED,
        /** An entry was recorded before its predecessor. */
        TIME,
        /** A stored hash is not that of the entries below it. */
        TREE,
        /** A checkpoint is unreadable, not signed by the key it should be, or of another tree. */
        CHECKPOINT,
        /** A content is not the one its entry came with, or is missing without having been erased, or is back. */
        CONTENT,
        /** The list of the ledger's own entries is not right. */
        OWN,
        /** The log is not the one that was asked for, or is not to be read at all. */
        LOG
    }

    /** Whether it is about this entry, alone or among others. */
    public boolean isAbout(long sequence) {
        return from <= sequence && sequence < to;
    }

    @Override
    public String toString() {
        return kind + ": " + message;
    }
}
