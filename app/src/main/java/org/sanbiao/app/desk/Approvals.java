package org.sanbiao.app.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.register.Waiting;

/**
 * Reports that wait for an approval.
 *
 * @param unit whose, or null for all that somebody may see
 * @param commitment the one that was asked for, whose approved reports are shown too; or null
 * @param shelves by whose approval is next; that of whoever looks first
 * @param level at which whoever looks approves: 1 the unit, 2 the office
 * @param problems what was refused of the last command
 */
public record Approvals(
        @Nullable String unit,
        @Nullable String commitment,
        List<Shelf> shelves,
        int level,
        int page,
        int pages,
        Names names,
        List<Problem> problems) {

    /**
     * Reports that wait for the same.
     *
     * @param total how many commitments have one altogether
     */
    public record Shelf(@Nullable Waiting waiting, int total, List<Approval> approvals) {
        public Shelf {
            approvals = List.copyOf(approvals);
        }
    }

    /**
     * What was refused.
     *
     * @param report its number; 0 where the command named none
     * @param words why
     * @param typed the reason that was typed
     */
    public record Problem(String commitment, long report, String words, String typed) {}

    public Approvals {
        shelves = List.copyOf(shelves);
        problems = List.copyOf(problems);
    }

    /** What was refused of a report, or null. */
    public @Nullable Problem problem(long report) {
        return problems.stream()
                .filter(problem -> problem.report() == report)
                .findFirst()
                .orElse(null);
    }

    public boolean isEmpty() {
        return shelves.stream().allMatch(shelf -> shelf.approvals().isEmpty());
    }
}
