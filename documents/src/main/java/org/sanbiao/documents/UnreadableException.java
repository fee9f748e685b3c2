package org.sanbiao.documents;

/** A file that gives no text; the message says what it is and what to do, without the file's name. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** It is not there, or may not be opened. */
        OUT_OF_REACH,
        /** It has more bytes than are taken. */
        TOO_LARGE,
        /** It is of a kind that is not read. */
        KIND,
        /** It is locked by a password. */
        LOCKED,
        /** It is broken or cut off. */
        DAMAGED,
        /** There is no text in it: it is empty, or a picture of a text. */
        NO_TEXT,
        /** Reading it would take more than a limit allows. */
        LIMIT
    }

    private final Reason reason;
    private final transient Remark remark;

    public UnreadableException(Reason reason, String zh, String en) {
        super(zh + " / " + en);
        this.reason = reason;
        this.remark = new Remark(zh, en);
    }

    public Reason reason() {
        return reason;
    }

    /** What the message says, by language. */
    public Remark remark() {
        return remark;
    }
}
