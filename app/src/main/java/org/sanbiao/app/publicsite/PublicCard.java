package org.sanbiao.app.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Mark;
import org.sanbiao.following.commitment.Overturned;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Report.Fate;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.commitment.Standing;
import org.sanbiao.following.event.Said;

/**
 * What of a commitment is public: that and when, with its values; not who, and not in whose words.
 *
 * <p>Verdict, state and light are worked out from such a card alone: a report that the office has not approved changes
 * none of them, nor does a slip, an instruction or a judgement of a person.
 */
final class PublicCard {

    private PublicCard() {}

    /** Whether a commitment is one that the office stands by, or stood by. */
    static boolean may(Card card) {
        return card.standing() == Standing.CONFIRMED
                || card.standing() == Standing.CLOSED
                || card.standing() == Standing.WITHDRAWN;
    }

    /** The card without anything internal. */
    static Card of(Card card) {
        return new Card(
                card.id(),
                card.version(),
                card.entered(),
                card.standing(),
                card.source(),
                card.original(),
                card.substance(),
                List.of(), // what the reader doubted
                Said.NOTHING,
                Said.NOTHING,
                card.assigned(),
                card.accepted(),
                List.of(), // how it was allocated
                card.trajectory(),
                card.start(),
                card.reports().stream()
                        .filter(PublicCard::approved)
                        .map(PublicCard::bare)
                        .toList(),
                card.revisions().stream().map(PublicCard::bare).toList(),
                null, // an extension asked for
                List.of(), // instructions
                List.of(), // dunning slips
                null,
                null,
                null, // judgements
                bare(card.delivered()),
                card.result(),
                bare(card.verified()),
                card.overturned().stream().map(PublicCard::bare).toList(),
                bare(card.closed()),
                Said.NOTHING,
                card.updated());
    }

    /** Approved by the office and standing: an unlocked report is out of the public's eyes until it is approved again. */
    private static boolean approved(Report report) {
        return report.fate() == Fate.COUNTS && report.locked();
    }

    private static Report bare(Report report) {
        return new Report(
                report.number(),
                report.reporting(),
                report.span(),
                "",
                report.day(),
                report.actual(),
                report.started(),
                Said.NOTHING,
                Said.NOTHING,
                Said.NOTHING,
                List.of(),
                report.fate(),
                report.level(),
                report.locked(),
                Said.NOTHING);
    }

    private static Revision bare(Revision revision) {
        return new Revision(
                revision.number(),
                revision.kind(),
                revision.day(),
                "",
                revision.oldTarget(),
                revision.newTarget(),
                revision.oldDue(),
                revision.newDue(),
                Said.NOTHING);
    }

    private static Overturned bare(Overturned overturned) {
        return new Overturned(overturned.result(), without(overturned.said()), without(overturned.by()));
    }

    private static @Nullable Mark bare(@Nullable Mark mark) {
        return mark == null ? null : without(mark);
    }

    private static Mark without(Mark mark) {
        return new Mark(mark.number(), mark.day(), "", Said.NOTHING);
    }
}
