package org.sanbiao.reading.statement;

import java.util.List;
import org.sanbiao.language.text.Span;

/**
 * What is counted or rated.
 *
 * @param text in the document's words, without number, time and unit
 * @param spans where these words stand on the page, sorted
 * @param inherited whether the clause leaves it out and an earlier one says it
 */
public record Indicator(String text, List<Span> spans, boolean inherited) {

    public Indicator {
        spans = List.copyOf(spans);
    }
}
