package org.sanbiao.language.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Public holidays and working days as announced year by year; beyond the table, Saturdays and Sundays are free. */
final class Holidays {

    /** A run of free days, both ends included. */
    record Run(String feast, LocalDate first, LocalDate last) {}

    private static final class Table {
        static final Map<Integer, List<Run>> RUNS = new HashMap<>();
        static final Set<LocalDate> OFF = new HashSet<>();
        static final Set<LocalDate> WORK = new HashSet<>();

        static {
            for (TimeWords.Line line : TimeWords.lines("holidays.txt")) {
                String[] fields = line.left().split(" ");
                int year = Integer.parseInt(fields[0]);
                for (String run : line.right().split(" ")) {
                    LocalDate first = day(year, run.substring(0, 4));
                    LocalDate last = day(year, run.substring(run.length() - 4));
                    if (fields[1].equals("work")) {
                        WORK.add(first);
                        continue;
                    }
                    RUNS.computeIfAbsent(year, y -> new ArrayList<>()).add(new Run(fields[2], first, last));
                    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                        OFF.add(day);
                    }
                }
            }
        }

        private static LocalDate day(int year, String monthDay) {
            int value = Integer.parseInt(monthDay);
            return LocalDate.of(year, value / 100, value % 100);
        }
    }

    private Holidays() {}

    /** The free days around a feast, or null where its year is not in the table. */
    static @Nullable Run around(LocalDate feast) {
        Run found = null;
        for (Run run : Table.RUNS.getOrDefault(feast.getYear(), List.of())) {
            if (found != null && found.last().plusDays(1).equals(run.first())) {
                found = new Run(run.feast(), found.first(), run.last());
            } else if (!run.first().isAfter(feast.plusDays(1)) && !run.last().isBefore(feast)) {
                found = run;
            }
        }
        return found;
    }

    static boolean isWorkday(LocalDate day) {
        return Table.WORK.contains(day) || day.getDayOfWeek().getValue() <= 5 && !Table.OFF.contains(day);
    }

    /** The moment that lies so many working days on (or, below zero, back). */
    static LocalDateTime workdays(LocalDateTime from, int count) {
        LocalDateTime at = from;
        for (int left = Math.abs(count); left > 0; ) {
            at = at.plusDays(count < 0 ? -1 : 1);
            if (isWorkday(at.toLocalDate())) {
                left--;
            }
        }
        return at;
    }
}
