package org.sanbiao.benchmarks.score;

/** Where the reader failed. */
final class Faults {

    private Faults() {}

    /** The first of our own lines in a stack trace. */
    static String where(Throwable fault) {
        for (StackTraceElement line : fault.getStackTrace()) {
            if (line.getClassName().startsWith("org.sanbiao")) {
                return " at " + line;
            }
        }
        return "";
    }
}
