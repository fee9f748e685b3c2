package org.sanbiao.app.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.event.CommitmentEvent.CommitmentAssigned;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.register.Register;

/**
 * With what words a unit was given a commitment that it has not accepted yet.
 *
 * @param entry of the ledger; its slip has the same number
 * @param acceptBy by which day it is to be accepted, or null
 */
public record Handed(
        long entry,
        Said words,
        String by,
        LocalDate day,
        @Nullable LocalDate acceptBy) {

    /** The last assignment; null where it is accepted, or nobody assigned it. */
    static @Nullable Handed of(Card card, Register register, Names names) {
        if (!card.assigned() || card.accepted()) {
            return null;
        }
        List<Happened> history = register.history(card.id());
        for (int i = history.size() - 1; i >= 0; i--) {
            Happened happened = history.get(i);
            if (happened.event() instanceof CommitmentAssigned it) {
                return new Handed(
                        happened.sequence(), it.words(), names.of(happened.by()), happened.effective(), it.acceptBy());
            }
        }
        return null;
    }
}
