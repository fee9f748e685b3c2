package org.sanbiao.language.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.time.Phrase.Limit;

/** Understands phrases the way they are meant in talk; where two ways are common it gives both. */
final class Spoken {

    private final Calendar calendar;
    private final @Nullable LocalDateTime now;

    Spoken(@Nullable LocalDateTime now) {
        this.calendar = new Calendar(now, Manner.SPOKEN);
        this.now = now;
    }

    List<Reading> read(Phrase phrase, String s) {
        return switch (phrase.form) {
            case POINT -> phrase.from.isTimeOnly() ? hour(phrase) : point(phrase, s);
            case RANGE -> range(phrase);
            case LENGTH -> length(phrase);
            case SHIFT -> Runs.shift(phrase, now, calendar);
            case RUN -> Runs.run(phrase, now, s);
            case SET -> recurring(phrase);
            case VAGUE -> vague(s.substring(phrase.start, phrase.end));
        };
    }

    private static Reading.Interval interval(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
        return new Reading.Interval(start, end);
    }

    private List<Reading> vague(String words) {
        return switch (words) {
            case "现在", "此时", "此刻", "当前", "目前" -> List.of(interval(now, now == null ? null : now.plusSeconds(1)));
            case "最近", "近期", "近日" -> {
                LocalDateTime day = now == null ? null : now.toLocalDate().atStartOfDay();
                yield List.of(interval(day, day == null ? null : day.plusDays(1)));
            }
            default -> List.of();
        };
    }

    private List<Reading> hour(Phrase phrase) {
        Fields f = phrase.from;
        Stretch onDay = now == null ? null : calendar.resolve(f, false);
        List<Reading> readings = new ArrayList<>();
        if (f.hour == Fields.NONE && f.part != null) {
            int last = f.part.number(1);
            readings.add(new Reading.Hours(LocalTime.of(f.part.number(0), 0), LocalTime.of(last % 24, 0)));
        } else if (f.hour >= 0) {
            LocalTime at = Clock.start(f);
            if (at != null) {
                readings.add(
                        switch (phrase.limit) {
                            case AFTER, SINCE -> new Reading.Hours(at, null);
                            case BEFORE, UNTIL -> new Reading.Hours(null, at);
                            default -> new Reading.Hour(at);
                        });
            }
        }
        if (onDay != null) {
            readings.add(limited(phrase.limit, onDay).get(0));
        }
        return readings;
    }

    /** The readings of a stretch with a bound to it. */
    private List<Reading> limited(Limit limit, Stretch found) {
        LocalDateTime start = found.start();
        LocalDateTime end = found.end();
        return switch (limit) {
            case BEFORE -> List.of(interval(null, start), interval(null, end));
            case UNTIL -> List.of(interval(null, end), interval(null, start));
            case SINCE -> List.of(interval(start, null), interval(start, now));
            case AFTER -> List.of(interval(end, null), interval(start, null));
            default -> List.of(interval(start, end));
        };
    }

    private List<Reading> point(Phrase phrase, String s) {
        Fields f = phrase.from;
        calendar.endSentence();
        Stretch found = calendar.resolve(f, false);
        List<Reading> readings = new ArrayList<>();
        if (found == null) {
            readings.add(phrase.otherwise != null ? new Reading.Lasting(phrase.otherwise.iso()) : interval(null, null));
            return readings;
        }
        boolean borrowed = calendar.borrowed;
        readings.addAll(limited(phrase.limit, found));
        if (phrase.limit != Limit.NONE || readings.size() > 1) {
            return readings;
        }
        Stretch other = other(phrase, found, borrowed, s);
        if (other != null && !other.equals(found)) {
            readings.add(interval(other.start(), other.end()));
        } else if (phrase.otherwise != null) {
            readings.add(new Reading.Lasting(phrase.otherwise.iso()));
        }
        return readings;
    }

