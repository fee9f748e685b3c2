package org.sanbiao.language.time;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A day, a period, a duration, a time of day or a recurrence, resolved against a day of reference (ISO-TimeML's TIMEX3).
 *
 * @param kind what it is
 * @param from the first day, inclusive; null where that side is open or it has none
 * @param to the last day, inclusive; null where that side is open or it has none
 * @param bound how it stands to a deed: in the period, by its end, after it
 * @param iso a duration or recurrence as ISO 8601 (P3Y, P1W); null for days and periods
 * @param startTime the time of day at which it begins, or null
 * @param endTime the time of day at which it ends, exclusive, or null
 * @param certain whether the words leave one reading only
 */
public record Timex(
        Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Bound bound,
        @Nullable String iso,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        boolean certain) {

    /** What sort of time it is. */
    public enum Kind {
        /** One day: 8月31日, 昨日, 除夕. */
        DATE,
        /** More than one day: 2022年, 上半年, “十四五”, 春节后到3月. */
        PERIOD,
        /** A length of time: 三年, 30日内. */
        DURATION,
        /** A time of day: 下午三点. */
        TIME,
        /** A recurrence: 每周. */
        SET,
        /** Words that give no date: 尽快, 适时, 近年来. */
        VAGUE
    }

    /** How a time stands to what is done. */
    public enum Bound {
        /** In or during it: 今年, 年内, 3月1日. */
        WITHIN,
        /** Its end is a deadline: 8月底前, 到2025年, 年底. */
        BY,
        /** It is only the beginning: 3月1日起, 2020年以来. */
        SINCE
    }
}
