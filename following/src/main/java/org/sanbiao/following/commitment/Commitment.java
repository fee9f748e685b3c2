package org.sanbiao.following.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Report.Fate;
import org.sanbiao.following.event.CommitmentEvent;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAccepted;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAssigned;
import org.sanbiao.following.event.CommitmentEvent.CommitmentClosed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentConfirmed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentCorrected;
import org.sanbiao.following.event.CommitmentEvent.CommitmentDunned;
import org.sanbiao.following.event.CommitmentEvent.CommitmentEntered;
import org.sanbiao.following.event.CommitmentEvent.CommitmentInstructed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentJudged;
import org.sanbiao.following.event.CommitmentEvent.CommitmentMerged;
import org.sanbiao.following.event.CommitmentEvent.CommitmentRejected;
import org.sanbiao.following.event.CommitmentEvent.CommitmentReopened;
import org.sanbiao.following.event.CommitmentEvent.CommitmentRevised;
import org.sanbiao.following.event.CommitmentEvent.CommitmentSplit;
import org.sanbiao.following.event.CommitmentEvent.CommitmentWithdrawn;
import org.sanbiao.following.event.CommitmentEvent.DeliveryReported;
import org.sanbiao.following.event.CommitmentEvent.DeliveryVerified;
import org.sanbiao.following.event.CommitmentEvent.ExtensionGranted;
import org.sanbiao.following.event.CommitmentEvent.ExtensionRefused;
import org.sanbiao.following.event.CommitmentEvent.ExtensionRequested;
import org.sanbiao.following.event.CommitmentEvent.Judgement;
import org.sanbiao.following.event.CommitmentEvent.ProgressReported;
import org.sanbiao.following.event.CommitmentEvent.ReportApproved;
import org.sanbiao.following.event.CommitmentEvent.ReportReturned;
import org.sanbiao.following.event.CommitmentEvent.ReportUnlocked;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.event.CommitmentEvent.Share;
import org.sanbiao.following.event.CommitmentEvent.TargetAllocated;
import org.sanbiao.following.event.CommitmentEvent.TrajectorySet;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.event.Source;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.reading.statement.Doubt;

/**
 * Folds the events of one commitment. Knows no rule of what is allowed: what was recorded happened.
 *
 * <p>An event that it has seen already, by its sequence number, changes nothing: folding twice is folding once. Not for
 * several threads.
 */
public final class Commitment {

    private final String id;
    private long version = -1;
    private LocalDate entered;
    private LocalDate updated;
    private Standing standing = Standing.PROPOSED;
    private Source source;
    private Substance original;
    private Substance substance;
    private List<Doubt> doubts;
    private Said person = Said.NOTHING;
    private Said leader = Said.NOTHING;
    private boolean assigned;
    private boolean accepted;
    private List<Share> shares = List.of();
    private @Nullable Trajectory trajectory;
    private @Nullable LocalDate start;
    private final List<Report> reports = new ArrayList<>();
    private final List<Revision> revisions = new ArrayList<>();
    private @Nullable LocalDate requested;
    private final List<Mark> instructions = new ArrayList<>();
    private final List<Dunning> dunnings = new ArrayList<>();
    private @Nullable Judgement quality;
    private @Nullable Judgement outlook;
    private @Nullable Mark judged;
    private @Nullable Mark delivered;
    private @Nullable Result result;
    private @Nullable Mark verified;
    private @Nullable Mark found;
    private final List<Overturned> overturned = new ArrayList<>();
    private @Nullable Mark closed;
    private Said reason = Said.NOTHING;

    /**
     * Begins with the event that entered it.
     *
     * @throws IllegalArgumentException where it is another event
     */
    public Commitment(Happened first) {
        if (!(first.event() instanceof CommitmentEntered event)) {
            throw new IllegalArgumentException("entry " + first.sequence() + " does not enter " + first.about());
        }
        id = first.about();
        source = event.source();
        original = event.substance();
        substance = event.substance();
        doubts = event.doubts();
        entered = first.effective();
        updated = first.effective();
        version = first.sequence();
    }

    /** The fold of all events of one commitment, in order. */
    public static Commitment of(List<Happened> events) {
        Commitment commitment = new Commitment(events.get(0));
        events.forEach(commitment::apply);
        return commitment;
    }

    /** Takes the next event; one that was taken already changes nothing. */
    public void apply(Happened happened) {
        if (happened.sequence() <= version) {
            return;
        }
        if (!(happened.event() instanceof CommitmentEvent event)) {
            throw new IllegalArgumentException("Bug: entry " + happened.sequence() + " is about no commitment");
        }
        take(event, happened);
        version = happened.sequence();
        updated = happened.effective();
    }

    private void take(CommitmentEvent event, Happened at) {
        if (event instanceof CommitmentCorrected it) {
            change("corrected", it.substance(), it.reason(), at);
            doubts = List.of();
        } else if (event instanceof CommitmentConfirmed) {
            standing = Standing.CONFIRMED;
        } else if (event instanceof CommitmentRejected it) {
            stop(Standing.REJECTED, it.reason());
        } else if (event instanceof CommitmentSplit) {
            standing = Standing.DIVIDED;
        } else if (event instanceof CommitmentMerged) {
            standing = Standing.MERGED;
        } else if (event instanceof CommitmentWithdrawn it) {
            stop(Standing.WITHDRAWN, it.reason());
        } else if (event instanceof CommitmentAssigned it) {
            substance = substance.withUnits(it.lead(), it.support());
            person = it.person();
            leader = it.leader();
            assigned = true;
            accepted = false;
        } else if (event instanceof CommitmentAccepted) {
            accepted = true;
        } else if (event instanceof TargetAllocated it) {
            shares = it.shares();
        } else if (event instanceof TrajectorySet it) {
            trajectory = it.trajectory();
            start = it.start();
        } else if (event instanceof CommitmentInstructed it) {
            instructions.add(
                    mark(at, new Said(it.leader().shown() + "：" + it.words().shown())));
        } else if (event instanceof CommitmentJudged it) {
            judge(it, at);
        } else if (event instanceof CommitmentDunned it) {
            dunnings.add(
                    new Dunning(at.sequence(), at.effective(), at.by(), it.urgency(), it.answerBy(), it.words(), null));
        } else {
            takeReporting(event, at);
        }
    }

