package org.sanbiao.following.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Mark;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.FindingEvent;
import org.sanbiao.following.event.FindingEvent.FindingClosed;
import org.sanbiao.following.event.FindingEvent.FindingConfirmed;
import org.sanbiao.following.event.FindingEvent.FindingDismissed;
import org.sanbiao.following.event.FindingEvent.FindingRecorded;
import org.sanbiao.following.event.FindingEvent.FindingReopened;
import org.sanbiao.following.event.FindingEvent.FindingReplied;
import org.sanbiao.following.event.FindingEvent.RectificationOrdered;
import org.sanbiao.following.event.FindingEvent.RectificationPlanned;
import org.sanbiao.following.event.FindingEvent.RectificationReported;
import org.sanbiao.following.event.FindingEvent.RectificationVerified;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Said;

/** Folds the events of one finding; an event seen already changes nothing. Not for several threads. */
public final class Finding {

    private final String id;
    private final FindingRecorded recorded;
    private final String foundBy;
    private final List<Evidence> evidence = new ArrayList<>();
    private long version;
    private FindingState state = FindingState.RECORDED;
    private LocalDate found;
    private LocalDate updated;
    private boolean confirmed;
    private @Nullable Mark replied;
    private @Nullable Mark ordered;
    private @Nullable LocalDate settleBy;
    private @Nullable Mark planned;
    private @Nullable Mark reported;
    private @Nullable Mark verified;
    private @Nullable Mark closed;
    private int reopened;

    /**
     * Begins with the event that recorded it.
     *
     * @throws IllegalArgumentException where it is another event
     */
    public Finding(Happened first) {
        if (!(first.event() instanceof FindingRecorded event)) {
            throw new IllegalArgumentException("entry " + first.sequence() + " does not record " + first.about());
        }
        id = first.about();
        recorded = event;
        foundBy = first.by();
        found = first.effective();
        updated = first.effective();
        version = first.sequence();
        evidence.addAll(event.evidence());
    }

    /** The fold of all events of one finding, in order. */
    public static Finding of(List<Happened> events) {
        Finding finding = new Finding(events.get(0));
        events.forEach(finding::apply);
        return finding;
    }

    /** Takes the next event; one that was taken already changes nothing. */
    public void apply(Happened at) {
        if (at.sequence() <= version) {
            return;
        }
        if (!(at.event() instanceof FindingEvent event)) {
            throw new IllegalArgumentException("Bug: entry " + at.sequence() + " is about no finding");
        }
        take(event, at);
        version = at.sequence();
        updated = at.effective();
    }

    private void take(FindingEvent event, Happened at) {
        if (event instanceof FindingReplied it) {
            replied = mark(at, it.reply());
            evidence.addAll(it.evidence());
            if (state == FindingState.RECORDED) {
                state = FindingState.REPLIED;
            }
        } else if (event instanceof FindingConfirmed) {
            confirmed = true;
            if (state == FindingState.RECORDED || state == FindingState.REPLIED) {
                state = FindingState.CONFIRMED;
            }
        } else if (event instanceof FindingDismissed) {
            state = FindingState.DISMISSED;
        } else if (event instanceof RectificationOrdered it) {
            ordered = mark(at, it.words());
            settleBy = it.due();
            state = FindingState.ORDERED;
        } else if (event instanceof RectificationPlanned it) {
            planned = mark(at, it.plan());
            settleBy = it.due();
        } else if (event instanceof RectificationReported it) {
            reported = mark(at, it.words());
            evidence.addAll(it.evidence());
            state = FindingState.REPORTED;
        } else if (event instanceof RectificationVerified it) {
            verified = mark(at, it.words());
            evidence.addAll(it.evidence());
            state = FindingState.VERIFIED;
        } else if (event instanceof FindingClosed it) {
            closed = mark(at, it.opinion());
            state = FindingState.CLOSED;
        } else if (event instanceof FindingReopened) {
            reopen(at);
        } else {
            throw new IllegalStateException("Bug: the fold does not know " + event);
        }
    }

    /** The clock runs anew; what was said before stays in the log. */
    private void reopen(Happened at) {
        reopened++;
        confirmed = true;
        found = at.effective();
        state = FindingState.CONFIRMED;
        replied = null;
        ordered = null;
        settleBy = null;
        planned = null;
        reported = null;
        verified = null;
        closed = null;
    }

    private static Mark mark(Happened at, Said words) {
        return new Mark(at.sequence(), at.effective(), at.by(), words);
    }

    /** How it is now. */
    public FindingCard card() {
        return new FindingCard(
                id,
                version,
                state,
                recorded.inspection(),
                recorded.commitment(),
                recorded.batch(),
                recorded.unit(),
                recorded.area(),
                recorded.hard(),
                recorded.conclusion(),
                evidence,
                found,
                foundBy,
                confirmed,
                replied,
                ordered,
                settleBy,
                planned,
                reported,
                verified,
                closed,
                reopened,
                updated);
    }
}
