package org.sanbiao.following.event;

import java.time.LocalDate;
import org.sanbiao.following.judging.Period;

/** What happens to a reporting period. */
public sealed interface PeriodEvent extends Event {

    /**
     * Units may report for it.
     *
     * @param name what people call it: 2026年3月
     * @param due the last day on which a report is in time
     */
    record PeriodOpened(String name, Period span, LocalDate due) implements PeriodEvent {}

    /** No report is taken for it any more. */
    record PeriodClosed() implements PeriodEvent {}
}