    private void takeReporting(CommitmentEvent event, Happened at) {
        if (event instanceof ProgressReported it) {
            report(it, at);
        } else if (event instanceof ReportReturned it) {
            replace(it.report(), report -> report.fate(Fate.RETURNED, it.reason()));
        } else if (event instanceof ReportApproved it) {
            replace(it.report(), report -> report.approved(it.level(), it.locks()));
        } else if (event instanceof ReportUnlocked it) {
            replace(it.report(), report -> report.approved(0, false));
        } else if (event instanceof ExtensionRequested it) {
            requested = it.to();
        } else if (event instanceof ExtensionGranted it) {
            requested = null;
            change("extended", substance.withDue(it.to()), it.words(), at);
        } else if (event instanceof ExtensionRefused) {
            requested = null;
        } else if (event instanceof CommitmentRevised it) {
            Substance changed = it.target() == null ? substance : substance.withTarget(it.target());
            change("revised", it.due() == null ? changed : changed.withDue(it.due()), it.reason(), at);
        } else {
            takeDelivery(event, at);
        }
    }

    private void takeDelivery(CommitmentEvent event, Happened at) {
        if (event instanceof DeliveryReported it) {
            delivered = mark(at, it.words());
            answer(at.effective());
        } else if (event instanceof DeliveryVerified it) {
            overturn(entered(at, it.words()));
            result = it.result();
            verified = mark(at, it.words());
            found = entered(at, it.words());
        } else if (event instanceof CommitmentClosed it) {
            standing = Standing.CLOSED;
            closed = mark(at, it.opinion());
        } else if (event instanceof CommitmentReopened it) {
            standing = Standing.CONFIRMED;
            reason = it.reason();
            overturn(entered(at, it.reason()));
            delivered = null;
            result = null;
            verified = null;
            closed = null;
        } else if (!(event instanceof CommitmentEntered)) {
            throw new IllegalStateException("Bug: the fold does not know " + event);
        }
    }

    private void overturn(Mark by) {
        if (result != null && verified != null && found != null) {
            overturned.add(new Overturned(result, found, by));
        }
    }

    private void stop(Standing how, Said why) {
        standing = how;
        reason = why;
    }

    private void judge(CommitmentJudged it, Happened at) {
        judged = mark(at, it.words());
        switch (it.judgement()) {
            case POOR_QUALITY, GOOD_QUALITY -> quality = it.judgement();
            case UNLIKELY, ATTAINABLE -> outlook = it.judgement();
        }
    }

    private void change(String kind, Substance changed, Said why, Happened at) {
        boolean moved = !Objects.equals(substance.due(), changed.due());
        Target before = substance.target();
        Target after = changed.target();
        boolean altered = before != null && after != null && !before.amount().equals(after.amount());
        if (moved || altered || before == null != (after == null)) {
            revisions.add(new Revision(
                    at.sequence(), kind, at.effective(), at.by(), before, after, substance.due(), changed.due(), why));
        }
        substance = changed;
    }

    private void report(ProgressReported it, Happened at) {
        for (int i = 0; i < reports.size(); i++) {
            Report earlier = reports.get(i);
            if (earlier.reporting().equals(it.reporting()) && earlier.fate() == Fate.COUNTS) {
                reports.set(i, earlier.fate(Fate.REPLACED, Said.NOTHING));
            }
        }
        Actual actual = it.actual() == null ? null : it.actual().from("报告#" + at.sequence());
        reports.add(new Report(
                at.sequence(),
                it.reporting(),
                it.span(),
                at.by(),
                at.effective(),
                actual,
                it.started(),
                it.words(),
                it.problems(),
                it.next(),
                it.evidence(),
                Fate.COUNTS,
                0,
                false,
                Said.NOTHING));
        answer(at.effective());
    }

    /** Whoever reports answers every slip. */
    private void answer(LocalDate day) {
        dunnings.replaceAll(dunning -> dunning.answered() == null ? dunning.answeredOn(day) : dunning);
    }

    private void replace(long number, java.util.function.UnaryOperator<Report> change) {
        reports.replaceAll(report -> report.number() == number ? change.apply(report) : report);
    }

    private static Mark mark(Happened at, Said words) {
        return new Mark(at.sequence(), at.effective(), at.by(), words);
    }

    /** The same with the day on which it was entered: a correction is dated by when people could read it. */
    private static Mark entered(Happened at, Said words) {
        return new Mark(at.sequence(), at.recordedAt().toLocalDate(), at.by(), words);
    }

    /** How it is now. */
    public Card card() {
        return new Card(
                id,
                version,
                entered,
                standing,
                source,
                original.equals(substance) ? null : original,
                substance,
                doubts,
                person,
                leader,
                assigned,
                accepted,
                shares,
                trajectory,
                start,
                reports,
                revisions,
                requested,
                instructions,
                dunnings,
                quality,
                outlook,
                judged,
                delivered,
                result,
                verified,
                overturned,
                closed,
                reason,
                updated);
    }
}
