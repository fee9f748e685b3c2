package org.sanbiao.app.cases;

import static org.sanbiao.app.cases.Forms.form;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.time.Reading;

/** Times in the forms of the case files: half-open intervals of local date-times, durations, times of day, recurrences. */
final class TimeForms {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private TimeForms() {}

    /** The form of one reading. */
    static Map<String, @Nullable Object> of(Reading reading) {
        if (reading instanceof Reading.Interval i) {
            return form("interval", "start", moment(i.start()), "end", moment(i.end()));
        } else if (reading instanceof Reading.Hour h) {
            return form("time", "value", time(h.value()));
        } else if (reading instanceof Reading.Hours h) {
            return form("timeinterval", "start", time(h.start()), "end", time(h.end()));
        } else if (reading instanceof Reading.Lasting l) {
            return form("duration", "iso", l.iso());
        } else if (reading instanceof Reading.LastingBetween l) {
            return form("durationrange", "low", l.low(), "high", l.high());
        } else if (reading instanceof Reading.Recurring r) {
            return form("set", "value", r.value());
        }
        throw new IllegalStateException("Bug: a reading that has no form: " + reading);
    }

    private static @Nullable String moment(@Nullable LocalDateTime moment) {
        return moment == null ? null : moment.format(MOMENT);
    }

    private static @Nullable String time(@Nullable LocalTime time) {
        return time == null ? null : time.format(TIME);
    }
}
