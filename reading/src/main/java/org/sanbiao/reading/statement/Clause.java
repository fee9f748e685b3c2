package org.sanbiao.reading.statement;

import java.util.List;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/**
 * A stretch of a sentence between two commas.
 *
 * @param span its punctuation left out, in the paragraph's normal form
 * @param mentions those inside it, in order
 * @param closer the punctuation that ends it, 0 at the end of a paragraph without any
 */
record Clause(Span span, List<Mention<?>> mentions, char closer) {

    int start() {
        return span.start();
    }

    int end() {
        return span.end();
    }
}
