package org.sanbiao.reading.structure;

import org.jspecify.annotations.Nullable;

/** A headline with what hangs on it, while it is being joined to its text. Lines by their index, -1 where there is none. */
final class Headline {
    int line = -1;
    int subhead = -1;
    /** The body printed below it with nothing between but headlines, and the one above; -1 where none. */
    int below = -1;

    int above = -1;
    /** Whether it is the last before the body below it, the first after the body above. */
    boolean touchesBelow;

    boolean touchesAbove;
    String words = "";

    @Nullable
    Speaker speaker;

    @Nullable
    Body body;
}
