package org.sanbiao.following.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.trajectory.Trajectory;
import org.sanbiao.reading.statement.Doubt;

/** What happens to a commitment. */
public sealed interface CommitmentEvent extends Event {

    /**
     * 立项, as a proposal: it was found in a document, typed, or made of another one.
     *
     * @param doubts what the reader was not sure of
     */
    record CommitmentEntered(Source source, Substance substance, List<Doubt> doubts) implements CommitmentEvent {
        public CommitmentEntered {
            doubts = List.copyOf(doubts);
        }

        /** Without doubts: somebody typed or made it. */
        public CommitmentEntered(Source source, Substance substance) {
            this(source, substance, List.of());
        }
    }

    /** Somebody put right what the reader had understood; {@code substance} is the whole of it as it is now. */
    record CommitmentCorrected(Substance substance, Said reason) implements CommitmentEvent {}

    /** Somebody said that it is one. */
    record CommitmentConfirmed() implements CommitmentEvent {}

    /** Somebody said that it is none. */
    record CommitmentRejected(Said reason) implements CommitmentEvent {}

    /** It became several, which were entered with it as their source. */
    record CommitmentSplit(List<String> into) implements CommitmentEvent {
        public CommitmentSplit {
            into = List.copyOf(into);
        }
    }

    /** It became part of another. */
    record CommitmentMerged(String into) implements CommitmentEvent {}

    /**
     * 交办: who answers for it.
     *
     * @param person who in the lead unit, or null
     * @param leader under whose direction, may be nothing
     * @param acceptBy by which day it is to be accepted, or null
     */
    record CommitmentAssigned(
            String lead,
            List<String> support,
            Said person,
            Said leader,
            @Nullable LocalDate acceptBy,
            Said words) implements CommitmentEvent {
        public CommitmentAssigned {
            support = List.copyOf(support);
        }
    }

    /** 签收: the lead unit took it. */
    record CommitmentAccepted() implements CommitmentEvent {}

    /** 分解: its target was split; every part is a commitment of its own. */
    record TargetAllocated(List<Share> shares) implements CommitmentEvent {
        public TargetAllocated {
            shares = List.copyOf(shares);
        }
    }

    /**
     * A part of an allocation.
     *
     * @param commitment the part's own identity
     * @param area the code of its area, or null where it goes by unit
     * @param of its denominator where the target is a share, else null
     */
    record Share(
            String commitment,
            @Nullable String area,
            String name,
            @Nullable String unit,
            BigDecimal value,
            @Nullable BigDecimal of) {}

    /**
     * What is due by when on the way.
     *
     * @param start the day by which it is to have begun, or null
     */
    record TrajectorySet(Trajectory trajectory, @Nullable LocalDate start) implements CommitmentEvent {}

    /**
     * 反馈: what the unit says of a period.
     *
     * @param reporting the reporting period that was open
     * @param span the days it speaks of
     * @param actual the value, its source left empty; null where none is given
     * @param started false where the unit says that it has not begun
     */
    record ProgressReported(
            String reporting,
            Period span,
            @Nullable Actual actual,
            boolean started,
            Said words,
            Said problems,
            Said next,
            List<Evidence> evidence)
            implements CommitmentEvent {
        public ProgressReported {
            evidence = List.copyOf(evidence);
        }
    }

    /** A report was sent back; it counts no more. {@code report} is the number of its entry. */
    record ReportReturned(long report, Said reason) implements CommitmentEvent {}

    /**
     * A report was approved at a level of the hierarchy: 1 the unit itself, 2 the office above it, 3 the city.
     *
     * @param locks whether nobody changes it any more
     */
    record ReportApproved(long report, int level, boolean locks) implements CommitmentEvent {}

    /** A locked report may be replaced again. */
    record ReportUnlocked(long report, Said reason) implements CommitmentEvent {}

    /** 申请延期. */
    record ExtensionRequested(LocalDate to, Said reason) implements CommitmentEvent {}

    /** 批准: the day moves, the old one stays visible. */
    record ExtensionGranted(LocalDate to, Said words) implements CommitmentEvent {}

    /** 驳回. */
    record ExtensionRefused(Said reason) implements CommitmentEvent {}

    /** Target or deadline changed; the old values stay visible. What is null was not changed. */
    record CommitmentRevised(
            @Nullable Target target, @Nullable LocalDate due, Said reason) implements CommitmentEvent {}

    /** 批示: a leader said something on it. */
    record CommitmentInstructed(Said leader, Said words) implements CommitmentEvent {}

    /**
     * 催办: a slip was sent.
     *
     * @param urgency 0 ordinary, 1 urgent, 2 most urgent
     * @param answerBy by which day, or null
     */
    record CommitmentDunned(int urgency, @Nullable LocalDate answerBy, Said words) implements CommitmentEvent {}

    /** What only a person can say, and who said it is the event's author. */
    record CommitmentJudged(Judgement judgement, Said words) implements CommitmentEvent {}

    /** What a person may say of a commitment. */
    enum Judgement {
        POOR_QUALITY,
        GOOD_QUALITY,
        UNLIKELY,
        ATTAINABLE
    }

    /** 办结, self-reported: the unit says that it is done; the day is the event's. */
    record DeliveryReported(Said words, List<Evidence> evidence) implements CommitmentEvent {
        public DeliveryReported {
            evidence = List.copyOf(evidence);
        }
    }

    /** 复核: somebody else looked; the day it was done is the event's. */
    record DeliveryVerified(Result result, Said words, List<Evidence> evidence) implements CommitmentEvent {
        public DeliveryVerified {
            evidence = List.copyOf(evidence);
        }
    }

    /** What a verification says. */
    enum Result {
        DELIVERED,
        LATE,
        PARTLY,
        MISSED
    }

    /** It is no longer to be done. */
    record CommitmentWithdrawn(Said reason) implements CommitmentEvent {}

    /** 销号, by a second person. */
    record CommitmentClosed(Said opinion) implements CommitmentEvent {}

    /** It is open again. */
    record CommitmentReopened(Said reason) implements CommitmentEvent {}
}
