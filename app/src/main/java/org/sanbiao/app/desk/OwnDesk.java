package org.sanbiao.app.desk;

import java.util.List;
import org.sanbiao.following.register.Reporting;

/**
 * A unit's own desk.
 *
 * @param notices what somebody waits for, the most pressing first
 * @param turns the reporting periods that are open, with how many reports of each are owed and given
 * @param tasks what is to be done, the soonest first, and so what is overdue first of all
 * @param done how many are done by the unit's own word or verified, and not in the list
 * @param approvals reports that wait for an approver of this unit; 0 for others
 */
public record OwnDesk(
        String unit, List<Notice> notices, List<Count> turns, List<Task> tasks, int done, int approvals, int overdue) {

    /** Reports of a period. */
    public record Count(Reporting period, int owed, int given, long left) {}

    public OwnDesk {
        notices = List.copyOf(notices);
        turns = List.copyOf(turns);
        tasks = List.copyOf(tasks);
    }
}
