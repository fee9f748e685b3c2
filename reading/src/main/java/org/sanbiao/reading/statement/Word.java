package org.sanbiao.reading.statement;

/**
 * A word of the lexicon {@code words.txt}.
 *
 * @param text its characters
 * @param role what it does in a clause
 * @param feature what its group adds: a stage (竣工), {@code keep}, a strength; empty where nothing
 */
record Word(String text, Role role, String feature) {

    /** What a word does in a clause. */
    enum Role {
        /** Stands before an amount and names a level. */
        REACH,
        /** Stands before an amount and makes it a difference upwards. */
        RISE,
        /** The same downwards. */
        FALL,
        /** A verb that belongs to what is counted. */
        MAKE,
        /** A light verb. */
        DO,
        /** Aims at the clause that follows it. */
        CAUSE,
        /** Speaks of what is to come. */
        MODAL,
        /** Speaks of what has been. */
        PAST,
        /** How something is done. */
        ADVERB,
        /** Guards characters that would otherwise be read as another word. */
        NOUN
    }

    boolean isVerb() {
        return role == Role.MAKE || role == Role.DO || role == Role.RISE || role == Role.FALL || role == Role.REACH;
    }

    /** Whether it may stand between an amount and its topic, or before a verb, and adds nothing to the indicator. */
    boolean isFiller() {
        return role == Role.ADVERB || role == Role.PAST || role == Role.MODAL || role == Role.CAUSE;
    }
}
