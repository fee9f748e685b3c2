package org.sanbiao.app.documents;

/** A file that gives no text; the message says why and what to do, without the file's name. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }
}
