package org.sanbiao.reading.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;

/**
 * What is done in a run of clauses, and to what.
 *
 * @param verb the first verb that does something, or null
 * @param object the noun behind it, or null
 * @param verbs the words of the verb
 */
record Action(@Nullable Span verb, @Nullable Span object, List<Word> verbs) {

    private static final Action NONE = new Action(null, null, List.of());

    static Action in(Passage passage, List<Clause> clauses) {
        for (Clause clause : clauses) {
            for (int i = clause.start(); i < clause.end(); i++) {
                Word word = passage.wordAt(i);
                if (word == null || word.text().length() < 2 || !word.isVerb()) {
                    continue;
                }
                int end = i + word.text().length();
                int stop = end;
                while (stop < clause.end() && "，。；：、（".indexOf(passage.normal.charAt(stop)) < 0) {
                    stop++;
                }
                return new Action(new Span(i, end), stop > end ? new Span(end, stop) : null, List.of(word));
            }
        }
        return NONE;
    }
}
