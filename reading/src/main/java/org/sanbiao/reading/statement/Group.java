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
    /** What charges units with it from behind: 由甲牵头，乙配合. */
    final List<Clause> charges = new ArrayList<>();

    @Nullable
    Deadline deadline;

    boolean deadlineStated;

    private @Nullable Span heading;

    Group(Stance stance) {
        this.stance = stance;
    }

    char closer() {
        return clauses.get(clauses.size() - 1).closer();
    }

    /** Begins with a heading that opens the paragraph. */
    void open(Span headingBefore) {
        heading = headingBefore;
    }

    Span span() {
        int start = heading == null ? clauses.get(0).start() : heading.start();
        return new Span(start, clauses.get(clauses.size() - 1).end());
    }
}
