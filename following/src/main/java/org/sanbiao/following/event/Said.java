package org.sanbiao.following.event;

import org.jspecify.annotations.Nullable;

/**
 * A name or free text, which the log holds only as a salted commitment, so that it can be erased.
 *
 * @param text null once it was erased
 */
public record Said(@Nullable String text) {

    /** Nothing said. */
    public static final Said NOTHING = new Said("");

    /** What stands for a text that was erased. */
    public static final String ERASED = "（已清除）";

    public static Said of(String text) {
        return text.isEmpty() ? NOTHING : new Said(text);
    }

    /** The text, or a mark that it was erased. */
    public String shown() {
        return text == null ? ERASED : text;
    }

    @Override
    public String toString() {
        return shown();
    }
}
