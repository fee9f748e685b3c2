package org.sanbiao.following.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.wording.Wording;

/**
 * What one area or unit has, of how many.
 *
 * @param key the code of an area, or the name of a unit; what tells parts apart
 * @param name for print
 * @param done null where it did not report
 * @param of null where nobody knows; a share cannot be added up without it
 */
public record Part(
        String key,
        String name,
        @Nullable BigDecimal done,
        @Nullable BigDecimal of) {

    /** Whether it can be added up as a share. */
    public boolean isWhole() {
        return done != null && of != null && of.signum() > 0;
    }

    Wording missing() {
        return done == null
                ? new Wording(name + "未报", name + " has not reported")
                : new Wording(name + "缺少分母", name + " gives no denominator");
    }
}
