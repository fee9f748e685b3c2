package org.sanbiao.app.cli;

import java.io.PrintWriter;

/** A bar on a terminal's standard error; shows nothing where that is none, or where there is but one file. */
final class Progress {

    private static final int BAR = 24;
    private static final long EVERY_NANOS = 100_000_000;

    private final Console console;
    private final Widths widths;
    private final int total;
    private long last;

    Progress(Console console, Widths widths, int total) {
        this.console = console;
        this.widths = widths;
        this.total = total;
    }

    /** Shows that {@code done} files are read and the named one is next. */
    void at(int done, String name) {
        long now = System.nanoTime();
        if (!isShown() || done > 0 && now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        int full = (int) ((long) done * BAR / total);
        String count = " " + done + "/" + total + " ";
        int room = Math.max(0, Math.min(console.width(), 100) - BAR - 3 - count.length());
        print("\r[" + "#".repeat(full) + " ".repeat(BAR - full) + "]" + count + widths.fit(name, room));
    }

    /** Takes the bar away. */
    void end() {
        if (isShown()) {
            print("\r\u001b[K");
        }
    }

    private boolean isShown() {
        return console.errIsTerminal() && total > 1;
    }

    private void print(String line) {
        PrintWriter messages = console.messages();
        messages.print(line);
        messages.flush();
    }
}
