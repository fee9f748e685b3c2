package org.sanbiao.app.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.register.Reporting;

/**
 * Who has not reported for a period.
 *
 * @param unit whose, or null for all
 * @param groups by lead unit, in the order of their names
 * @param total how many commitments altogether
 * @param listed how many of them are listed
 * @param units how many units
 * @param form what the form for slips holds
 * @param problems what was refused
 */
public record Unreported(
        Reporting period,
        @Nullable String unit,
        List<Group> groups,
        int total,
        int listed,
        int units,
        Form form,
        List<String> problems) {

    /**
     * A unit and what it has not reported on.
     *
     * @param count how many altogether
     */
    public record Group(String unit, int count, List<Situation> situations) {
        public Group {
            situations = List.copyOf(situations);
        }
    }

    /** What a slip says. */
    public record Form(int urgency, String answerBy, String words) {}

    public Unreported {
        groups = List.copyOf(groups);
        problems = List.copyOf(problems);
    }
}
