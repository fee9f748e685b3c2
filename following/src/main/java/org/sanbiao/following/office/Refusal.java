package org.sanbiao.following.office;

import java.io.Serial;
import org.sanbiao.following.wording.Wording;

/** A command was refused and changed nothing; the message is one clear line. */
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** The role may not do it, or not for this unit. */
        ROLE,
        /** Somebody else changed it since. */
        STALE,
        /** There is no such thing. */
        UNKNOWN,
        /** Not now: it is closed, locked, not yet confirmed. */
        STATE,
        /** What was given makes no sense. */
        INPUT,
        /** Too large or too many. */
        LIMIT
    }

    private final Reason reason;
    private final transient Wording words;

    public Refusal(Reason reason, String zh, String en) {
        super(zh + " / " + en, null, false, false);
        this.reason = reason;
        this.words = new Wording(zh, en);
    }

    public Reason reason() {
        return reason;
    }

    public Wording words() {
        return words;
    }

    static Refusal input(String zh, String en) {
        return new Refusal(Reason.INPUT, zh, en);
    }

    static Refusal state(String zh, String en) {
        return new Refusal(Reason.STATE, zh, en);
    }

    static Refusal unknown(String zh, String en) {
        return new Refusal(Reason.UNKNOWN, zh, en);
    }
}
