package org.sanbiao.following.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Mark;
import org.sanbiao.following.event.BatchEvent.BatchClosed;
import org.sanbiao.following.event.BatchEvent.CandidateChecked;
import org.sanbiao.following.event.BatchEvent.PatternDrawn;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Said;

/** Folds the events of one batch; an event seen already changes nothing. Not for several threads. */
public final class Batch {

    private final String id;
    private final PatternDrawn drawn;
    private final LocalDate day;
    private final List<BatchCard.Candidate> candidates = new ArrayList<>();
    private long version;
    private LocalDate updated;
    private @Nullable Mark closed;

    /**
     * Begins with the event that drew the pattern.
     *
     * @throws IllegalArgumentException where it is another event
     */
    public Batch(Happened first) {
        if (!(first.event() instanceof PatternDrawn event)) {
            throw new IllegalArgumentException("entry " + first.sequence() + " does not begin " + first.about());
        }
        id = first.about();
        drawn = event;
        day = first.effective();
        updated = day;
        version = first.sequence();
        for (String unit : event.candidates()) {
            candidates.add(new BatchCard.Candidate(unit, null, null, Said.NOTHING));
        }
    }

    /** The fold of all events of one batch, in order. */
    public static Batch of(List<Happened> events) {
        Batch batch = new Batch(events.get(0));
        events.forEach(batch::apply);
        return batch;
    }

    /** Takes the next event; one that was taken already changes nothing. */
    public void apply(Happened at) {
        if (at.sequence() <= version) {
            return;
        }
        if (at.event() instanceof CandidateChecked it) {
            candidates.replaceAll(candidate -> candidate.unit().equals(it.unit())
                    ? new BatchCard.Candidate(it.unit(), at.effective(), it.finding(), it.words())
                    : candidate);
        } else if (at.event() instanceof BatchClosed it) {
            closed = new Mark(at.sequence(), at.effective(), at.by(), it.summary());
        } else {
            throw new IllegalStateException("Bug: the fold does not know " + at.event());
        }
        version = at.sequence();
        updated = at.effective();
    }

    /** How it is now. */
    public BatchCard card() {
        return new BatchCard(id, version, drawn.finding(), drawn.pattern(), candidates, day, closed, updated);
    }
}
