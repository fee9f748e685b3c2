package org.sanbiao.language.time;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** One way to understand a time of talk; all moments are local, all ends exclusive. */
public sealed interface Reading {

    /** A stretch of time, either side of which may be open; both are where it cannot be told without a reference. */
    record Interval(@Nullable LocalDateTime start, @Nullable LocalDateTime end) implements Reading {}

    /** A time of day. */
    record Hour(LocalTime value) implements Reading {}

    /** From one time of day to another, either of which may be open. */
    record Hours(@Nullable LocalTime start, @Nullable LocalTime end) implements Reading {}

    /** A length of time, ISO 8601, working days as BD. */
    record Lasting(String iso) implements Reading {}

    /** A length between two, either of which may be open, ISO 8601. */
    record LastingBetween(@Nullable String low, @Nullable String high) implements Reading {}

    /** A recurrence: a period of ISO 8601, or a day of the week as XXXX-WXX-1. */
    record Recurring(String value) implements Reading {}
}
