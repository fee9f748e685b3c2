package org.sanbiao.following.register;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sanbiao.following.commitment.State;

/** How many of what. Start with {@code Register.counts()}. For any number of threads. */
public final class Counts {

    private final Register.Reads reads;

    Counts(Register.Reads reads) {
        this.reads = reads;
    }

    /** By what commitments are counted. */
    public enum By {
        /** The lead unit. */
        UNIT("c.lead"),
        /** The code of the place. */
        AREA("c.area");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * The commitments of a unit or an area.
     *
     * @param name empty for those that have none
     * @param states how many are in each; those that none is in are left out
     * @param overdue open and past their day
     * @param soon open and due within the days asked for
     */
    public record Group(String name, Map<State, Integer> states, int overdue, int soon) {

        /** How many are in any state. */
        public int all() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * The commitments that a filter leaves, by unit or area, in the order of their names. A filter for lights is not heard.
     *
     * @param days how near is soon: due from today to so many days later
     */
    public List<Group> by(By by, Filter filter, LocalDate today, int days) {
        String when = "CASE WHEN c.due < '" + today + "' THEN 1 WHEN c.due <= '" + today.plusDays(days)
                + "' THEN 2 ELSE 0 END";
        String start =
                "SELECT " + by.column + ", " + Question.state(today) + ", " + when + ", count(*) FROM now_commitment c";
        return reads.read(connection -> {
            Question question = new Question(filter, today, Search.of(connection));
            Map<String, int[]> near = new TreeMap<>();
            Map<String, Map<State, Integer>> states = new TreeMap<>();
            try (PreparedStatement select = question.ask(connection, start, " GROUP BY 1, 2, 3");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1) == null ? "" : rows.getString(1);
                    State state = State.valueOf(rows.getString(2).toUpperCase(Locale.ROOT));
                    states.computeIfAbsent(name, key -> new EnumMap<>(State.class))
                            .merge(state, rows.getInt(4), Integer::sum);
                    near.computeIfAbsent(name, key -> new int[3])[state.open() ? rows.getInt(3) : 0] += rows.getInt(4);
                }
            }
            List<Group> groups = new ArrayList<>();
            states.forEach((name, of) -> {
                int[] counts = near.getOrDefault(name, new int[3]);
                groups.add(new Group(name, of, counts[1], counts[2]));
            });
            return groups;
        });
    }

    /** How many commitments are in each state on a day, by the states' names in lower case. */
    Map<String, Integer> states(Filter filter, LocalDate today) {
        return reads.read(connection -> {
            Map<String, Integer> states = new LinkedHashMap<>();
            Question question = new Question(filter, today, Search.of(connection));
            try (PreparedStatement select = question.ask(
                            connection,
                            "SELECT " + Question.state(today) + ", count(*) FROM now_commitment c",
                            " GROUP BY 1 ORDER BY 1");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getString(1), rows.getInt(2));
                }
            }
            return states;
        });
    }

    /** For each unit that leads commitments not reported on for a period, how many; in the order of their names. */
    public Map<String, Integer> unreported(String period, LocalDate today) {
        Map<String, Integer> units = new LinkedHashMap<>();
        for (Group group : by(By.UNIT, Filter.ALL.withUnreported(period), today, 0)) {
            units.put(group.name(), group.all());
        }
        return units;
    }
}
