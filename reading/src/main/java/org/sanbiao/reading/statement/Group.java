package org.sanbiao.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Span;

/** A run of clauses that will be one statement. */
final class Group {
    final Stance stance;
    final List<Clause> clauses = new ArrayList<>();
    final List<Measures.Found> measures = new ArrayList<>();

    @Nullable
    Deadline deadline;

    boolean deadlineStated;

    Group(Stance stance) {
        this.stance = stance;
    }

    char closer() {
        return clauses.get(clauses.size() - 1).closer();
    }

    Span span() {
        return new Span(clauses.get(0).start(), clauses.get(clauses.size() - 1).end());
    }
}
