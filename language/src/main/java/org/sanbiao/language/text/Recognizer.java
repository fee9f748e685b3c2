package org.sanbiao.language.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stratum of the reader: proposes mentions, from the characters and from what the strata below proposed.
 *
 * <p>It never decides between overlapping proposals; {@code Language} does, by one table of precedence. Implementations
 * are immutable, thread-safe and linear in the length of the text.
 */
public interface Recognizer {

    /** The ids of all rules that it can emit, each {@code area.name}. */
    List<String> rules();

    /**
     * Adds what it recognises.
     *
     * @param reference the day that relative times are resolved against, or null where none is known
     */
    void propose(Proposals proposals, @Nullable LocalDate reference);
}
