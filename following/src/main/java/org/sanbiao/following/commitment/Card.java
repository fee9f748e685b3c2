package org.sanbiao.following.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.event.CommitmentEvent.Share;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.event.Source;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.reading.statement.Doubt;

/**
 * A commitment as it is now: all that the register, its states and its lights are made of. A value; worked out again from
 * the events at any time.
 *
 * @param id such as C17
 * @param version the number of the last entry about it
 * @param entered the day it was entered
 * @param original what it said when it was entered; null where that is what it says now
 * @param substance what it says now
 * @param doubts what the reader was not sure of, as long as nobody corrected it
 * @param shares of an allocation, empty where there is none
 * @param start the day by which it is to have begun, or null
 * @param reports all, the returned and replaced ones too, in order
 * @param requested an extension that nobody has answered, or null
 * @param delivered that the unit said it is done, or null
 * @param result of the last verification, or null
 * @param overturned what verifications had said and no longer holds, in order
 * @param updated the day of the last event
 */
public record Card(
        String id,
        long version,
        LocalDate entered,
        Standing standing,
        Source source,
        @Nullable Substance original,
        Substance substance,
        List<Doubt> doubts,
        Said person,
        Said leader,
        boolean assigned,
        boolean accepted,
        List<Share> shares,
        @Nullable Trajectory trajectory,
        @Nullable LocalDate start,
        List<Report> reports,
        List<Revision> revisions,
        @Nullable LocalDate requested,
        List<Mark> instructions,
        List<Dunning> dunnings,
        @Nullable Judgement quality,
        @Nullable Judgement outlook,
        @Nullable Mark judged,
        @Nullable Mark delivered,
        @Nullable Result result,
        @Nullable Mark verified,
        List<Overturned> overturned,
        @Nullable Mark closed,
        Said reason,
        LocalDate updated) {

    public Card {
        doubts = List.copyOf(doubts);
        shares = List.copyOf(shares);
        overturned = List.copyOf(overturned);
        reports = List.copyOf(reports);
        revisions = List.copyOf(revisions);
        instructions = List.copyOf(instructions);
        dunnings = List.copyOf(dunnings);
    }

    /** What it said when it was entered. */
    public Substance asEntered() {
        return original == null ? substance : original;
    }

    /** The reports that count, in order. */
    public List<Report> counting() {
        return reports.stream()
                .filter(report -> report.fate() == Report.Fate.COUNTS)
                .toList();
    }

    /** The last report that counts, or null. */
    public @Nullable Report last() {
        for (int i = reports.size() - 1; i >= 0; i--) {
            if (reports.get(i).fate() == Report.Fate.COUNTS) {
                return reports.get(i);
            }
        }
        return null;
    }

    /** The oldest dunning slip without an answer, or null. */
    public @Nullable Dunning unanswered() {
        for (Dunning dunning : dunnings) {
            if (dunning.answered() == null) {
                return dunning;
            }
        }
        return null;
    }

    /** Whether it was due before it was published or entered; only the first deadline is looked at. */
    public boolean bornLate(@Nullable LocalDate published) {
        LocalDate due = asEntered().due();
        return due != null && due.isBefore(published == null ? entered : published);
    }
}
