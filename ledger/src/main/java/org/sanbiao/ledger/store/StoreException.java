package org.sanbiao.ledger.store;

import java.io.Serial;

/** The database refused or could not be reached; the cause says why. */
public final class StoreException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean mayBeDurable;

    StoreException(String message, Throwable cause, boolean mayBeDurable) {
        super(message, cause);
        this.mayBeDurable = mayBeDurable;
    }

    /** That nothing was changed. */
    public StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /**
     * Whether the commit itself failed, so that what was written may be there all the same: look before writing it
     * again. Otherwise nothing was changed.
     */
    public boolean mayBeDurable() {
        return mayBeDurable;
    }
}
