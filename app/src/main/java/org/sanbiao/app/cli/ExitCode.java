package org.sanbiao.app.cli;

/** What a command's exit code says; documented in its help and the README. */
final class ExitCode {

    static final int OK = 0;
    /** At least one file could not be read; the others were. */
    static final int UNREADABLE = 1;
    /** The command line asks for something that is not there. */
    static final int USAGE = 2;
    /** The launcher found no Java, or could not build. */
    static final int NOT_STARTED = 3;
    /** {@code check --strict} found something to mend. */
    static final int FOUND = 4;
    /** Refused: wrong role, stale version, unknown unit, value out of range; nothing was changed. */
    static final int REFUSED = 5;
    /** The work folder's database or files could not be read or written. */
    static final int STORE = 6;
    /** {@code ledger verify} or {@code restore} found that something was changed. */
    static final int TAMPERED = 7;
    /** A fault of ours. */
    static final int BUG = 70;

    private ExitCode() {}
}
