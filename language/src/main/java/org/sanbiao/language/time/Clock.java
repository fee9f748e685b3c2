package org.sanbiao.language.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Times of day: what hour 下午三点 is, and where a part of the day begins and ends. */
final class Clock {

    private Clock() {}

    /** The hour that is meant, 0 to 24, with its part of the day taken into account; 24 or more on the next day. */
    static int hour(Fields f) {
        int hour = f.hour;
        if (f.part == null || hour < 0) {
            return hour;
        }
        int first = f.part.number(0);
        if (hour == 12 && (first >= 17 || first == 0)) {
            return first == 0 ? 0 : 24;
        }
        if (first >= 12 && hour < 12 && !(first >= 18 && hour < 5) || first == 11 && hour < 11) {
            return hour + 12;
        }
        return first == 18 && hour < 5 ? hour + 24 : hour;
    }

    /** The time of day at which the words begin, or null where they name none. */
    static @Nullable LocalTime start(Fields f) {
        if (f.hour < 0) {
            return null;
        }
        return LocalTime.of(hour(f) % 24, Math.max(0, f.minute), Math.max(0, f.second));
    }

    /** The stretch of the hours named on a day. */
    static Stretch on(Stretch date, Fields f, @Nullable LocalDateTime now) {
        LocalDate day = date.firstDay();
        if (day == null) {
            return date;
        }
        if (f.hour == Fields.NONE) {
            int first = f.part == null ? 0 : f.part.number(0);
            int last = f.part == null ? 24 : f.part.number(1);
            return new Stretch(
                    day.atStartOfDay().plusHours(first), day.atStartOfDay().plusHours(last));
        }
        int hour = f.hour == -1 ? now == null ? 0 : now.getHour() : hour(f);
        LocalDateTime at = day.atStartOfDay()
                .plusHours(hour)
                .plusMinutes(Math.max(0, f.minute))
                .plusSeconds(Math.max(0, f.second));
        return new Stretch(
                at,
                f.grain == Grain.SECOND
                        ? at.plusSeconds(1)
                        : f.grain == Grain.MINUTE ? at.plusMinutes(1) : at.plusHours(1));
    }
}
