package org.sanbiao.following.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.Said;
import org.sanbiao.following.judging.Actual;
import org.sanbiao.following.judging.Period;

/**
 * What a unit said of a period, and what became of the report.
 *
 * @param number of its entry
 * @param reporting the reporting period
 * @param day it was handed in
 * @param actual its source is {@code 报告#number}
 * @param level the highest level that approved it, 0 for none
 * @param locked whether it cannot be replaced
 */
public record Report(
        long number,
        String reporting,
        Period span,
        String by,
        LocalDate day,
        @Nullable Actual actual,
        boolean started,
        Said words,
        Said problems,
        Said next,
        List<Evidence> evidence,
        Fate fate,
        int level,
        boolean locked,
        Said returned) {

    /** What became of a report. */
    public enum Fate {
        COUNTS,
        /** Sent back; it does not count. */
        RETURNED,
        /** A later one for the same period took its place. */
        REPLACED
    }

    Report fate(Fate other, Said why) {
        return new Report(
                number, reporting, span, by, day, actual, started, words, problems, next, evidence, other, level,
                locked, why);
    }

    Report approved(int at, boolean lock) {
        return new Report(
                number,
                reporting,
                span,
                by,
                day,
                actual,
                started,
                words,
                problems,
                next,
                evidence,
                fate,
                Math.max(level, at),
                lock,
                returned);
    }
}
