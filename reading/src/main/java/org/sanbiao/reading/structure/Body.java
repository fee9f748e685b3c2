package org.sanbiao.reading.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running text of a page of articles, while it is being gathered. */
final class Body {
    final List<Integer> lines = new ArrayList<>();
    final int index;

    @Nullable
    String byline;

    /** Whether it opens as a news item, or stands under a line that names its writers. */
    boolean opened;
    /** Its beginning, in normal form. */
    String text = "";

    @Nullable
    Headline headline;

    Body(int index) {
        this.index = index;
    }
}
