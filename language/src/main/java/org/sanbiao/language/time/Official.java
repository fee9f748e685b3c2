package org.sanbiao.language.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.time.Phrase.Limit;
import org.sanbiao.language.time.Timex.Bound;
import org.sanbiao.language.time.Timex.Kind;

/** Reads phrases the way offices write them: a day before which something is due is the last day for it. */
final class Official {

    private final Calendar calendar;
    private final @Nullable LocalDate today;

    Official(@Nullable LocalDate reference) {
        this.calendar = new Calendar(reference == null ? null : reference.atStartOfDay(), Manner.OFFICIAL);
        this.today = reference;
    }

    void endSentence() {
        calendar.endSentence();
    }

    /** The rule that a phrase was read by. */
    static String rule(Phrase phrase) {
        Fields f = phrase.from;
        return switch (phrase.form) {
            case LENGTH -> "time.duration";
            case RUN -> "time.run";
            case SHIFT -> "time.shift";
            case SET -> "time.set";
            case VAGUE -> "time.vague";
            case RANGE -> f.isTimeOnly() ? "time.clock" : "time.range";
            case POINT ->
                f.isTimeOnly()
                        ? "time.clock"
                        : f.feast != null
                                ? "time.feast"
                                : f.grain == Grain.YEARS && f.year != Fields.NONE
                                        ? f.named ? "time.plan-name" : "time.plan"
                                        : f.weekday != Fields.NONE
                                                ? "time.weekday"
                                                : f.hasDay() ? "time.date" : "time.period";
        };
    }

    Timex read(Phrase phrase) {
        return switch (phrase.form) {
            case LENGTH -> length(phrase);
            case RUN -> run(phrase);
            case SHIFT -> shift(phrase);
            case SET ->
                new Timex(
                        Kind.SET,
                        null,
                        null,
                        Bound.WITHIN,
                        iso(phrase.length),
                        hour(phrase.from),
                        phrase.to == null ? null : hour(phrase.to),
                        true);
            case VAGUE -> new Timex(Kind.VAGUE, null, null, bound(phrase.limit), null, null, null, false);
            case RANGE -> range(phrase);
            case POINT -> point(phrase);
        };
    }

    private static @Nullable String iso(@Nullable Length length) {
        return length == null ? null : length.iso();
    }

    private static Bound bound(Limit limit) {
        return switch (limit) {
            case BEFORE, UNTIL -> Bound.BY;
            case SINCE, AFTER -> Bound.SINCE;
            default -> Bound.WITHIN;
        };
    }

    private static Timex length(Phrase phrase) {
        Length length = phrase.longer != null ? phrase.longer : phrase.length;
        boolean certain = length != null && !length.approximate && phrase.longer == null;
        return new Timex(Kind.DURATION, null, null, Bound.WITHIN, iso(length), null, null, certain);
    }

    private Timex run(Phrase phrase) {
        Length length = phrase.length;
        if (length == null) {
            throw new IllegalStateException("Bug: a run without a length");
        }
        if (phrase.limit == Limit.INSIDE) {
            if (phrase.fromElsewhere || length.finest().compareTo(Length.Unit.HOUR) >= 0) {
                return new Timex(Kind.DURATION, null, null, Bound.WITHIN, length.iso(), null, null, false);
            }
            LocalDate to =
                    today == null ? null : length.from(today.atStartOfDay(), 1).toLocalDate();
            return new Timex(Kind.DURATION, today, to, Bound.WITHIN, length.iso(), null, null, false);
        }
        if (today == null) {
            return new Timex(Kind.PERIOD, null, null, Bound.WITHIN, null, null, null, false);
        }
        boolean years = length.isSingle() && length.coarsest() == Length.Unit.YEAR;
        int count = length.count().intValue();
        if (years) {
            int first = today.getYear() + (today.getMonthValue() <= 6 ? 0 : 1);
            Stretch run = phrase.direction > 0
                    ? Stretch.years(first, first + count - 1)
                    : Stretch.years(first - count, first - 1);
            return new Timex(Kind.PERIOD, run.firstDay(), run.lastDay(), Bound.WITHIN, null, null, null, false);
        }
        LocalDate other = length.from(today.atStartOfDay(), phrase.direction).toLocalDate();
        return phrase.direction > 0
                ? new Timex(Kind.PERIOD, today, other, Bound.WITHIN, null, null, null, false)
                : new Timex(Kind.PERIOD, other, today, Bound.WITHIN, null, null, null, false);
    }

    private Timex shift(Phrase phrase) {
        Length length = phrase.length;
        LocalDateTime base = calendar.now();
        if (phrase.anchored) {
            Stretch anchor = calendar.days(phrase.from, false);
            base = anchor == null ? null : anchor.start();
        }
        if (base == null || length == null) {
            return new Timex(Kind.DATE, null, null, bound(phrase.limit), null, null, null, false);
        }
        LocalDate at = length.from(base, phrase.direction).toLocalDate();
        if (phrase.limit == Limit.SINCE) {
            return new Timex(Kind.DATE, at, null, Bound.SINCE, null, null, null, false);
        }
        return switch (length.finest()) {
            case YEAR ->
                new Timex(
                        Kind.PERIOD,
                        at.withDayOfYear(1),
                        LocalDate.of(at.getYear(), 12, 31),
                        Bound.WITHIN,
                        null,
                        null,
                        null,
                        false);
            case MONTH ->
                new Timex(
                        Kind.PERIOD,
                        at.withDayOfMonth(1),
                        at.withDayOfMonth(at.lengthOfMonth()),
                        Bound.WITHIN,
                        null,
                        null,
                        null,
                        false);
            default -> new Timex(Kind.DATE, at, at, Bound.WITHIN, null, null, null, false);
        };
    }

