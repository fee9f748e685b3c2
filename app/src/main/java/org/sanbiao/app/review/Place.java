package org.sanbiao.app.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document as an address names it: {@code 120-144}, code points, end exclusive.
 *
 * @param start of the first character
 * @param end after the last
 */
record Place(int start, int end) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

    /** The place of an address; null where it names none. */
    static @Nullable Place of(@Nullable String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            return null;
        }
        int start = Integer.parseInt(form.group(1));
        int end = Integer.parseInt(form.group(2));
        return start < end ? new Place(start, end) : null;
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }
}
