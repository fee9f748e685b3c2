package org.sanbiao.app.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.Source.Derived;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.wording.Wording;

/** What pages of this package show of a deadline. */
public final class Look {

    private Look() {}

    /** Days until it is due, below zero once they are over; null where no day is stated or nothing is left to do. */
    public static @Nullable Long left(Situation situation) {
        LocalDate due = situation.card().substance().due();
        return due == null || !situation.state().open() ? null : ChronoUnit.DAYS.between(situation.today(), due);
    }

    /** The deadline before the last move, or null. */
    public static @Nullable LocalDate moved(Card card) {
        for (int i = card.revisions().size() - 1; i >= 0; i--) {
            Revision revision = card.revisions().get(i);
            if (revision.oldDue() != null && !revision.oldDue().equals(revision.newDue())) {
                return revision.oldDue();
            }
        }
        return null;
    }

    /** The target of a part, whose words are those of the whole; null for others. */
    public static @Nullable Wording share(Card card) {
        Target target = card.substance().target();
        return card.source() instanceof Derived && target != null ? target.amount() : null;
    }
}
