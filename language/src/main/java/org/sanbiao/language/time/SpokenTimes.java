package org.sanbiao.language.time;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;

/**
 * Reads the times of talk, such as people address to assistants and search engines.
 *
 * <p>The conventions differ from those of official prose ({@link TimeRecognizer}): 三点 is an hour, 10月 may be ten months,
 * and 下周 or 三天后 count from the moment of speaking. Nothing that reads documents uses it. Stateless; linear.
 */
public final class SpokenTimes {

    /**
     * A time found.
     *
     * @param span where it stands in the normal form
     * @param readings one way to understand it, or two
     */
    public record Found(Span span, List<Reading> readings) {}

    private SpokenTimes() {}

    /**
     * The times of a text, in order, none overlapping another.
     *
     * @param now the moment of speaking, or null where it is not known
     */
    public static List<Found> find(Text text, @Nullable LocalDateTime now) {
        List<Found> found = new ArrayList<>();
        Spoken spoken = new Spoken(now);
        for (Phrase phrase : PhraseReader.read(text.normal(), Manner.SPOKEN)) {
            List<Reading> readings = spoken.read(phrase, text.normal());
            if (!readings.isEmpty()) {
                found.add(new Found(new Span(phrase.start, phrase.end), readings));
            }
        }
        return found;
    }
}
