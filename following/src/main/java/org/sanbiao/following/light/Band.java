package org.sanbiao.following.light;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.wording.Wording;

/**
 * One line of a pack: a colour, its word, and the limits within which it is lit. All limits have to hold; a line without
 * limits always does.
 *
 * @param line as it stands in the file
 */
public record Band(Colour colour, Wording word, List<Limit> limits, String line) {

    /**
     * A stretch of one input.
     *
     * @param low null for none
     * @param high null for none
     */
    public record Limit(
            Input input,
            @Nullable BigDecimal low,
            boolean lowIn,
            @Nullable BigDecimal high,
            boolean highIn) {

        boolean holds(Readings readings) {
            BigDecimal value = readings.get(input);
            if (value == null) {
                return false;
            }
            int low = this.low == null ? 1 : value.compareTo(this.low);
            int high = this.high == null ? -1 : value.compareTo(this.high);
            return (low > 0 || lowIn && low == 0) && (high < 0 || highIn && high == 0);
        }
    }

    boolean holds(Readings readings) {
        return limits.stream().allMatch(limit -> limit.holds(readings));
    }

    List<Wording> inputs(Readings readings) {
        List<Wording> inputs = new ArrayList<>();
        for (Limit limit : limits) {
            BigDecimal value = readings.get(limit.input());
            if (value != null) {
                inputs.add(limit.input().read(value));
            }
        }
        return inputs;
    }
}
