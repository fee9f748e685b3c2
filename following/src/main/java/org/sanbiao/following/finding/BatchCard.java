package org.sanbiao.following.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Mark;
import org.sanbiao.following.event.Said;

/**
 * A batch as it is now: one confirmed finding, its pattern, and every unit that may have it too. A value.
 *
 * @param finding the one it began with, which belongs to it
 * @param closed null while it is open
 */
public record BatchCard(
        String id,
        long version,
        String finding,
        Said pattern,
        List<Candidate> candidates,
        LocalDate drawn,
        @Nullable Mark closed,
        LocalDate updated) {

    /**
     * A unit that may have it.
     *
     * @param checked the day somebody looked, or null
     * @param finding what was recorded of it, or null where it does not have it
     */
    public record Candidate(
            String unit,
            @Nullable LocalDate checked,
            @Nullable String finding,
            Said words) {}

    public BatchCard {
        candidates = List.copyOf(candidates);
    }

    /** The findings that have to be closed before the batch is, the first one first. */
    public List<String> findings() {
        List<String> all = new java.util.ArrayList<>(List.of(finding));
        for (Candidate candidate : candidates) {
            if (candidate.finding() != null) {
                all.add(candidate.finding());
            }
        }
        return all;
    }

    /** The candidates that nobody has looked at yet. */
    public List<String> unchecked() {
        return candidates.stream()
                .filter(c -> c.checked() == null)
                .map(Candidate::unit)
                .toList();
    }
}
