package org.sanbiao.following.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 点办理、批处理: what happens to a batch. */
public sealed interface BatchEvent extends Event {

    /**
     * A confirmed finding has a pattern that others may have too.
     *
     * @param finding the confirmed one
     * @param candidates the units that may have it, its own left out
     */
    record PatternDrawn(String finding, Said pattern, List<String> candidates) implements BatchEvent {
        public PatternDrawn {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A candidate was looked at.
     *
     * @param finding what was recorded of it where it has the pattern, else null
     */
    record CandidateChecked(String unit, @Nullable String finding, Said words) implements BatchEvent {}

    /** All candidates were looked at and every finding is closed. */
    record BatchClosed(Said summary) implements BatchEvent {}
}
