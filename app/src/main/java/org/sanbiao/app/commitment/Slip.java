package org.sanbiao.app.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAssigned;
import org.sanbiao.following.event.CommitmentEvent.CommitmentDunned;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.office.Office;
import org.sanbiao.ledger.tree.Checkpoint;

/**
 * A slip of paper to a unit: 交办单 or 催办单, as it was when it was sent.
 *
 * @param dunning whether it is a 催办单
 * @param urgency 0 ordinary, 1 urgent, 2 most urgent
 * @param unit to whom it goes
 * @param due the deadline of that day, {@code now} the one of today where it moved since; or null
 * @param target of that day, or null
 * @param by which day it is to be accepted or answered, or null
 * @param head of the ledger as it was printed; null before
 */
public record Slip(
        Card card,
        boolean dunning,
        int urgency,
        long entry,
        LocalDate day,
        String who,
        String unit,
        List<String> support,
        String person,
        String leader,
        @Nullable LocalDate due,
        @Nullable LocalDate now,
        @Nullable Target target,
        @Nullable LocalDate by,
        String words,
        Provenance source,
        @Nullable Checkpoint head) {

    public Slip {
        support = List.copyOf(support);
    }

    /** The slip of an event; null where it is no event that sends one. */
    static @Nullable Slip of(
            Happened happened, Card card, Office office, Sentences sentences, Map<String, String> names) {
        boolean assigned = happened.event() instanceof CommitmentAssigned;
        if (!assigned && !(happened.event() instanceof CommitmentDunned)) {
            return null;
        }
        LocalDate due = due(card, happened.sequence());
        LocalDate now = card.substance().due();
        String who = names.getOrDefault(happened.by(), happened.by());
        Provenance source = Provenance.of(card, office, sentences);
        Target target = target(card, happened.sequence());
        if (happened.event() instanceof CommitmentAssigned it) {
            return new Slip(
                    card,
                    false,
                    0,
                    happened.sequence(),
                    happened.effective(),
                    who,
                    it.lead(),
                    it.support(),
                    it.person().shown(),
                    it.leader().shown(),
                    due,
                    now == null || now.equals(due) ? null : now,
                    target,
                    it.acceptBy(),
                    it.words().shown(),
                    source,
                    null);
        }
        CommitmentDunned it = (CommitmentDunned) happened.event();
        String lead = card.substance().lead();
        return new Slip(
                card,
                true,
                it.urgency(),
                happened.sequence(),
                happened.effective(),
                who,
                lead == null ? "" : lead,
                card.substance().support(),
                card.person().shown(),
                card.leader().shown(),
                due,
                now == null || now.equals(due) ? null : now,
                target,
                it.answerBy(),
                it.words().shown(),
                source,
                null);
    }

    /** The deadline before everything that was changed after an entry. */
    private static @Nullable LocalDate due(Card card, long entry) {
        for (Revision revision : card.revisions()) {
            boolean moved = revision.oldDue() == null
                    ? revision.newDue() != null
                    : !revision.oldDue().equals(revision.newDue());
            if (revision.number() > entry && moved) {
                return revision.oldDue();
            }
        }
        return card.substance().due();
    }

    private static @Nullable Target target(Card card, long entry) {
        for (Revision revision : card.revisions()) {
            if (revision.number() > entry && revision.oldTarget() != null && revision.newTarget() != null) {
                return revision.oldTarget();
            }
        }
        return card.substance().target();
    }

    Slip under(Checkpoint checkpoint) {
        return new Slip(
                card,
                dunning,
                urgency,
                entry,
                day,
                who,
                unit,
                support,
                person,
                leader,
                due,
                now,
                target,
                by,
                words,
                source,
                checkpoint);
    }

    /** Its number: the year and the number of its entry, which nothing else has. */
    public String number() {
        return "〔" + day.getYear() + "〕" + entry;
    }

    /** By how many days the deadline had passed when it was sent; 0 where it had not. */
    public long overdue() {
        return due == null ? 0 : Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(due, day));
    }
}
