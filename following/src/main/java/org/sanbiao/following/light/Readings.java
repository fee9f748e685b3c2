package org.sanbiao.following.light;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inputs of one commitment or finding on one day; an input that is not known is not there, and no band on it holds. */
public final class Readings {

    private final LocalDate day;
    private final Map<Input, BigDecimal> values = new EnumMap<>(Input.class);

    public Readings(LocalDate day) {
        this.day = day;
    }

    public LocalDate day() {
        return day;
    }

    /** Sets an input; null leaves it unknown. */
    public Readings with(Input input, @Nullable BigDecimal value) {
        if (value != null) {
            values.put(input, value);
        }
        return this;
    }

    public Readings with(Input input, long value) {
        values.put(input, BigDecimal.valueOf(value));
        return this;
    }

    /** Sets what is achieved and what is due, and the two that follow from them. */
    public Readings progress(@Nullable BigDecimal achieved, @Nullable BigDecimal due) {
        with(Input.ACHIEVED, achieved).with(Input.DUE, due);
        if (achieved != null && due != null) {
            with(Input.BEHIND, due.subtract(achieved));
            with(
                    Input.RATE,
                    due.signum() == 0
                            ? BigDecimal.valueOf(100)
                            : achieved.movePointRight(2).divide(due, MathContext.DECIMAL64));
        }
        return this;
    }

    public @Nullable BigDecimal get(Input input) {
        return values.get(input);
    }
}