    private Timex range(Phrase phrase) {
        Fields to = phrase.to;
        LocalTime startTime = hour(phrase.from);
        LocalTime endTime = to == null ? null : hour(to);
        if (phrase.from.isTimeOnly()) {
            return new Timex(Kind.TIME, null, null, Bound.WITHIN, null, startTime, endTime, true);
        }
        Stretch first = !phrase.fromIssue
                ? calendar.days(phrase.from, false)
                : today == null ? null : Stretch.days(today, today);
        boolean certain = calendar.certain && !phrase.fromIssue;
        if (first != null && !phrase.fromIssue) {
            calendar.remember(phrase.from, first);
        }
        if (to == null) {
            LocalDate from = first == null ? null : first.firstDay();
            return new Timex(
                    Kind.PERIOD, from, today, Bound.WITHIN, null, null, null, certain && from != null && today != null);
        }
        Stretch last = calendar.days(to, false);
        certain &= calendar.certain;
        LocalDate from = first == null ? null : phrase.fromAfter ? first.lastDay() : first.firstDay();
        if (from != null && phrase.fromAfter) {
            from = from.plusDays(1);
        }
        LocalDate end = last == null ? null : last.lastDay();
        if (from != null && end != null && end.isBefore(from) && to.year == Fields.NONE) {
            end = to.hasMonth() ? end.plusYears(1) : end.plusMonths(1);
        }
        if (last != null) {
            calendar.remember(to, last);
        }
        boolean day = from != null && from.equals(end);
        return new Timex(
                day ? Kind.DATE : Kind.PERIOD,
                from,
                end,
                Bound.WITHIN,
                null,
                startTime,
                endTime,
                certain && from != null && end != null);
    }

    private Timex point(Phrase phrase) {
        Fields f = phrase.from;
        if (f.isTimeOnly()) {
            return new Timex(Kind.TIME, null, null, bound(phrase.limit), null, hour(f), null, f.hour != Fields.NONE);
        }
        boolean ends = f.edge == Edge.END || f.edge == Edge.ALL;
        boolean ahead = phrase.limit == Limit.BEFORE || phrase.limit == Limit.UNTIL || ends;
        Stretch found = calendar.days(f, ahead);
        boolean day = f.grain.compareTo(Grain.DAY) >= 0 && f.dayShiftLast == Fields.NONE;
        Kind kind = day ? Kind.DATE : Kind.PERIOD;
        if (found == null) {
            return new Timex(kind, null, null, ahead ? Bound.BY : bound(phrase.limit), null, hour(f), null, false);
        }
        boolean certain = calendar.certain && !phrase.approximate && !f.named;
        if (phrase.limit != Limit.UNTIL) {
            calendar.remember(f, found);
        }
        LocalDate from = found.firstDay();
        LocalDate to = found.lastDay();
        switch (phrase.limit) {
            case BEFORE -> {
                boolean before = f.feast != null || f.edge == Edge.START;
                boolean open = !before && f.grain.compareTo(Grain.MONTH) <= 0 && f.edge == null;
                LocalDate last = before && from != null ? from.minusDays(1) : to;
                return new Timex(kind, null, last, Bound.BY, null, null, null, certain && !open);
            }
            case UNTIL -> {
                return new Timex(kind, null, to, Bound.BY, null, null, null, certain);
            }
            case SINCE -> {
                return new Timex(kind, from, null, Bound.SINCE, null, hour(f), null, certain);
            }
            case AFTER -> {
                return new Timex(
                        kind, to == null ? null : to.plusDays(1), null, Bound.SINCE, null, null, null, certain);
            }
            default -> {
                if (phrase.limit == Limit.DURING && f.feast != null && from != null) {
                    return holiday(f.feast, from, certain);
                }
                return f.edge == Edge.END
                        ? new Timex(kind, null, to, Bound.BY, null, null, null, certain)
                        : new Timex(kind, from, to, Bound.WITHIN, null, hour(f), null, certain);
            }
        }
    }

    /** The time of day that the words name; null for 24时, the end of the day. */
    private static @Nullable LocalTime hour(Fields f) {
        return f.hour >= 0 && Clock.hour(f) >= 24 ? null : Clock.start(f);
    }

    private static Timex holiday(TimeWord feast, LocalDate day, boolean certain) {
        Holidays.Run run = Holidays.around(day);
        if (run != null) {
            return new Timex(Kind.PERIOD, run.first(), run.last(), Bound.WITHIN, null, null, null, certain);
        }
        boolean week = feast.word().startsWith("国庆") || feast.word().startsWith("春节");
        return new Timex(Kind.PERIOD, day, day.plusDays(week ? 6 : 0), Bound.WITHIN, null, null, null, false);
    }
}
