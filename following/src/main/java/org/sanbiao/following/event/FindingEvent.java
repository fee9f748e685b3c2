package org.sanbiao.following.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an inspection and to what it finds. */
public sealed interface FindingEvent extends Event {

    /** 督查: somebody went to look. */
    record InspectionOpened(Said title, @Nullable String area, List<String> units) implements FindingEvent {
        public InspectionOpened {
            units = List.copyOf(units);
        }
    }

    /**
     * 问题: something was found wrong; the day is the event's.
     *
     * @param inspection by which one, or null
     * @param commitment which it is about, or null
     * @param batch in whose course it was found, or null
     * @param unit whose it is
     * @param hard whether it is a hard one, that has a month
     */
    record FindingRecorded(
            @Nullable String inspection,
            @Nullable String commitment,
            @Nullable String batch,
            String unit,
            @Nullable String area,
            boolean hard,
            Said conclusion,
            List<Evidence> evidence)
            implements FindingEvent {
        public FindingRecorded {
            evidence = List.copyOf(evidence);
        }
    }

    /** The unit answered. */
    record FindingReplied(Said reply, List<Evidence> evidence) implements FindingEvent {
        public FindingReplied {
            evidence = List.copyOf(evidence);
        }
    }

    /** It stands, the unit heard. */
    record FindingConfirmed(Said words) implements FindingEvent {}

    /** It does not stand. */
    record FindingDismissed(Said reason) implements FindingEvent {}

    /** 整改, assigned to the unit. */
    record RectificationOrdered(LocalDate due, Said words) implements FindingEvent {}

    /** Of a hard one: by which day and how. */
    record RectificationPlanned(LocalDate due, Said plan) implements FindingEvent {}

    /** The unit says that it is put right. */
    record RectificationReported(Said words, List<Evidence> evidence) implements FindingEvent {
        public RectificationReported {
            evidence = List.copyOf(evidence);
        }
    }

    /** Somebody looked and it is. */
    record RectificationVerified(Said words, List<Evidence> evidence) implements FindingEvent {
        public RectificationVerified {
            evidence = List.copyOf(evidence);
        }
    }

    /** 销号, by a second person. */
    record FindingClosed(Said opinion) implements FindingEvent {}

    /** It was wrong again, or still. */
    record FindingReopened(Said reason) implements FindingEvent {}
}
