package org.sanbiao.reading.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;

/**
 * A clause or sentence that commits somebody, reports something, or holds a measure.
 *
 * @param span where it stands on the page, final punctuation left out
 * @param text the characters of the span
 * @param article the index of its article
 * @param section the headings that govern it, outermost first
 * @param action the verb of what is done, or null
 * @param object what it is done to, or null
 * @param responsible who answers for it, the lead first
 * @param deadline when it is due, or null where no day is stated or handed down
 * @param measures in the order they stand
 * @param cites laws, plans and standards named in 《》
 * @param doubts what the reader was not sure of, in the order of the enum
 */
public record Statement(
        Span span,
        String text,
        int article,
        List<String> section,
        Stance stance,
        Kind kind,
        @Nullable Part action,
        @Nullable Part object,
        Strength strength,
        Testable testable,
        List<Responsible> responsible,
        List<Place> places,
        @Nullable Deadline deadline,
        List<Measure> measures,
        List<Part> cites,
        List<Doubt> doubts) {

    public Statement {
        section = List.copyOf(section);
        responsible = List.copyOf(responsible);
        places = List.copyOf(places);
        measures = List.copyOf(measures);
        cites = List.copyOf(cites);
        doubts = List.copyOf(doubts);
    }

    /** The same, due by what a line or bracket behind it says. */
    Statement withDeadline(Deadline said) {
        Testable dated = testable == Testable.VISIBLE && said.certain() ? Testable.DATED : testable;
        List<Doubt> left = doubts.stream()
                .filter(doubt -> doubt != Doubt.DEADLINE_INHERITED)
                .toList();
        return new Statement(
                span,
                text,
                article,
                section,
                stance,
                kind,
                action,
                object,
                strength,
                dated,
                responsible,
                places,
                said,
                measures,
                cites,
                left);
    }

    Statement withResponsible(List<Responsible> units) {
        return new Statement(
                span, text, article, section, stance, kind, action, object, strength, testable, units, places, deadline,
                measures, cites, doubts);
    }
}
