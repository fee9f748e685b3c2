package org.sanbiao.app.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.register.Reporting;

/**
 * The reporting periods, the newest first, and the form that opens the next.
 *
 * @param problem why a form was refused, or null
 */
public record Periods(List<Line> lines, Form form, @Nullable String problem) {

    /**
     * A period.
     *
     * @param owed how many commitments have no report for it; of closed ones null: nobody is asked any more
     */
    public record Line(Reporting period, @Nullable Integer owed) {}

    /** What the form holds. */
    public record Form(String name, String from, String to, String due) {}

    public Periods {
        lines = List.copyOf(lines);
    }
}
