package org.sanbiao.following.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Mark;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.Said;

/**
 * A finding as it is now. A value.
 *
 * @param found the day its clock runs from: recorded, or reopened
 * @param settleBy the day that was ordered or planned, or null
 * @param confirmed whether it was ever confirmed, so that a pattern may be drawn from it
 * @param verified who verified it, or null; somebody else closes it
 * @param evidence of the finding and of its rectification
 * @param reopened how often
 */
public record FindingCard(
        String id,
        long version,
        FindingState state,
        @Nullable String inspection,
        @Nullable String commitment,
        @Nullable String batch,
        String unit,
        @Nullable String area,
        boolean hard,
        Said conclusion,
        List<Evidence> evidence,
        LocalDate found,
        String foundBy,
        boolean confirmed,
        @Nullable Mark replied,
        @Nullable Mark ordered,
        @Nullable LocalDate settleBy,
        @Nullable Mark planned,
        @Nullable Mark reported,
        @Nullable Mark verified,
        @Nullable Mark closed,
        int reopened,
        LocalDate updated) {

    public FindingCard {
        evidence = List.copyOf(evidence);
    }
}
