package org.sanbiao.app.web;

import java.util.Locale;
import org.sanbiao.following.office.Deed;

/** What a program's token is good for; every token may read, and none may more than its person. */
public enum Scope {
    READ,
    /** What units do: accept, report, reply. */
    REPORT,
    /** Enter documents and say what their proposals are. */
    REVIEW,
    /** Findings and batches. */
    INSPECT,
    /** All that the person may. */
    WRITE;

    /** The scope that a deed needs. */
    public static Scope of(Deed deed) {
        return switch (deed) {
            case ACCEPT, REPORT, ASK_EXTENSION, REPLY -> REPORT;
            case ENTER, REVIEW -> REVIEW;
            case INSPECT, BATCH -> INSPECT;
            default -> WRITE;
        };
    }

    /** Whether a token of this scope may do what another one is needed for. */
    public boolean covers(Scope needed) {
        return this == needed || needed == READ || this == WRITE;
    }

    /** The word for it in headers, tables and texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
