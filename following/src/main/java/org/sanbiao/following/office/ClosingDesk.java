package org.sanbiao.following.office;

import java.time.LocalDate;
import java.util.List;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Mark;
import org.sanbiao.following.commitment.Standing;
import org.sanbiao.following.event.CommitmentEvent.CommitmentClosed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentReopened;
import org.sanbiao.following.event.CommitmentEvent.DeliveryReported;
import org.sanbiao.following.event.CommitmentEvent.DeliveryVerified;
import org.sanbiao.following.event.CommitmentEvent.ProgressReported;
import org.sanbiao.following.event.CommitmentEvent.Result;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Said;

/** 复核, 销号: self-reported is not verified, and who verified does not close. */
public final class ClosingDesk {

    private final Office office;

    ClosingDesk(Office office) {
        this.office = office;
    }

    /**
     * 复核: says what became of it, having looked.
     *
     * @param day when it was done; of what was missed, the day that is said of
     */
    public void verify(
            Acting as, String id, long seen, Result result, LocalDate day, String words, List<Upload> evidence) {
        office.write(as, Deed.VERIFY, turn -> {
            Card card = turn.inForce(id, seen);
            Mark delivered = card.delivered();
            if (delivered != null) {
                turn.second(
                        delivered.by(), "本人申报办结的须由他人复核", "who delivered does not verify: a second pair of eyes does");
            }
            if (day.isAfter(turn.today())) {
                throw Refusal.input(day + "还没有到", day + " has not come yet");
            }
            LocalDate due = card.substance().due();
            if (result == Result.DELIVERED && due != null && day.isAfter(due)) {
                throw Refusal.input(
                        day + "在时限" + due + "之后，应认定为逾期完成", day + " is after " + due + ": that is late, not delivered");
            }
            if (result == Result.LATE && due != null && !day.isAfter(due)) {
                throw Refusal.input(day + "未过时限" + due + "，不是逾期", day + " is not after " + due + ": that is not late");
            }
            if (result == Result.MISSED && due != null && !turn.today().isAfter(due)) {
                throw Refusal.input(id + "未到时限" + due, id + " is not due before " + due + " has passed");
            }
            String said = Turn.text(words, "复核意见", "what was seen", true);
            turn.happen(id, new DeliveryVerified(result, Said.of(said), turn.evidence(evidence)), day);
            return id;
        });
    }

    /** 销号: needs evidence, and another person than who verified it. */
    public void close(Acting as, String id, long seen, String opinion) {
        office.write(as, Deed.CLOSE, turn -> {
            Card card = turn.inForce(id, seen);
            Mark verified = card.verified();
            if (verified == null) {
                throw Refusal.state(id + "未经复核，不能销号", id + " is not verified and cannot be closed");
            }
            turn.second(verified.by(), "复核人不能自己销号", "who verified does not close: a second pair of eyes does");
            if (!hasEvidence(turn.tables.events(id))) {
                throw Refusal.state(id + "没有佐证材料，不能销号", id + " has no evidence and cannot be closed");
            }
            turn.happen(id, new CommitmentClosed(Said.of(Turn.text(opinion, "销号意见", "the opinion", false))));
            return id;
        });
    }

    private static boolean hasEvidence(List<Happened> events) {
        return events.stream().map(Happened::event).anyMatch(event -> {
            if (event instanceof DeliveryReported it) {
                return !it.evidence().isEmpty();
            }
            if (event instanceof DeliveryVerified it) {
                return !it.evidence().isEmpty();
            }
            return event instanceof ProgressReported it && !it.evidence().isEmpty();
        });
    }

    /** Opens what was closed or verified, for a reason. */
    public void reopen(Acting as, String id, long seen, String reason) {
        office.write(as, Deed.CLOSE, turn -> {
            Card card = turn.commitment(id, seen);
            boolean done = card.standing() == Standing.CLOSED
                    || card.standing() == Standing.CONFIRMED && card.result() != null;
            if (!done) {
                throw Refusal.state(id + "没有办结或销号", id + " is neither verified nor closed");
            }
            turn.happen(id, new CommitmentReopened(Said.of(Turn.text(reason, "重开理由", "why it is reopened", true))));
            return id;
        });
    }
}
