package org.sanbiao.language.name;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;

/**
 * A person with the offices held, as a byline or subhead gives them: 市政协副主席、市卫健委党组书记王万鹏.
 *
 * @param unit the unit that the person answers for: of several the last one that governs or administers, its place added
 *     where an earlier office has it (高新区党工委副书记、管委会主任: 高新区管委会); null where no office names one
 * @param title all offices as written, units included
 * @param person the person's name
 * @param positions each office by itself, in order
 * @param span where offices and name stand in the string that was read
 */
public record Office(@Nullable String unit, String title, String person, List<Position> positions, Span span) {

    /**
     * One office.
     *
     * @param unit the unit's name, completed; null where only a title is named
     * @param unitSpan where the unit is written, or null
     * @param title the title without the unit: 党组书记
     */
    public record Position(@Nullable String unit, @Nullable Span unitSpan, String title) {}

    public Office {
        positions = List.copyOf(positions);
    }

    /** The first person with an office in a line such as {@code ——访市教育局局长李明}, or null. */
    public static @Nullable Office parse(String line) {
        Hits terms = new Hits(Terms.ALL, line);
        Offices offices = new Offices(terms, new UnitGrammar(terms));
        for (int i = 0; i < line.length(); i++) {
            Office office = offices.at(line, i);
            if (office != null) {
                return office;
            }
        }
        return null;
    }
}
