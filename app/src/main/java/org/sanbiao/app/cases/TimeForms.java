package org.sanbiao.app.cases;

import static org.sanbiao.app.cases.Forms.form;
import static org.sanbiao.app.cases.Forms.one;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.time.Timex;

/** Times in the forms of the case files: half-open intervals of local date-times, durations, times of day. */
final class TimeForms {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private TimeForms() {}

    /** The readings of a time; none where it gives no date. */
    static List<Map<String, @Nullable Object>> of(Timex t) {
        return switch (t.kind()) {
            case DURATION -> one(form("duration", "iso", t.iso()));
            case SET -> one(form("set", "value", t.iso()));
            case TIME -> one(time(t));
            case VAGUE -> List.of();
            case DATE, PERIOD -> t.from() == null && t.to() == null ? List.of() : one(interval(t));
        };
    }

    private static Map<String, @Nullable Object> time(Timex t) {
        LocalTime start = t.startTime();
        LocalTime end = t.endTime();
        if (end == null) {
            return form("time", "value", start == null ? null : start.format(TIME));
        }
        return form("timeinterval", "start", start == null ? null : start.format(TIME), "end", end.format(TIME));
    }

    private static Map<String, @Nullable Object> interval(Timex t) {
        LocalDate from = t.from();
        LocalDate to = t.to();
        LocalTime startTime = t.startTime();
        LocalTime endTime = t.endTime();
        LocalDateTime start = from == null ? null : startTime == null ? from.atStartOfDay() : from.atTime(startTime);
        LocalDateTime end = to == null ? null : endTime == null ? to.plusDays(1).atStartOfDay() : to.atTime(endTime);
        if (startTime != null && endTime == null && start != null && to != null) {
            end = start.plusMinutes(1);
        } else if (start != null && end != null && endTime != null && !end.isAfter(start)) {
            end = end.plusDays(1); // 晚上10点到凌晨2点
        }
        return form(
                "interval",
                "start",
                start == null ? null : start.format(MOMENT),
                "end",
                end == null ? null : end.format(MOMENT));
    }
}
