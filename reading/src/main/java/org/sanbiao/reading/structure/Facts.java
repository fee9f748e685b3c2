package org.sanbiao.reading.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document as a whole: given by whoever reads it, or found in its text.
 *
 * @param title as printed, line breaks taken out
 * @param published the day that 今年 and 26日 are resolved against
 * @param issuer the body whose document it is, in its full form (郑州市人民政府)
 * @param place the administrative place it speaks of, in its full form (郑州市)
 */
public record Facts(
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String issuer,
        @Nullable String place) {

    /** Nothing known. */
    public static final Facts NONE = new Facts(null, null, null, null);
}
