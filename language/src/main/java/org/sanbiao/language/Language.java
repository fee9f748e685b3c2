package org.sanbiao.language;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Text;

/**
 * Reads the quantities, times and names of a text.
 *
 * <p>Recognizers propose, overlaps allowed; one pass chooses. Thread-safe; cost linear in the length of the text.
 */
public final class Language {

    private Language() {}

    /**
     * The chosen mentions of a text, in order, none overlapping another.
     *
     * @param reference the day that 今年, 周五 and 8月底 are resolved against, or null where none is known
     */
    public static List<Mention<?>> read(Text text, @Nullable LocalDate reference) {
        return List.of();
    }
}