    /** The second way to understand a point that {@code found} is the first of, or null. */
    private @Nullable Stretch other(Phrase phrase, Stretch found, boolean borrowed, String s) {
        Fields f = phrase.from;
        if (f.edge == Edge.END && f.grain == Grain.MONTH) {
            LocalDate last = found.lastDay();
            return last == null ? null : Stretch.days(last, last);
        }
        if (f.day != Fields.NONE && f.monthFrom != Fields.NONE && !f.lunar && isFarmers(s, phrase)) {
            Fields farmers = f.copy();
            farmers.lunar = true;
            return calendar.resolve(farmers, false);
        }
        LocalDateTime start = found.start();
        if (!borrowed || now == null || start == null) {
            return null;
        }
        int step = start.isBefore(now.toLocalDate().atStartOfDay()) ? 1 : -1;
        calendar.yearsOn = step;
        calendar.turnsOn = f.weekday != Fields.NONE ? -1 : step;
        Stretch other = calendar.resolve(f, false);
        calendar.yearsOn = 0;
        calendar.turnsOn = 0;
        return other;
    }

    /** Whether month and day stand as in the farmers' calendar: 八月十五. */
    private static boolean isFarmers(String s, Phrase phrase) {
        char last = s.charAt(phrase.end - 1);
        return SmallNumber.isNumeral(last) && !SmallNumber.isDigit(last);
    }

    private List<Reading> range(Phrase phrase) {
        Fields to = phrase.to;
        if (to != null && phrase.from.isTimeOnly() && to.isTimeOnly()) {
            LocalTime start = Clock.start(phrase.from);
            LocalTime end = Clock.start(to);
            List<Reading> hours = new ArrayList<>(List.of(new Reading.Hours(start, end)));
            Stretch first = now == null ? null : calendar.resolve(phrase.from, false);
            Stretch last = now == null ? null : calendar.resolve(to, false);
            if (first != null && last != null) {
                hours.add(interval(first.start(), last.start()));
            }
            return hours;
        }
        List<Reading> readings = new ArrayList<>(2);
        calendar.endSentence();
        Reading.Interval first = range(phrase.from, to);
        boolean borrowed = calendar.borrowed;
        readings.add(first);
        LocalDateTime start = first.start();
        if (borrowed && now != null && start != null) {
            calendar.yearsOn = start.isBefore(now) ? 1 : -1;
            Reading.Interval other = range(phrase.from, to);
            calendar.yearsOn = 0;
            if (!other.equals(first)) {
                readings.add(other);
            }
        }
        return readings;
    }

    private Reading.Interval range(Fields from, @Nullable Fields to) {
        Stretch first = calendar.resolve(from, false);
        if (to == null) {
            return interval(first == null ? null : first.start(), now);
        }
        boolean borrowed = calendar.borrowed;
        Stretch last = calendar.resolve(to, false);
        calendar.borrowed = borrowed;
        LocalDateTime start = first == null ? null : first.start();
        LocalDateTime end = last == null ? null : to.hasTime() && to.hour != Fields.NONE ? last.start() : last.end();
        if (start != null && end != null && !end.isAfter(start) && to.year == Fields.NONE) {
            end = to.hasTime() && !to.hasMonth()
                    ? end.plusDays(1)
                    : to.hasMonth()
                            ? end.plusYears(1)
                            : to.weekday != Fields.NONE ? end.plusWeeks(1) : end.plusMonths(1);
        }
        return interval(start, end);
    }

    private static List<Reading> length(Phrase phrase) {
        Length length = phrase.length;
        if (length == null) {
            return List.of();
        }
        Length longer = phrase.longer;
        if (longer != null) {
            return List.of(new Reading.LastingBetween(length.iso(), longer.iso()));
        }
        return List.of(
                switch (phrase.limit) {
                    case AFTER -> new Reading.LastingBetween(length.iso(), null);
                    case BEFORE -> new Reading.LastingBetween(null, length.iso());
                    default -> new Reading.Lasting(length.iso());
                });
    }

    private static List<Reading> recurring(Phrase phrase) {
        Length length = phrase.length;
        if (length == null) {
            return List.of();
        }
        Fields f = phrase.from;
        String iso = length.iso();
        if (iso.equals("P1W") && f.weekday != Fields.NONE && f.weekday < 8) {
            String day = "XXXX-WXX-" + f.weekday + (f.hour >= 0 ? "T" + Clock.hour(f) : "");
            return List.of(new Reading.Recurring(day), new Reading.Recurring("P7D"));
        }
        return List.of(
                new Reading.Recurring(iso),
                new Reading.Recurring(iso.equals("P6M") ? "P0.5Y" : iso.equals("P1W") ? "P7D" : iso));
    }
}
