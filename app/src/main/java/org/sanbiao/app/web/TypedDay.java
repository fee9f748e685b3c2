package org.sanbiao.app.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.office.Refusal;

/** A day as it was typed into a form. */
public final class TypedDay {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private TypedDay() {}

    /**
     * The day, or null where the field was left empty.
     *
     * @throws Refusal where it is no day
     */
    public static @Nullable LocalDate optional(String typed) {
        String bare = typed.strip();
        if (bare.isEmpty()) {
            return null;
        }
        try {
            return parse(bare);
        } catch (DateTimeException e) {
            String shown = bare.length() > 20 ? bare.substring(0, 20) + "…" : bare;
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    "“" + shown + "”不是日期，请写成2022-12-31",
                    "“" + shown + "” is no day such as 2022-12-31");
        }
    }

    /**
     * A day such as 2022-12-31.
     *
     * @throws DateTimeException where it is none, or not of a year in which an office works: 1900 to 2199
     */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("no such day: " + text);
        }
        return day;
    }

    /**
     * The day.
     *
     * @throws Refusal where there is none
     */
    public static LocalDate required(String typed) {
        LocalDate day = optional(typed);
        if (day == null) {
            throw new Refusal(Refusal.Reason.INPUT, "请填写日期", "give a day");
        }
        return day;
    }
}
