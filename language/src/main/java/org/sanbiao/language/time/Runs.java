package org.sanbiao.language.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.time.Length.Unit;
import org.sanbiao.language.time.Phrase.Limit;

/** What so many days, months or hours from now on, until now, ahead or ago mean in talk. */
final class Runs {

    private Runs() {}

    /** 三天后, 两年前, 2月13日的三天前. */
    static List<Reading> shift(Phrase phrase, @Nullable LocalDateTime now, Calendar calendar) {
        LocalDateTime base = now;
        if (phrase.anchored) {
            calendar.endSentence();
            Stretch anchor = calendar.resolve(phrase.from, false);
            base = anchor == null ? null : anchor.start();
        }
        Length length = phrase.length;
        if (base == null || length == null) {
            return List.of(new Reading.Interval(null, null));
        }
        LocalDateTime at = length.from(base, phrase.direction);
        Stretch unit = unit(at, length.finest());
        Stretch exact =
                length.finest().compareTo(Unit.HOUR) >= 0 ? new Stretch(at, at.plusMinutes(1)) : unit(at, Unit.DAY);
        if (length.finest() == Unit.WEEK && phrase.limit == Limit.AFTER) {
            unit = new Stretch(at, at.plusSeconds(1));
        }
        if (phrase.anchored) {
            return readings(exact, unit);
        }
        return switch (phrase.limit) {
            case BEFORE -> readings(new Stretch(null, unit.end()), exact);
            case AFTER -> readings(new Stretch(unit.start(), null), length.finest() == Unit.WEEK ? unit : exact);
            default -> readings(unit, length.finest() == Unit.WEEK ? new Stretch(at, at.plusSeconds(1)) : exact);
        };
    }

    /** 未来三年, 近两个月, 一周内, 下三周. */
    static List<Reading> run(Phrase phrase, @Nullable LocalDateTime now, String s) {
        Length length = phrase.length;
        if (now == null || length == null) {
            return List.of(new Reading.Interval(null, null));
        }
        boolean fine = length.finest().compareTo(Unit.HOUR) >= 0;
        LocalDateTime day = fine ? now : now.toLocalDate().atStartOfDay();
        LocalDateTime unit = length.finest() == Unit.WEEK
                ? day.minusDays(day.getDayOfWeek().getValue() - 1L)
                : unit(now, length.finest()).start();
        if (unit == null) {
            throw new IllegalStateException("Bug: a unit without a beginning: " + length.finest());
        }
        if (phrase.direction < 0) {
            LocalDateTime then = length.from(day, -1);
            return phrase.wholeUnits
                    ? readings(new Stretch(length.from(unit, -1), unit), new Stretch(then, day))
                    : readings(new Stretch(then, now), new Stretch(then, day));
        }
        if (phrase.limit == Limit.INSIDE) {
            return inside(length, now, day, whole(unit, length));
        }
        LocalDateTime then = length.from(day, 1);
        if (phrase.limit == Limit.AFTER) {
            return readings(new Stretch(then.toLocalDate().atStartOfDay(), null), new Stretch(then, null));
        }
        Stretch current = whole(unit, length);
        Stretch next = whole(Length.of(1, length.finest()).from(unit, 1), length);
        boolean coarse = length.finest() == Unit.YEAR || length.finest() == Unit.MONTH;
        return switch (s.charAt(phrase.start)) {
            case '下' -> readings(next, current);
            case '后' ->
                fine
                        ? readings(next, current)
                        : coarse
                                ? readings(
                                        length.finest() == Unit.YEAR
                                                ? new Stretch(day.plusDays(1), then.plusDays(1))
                                                : current,
                                        new Stretch(day, then))
                                : readings(new Stretch(day, then), next);
            default ->
                coarse
                        ? readings(current, new Stretch(day, then))
                        : readings(new Stretch(day, then), new Stretch(now, length.from(now, 1)));
        };
    }

    /** 五日内 has the fifth day in it; 一周内 and 三年内 are also counted exactly. */
    private static List<Reading> inside(Length length, LocalDateTime now, LocalDateTime day, Stretch whole) {
        LocalDateTime then = length.from(day, 1);
        Stretch inclusive = new Stretch(day, then.plusDays(1));
        return switch (length.finest()) {
            case HOUR, MINUTE, SECOND -> readings(new Stretch(now, then), new Stretch(now, then.plusMinutes(1)));
            case YEAR -> readings(inclusive, whole);
            case WEEK -> readings(inclusive, new Stretch(day, then));
            default -> readings(inclusive, new Stretch(now, then.plusDays(1)));
        };
    }

    private static Stretch whole(@Nullable LocalDateTime from, Length length) {
        return new Stretch(from, from == null ? null : length.from(from, 1));
    }

    /** The year, month, day or hour that a moment lies in; the week for weeks only of days. */
    private static Stretch unit(LocalDateTime at, Unit unit) {
        LocalDate day = at.toLocalDate();
        return switch (unit) {
            case YEAR -> Stretch.years(day.getYear(), day.getYear());
            case MONTH -> Stretch.months(day.getYear(), day.getMonthValue(), day.getMonthValue());
            case WEEK -> Stretch.days(day, day);
            case DAY, WORKDAY -> Stretch.days(day, day);
            case HOUR ->
                new Stretch(
                        at.truncatedTo(ChronoUnit.HOURS),
                        at.truncatedTo(ChronoUnit.HOURS).plusHours(1));
            case MINUTE ->
                new Stretch(
                        at.truncatedTo(ChronoUnit.MINUTES),
                        at.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1));
            case SECOND -> new Stretch(at, at.plusSeconds(1));
        };
    }

    private static List<Reading> readings(Stretch first, Stretch second) {
        Reading one = new Reading.Interval(first.start(), first.end());
        Reading two = new Reading.Interval(second.start(), second.end());
        return one.equals(two) ? List.of(one) : List.of(one, two);
    }
}
