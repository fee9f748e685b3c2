package org.sanbiao.following.register;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.EventJson;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.judging.Period;

/** What waits for somebody, from a table that holds no more than that. Start with {@code Register.inbox()}. */
public final class Inbox {

    private final Register.Reads reads;
    private final Leeway leeway;

    Inbox(Register.Reads reads, Leeway leeway) {
        this.reads = reads;
        this.leeway = leeway;
    }

    /** How many commitments of each lead unit wait for what, by the names of the units; empty for those without one. */
    public Map<String, Map<Waiting, Integer>> byUnit() {
        return reads.read(connection -> {
            Map<String, Map<Waiting, Integer>> units = new TreeMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT unit, what, count(*) FROM now_waiting GROUP BY unit, what");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Waiting what = Waiting.valueOf(rows.getString(2).toUpperCase(Locale.ROOT));
                    units.computeIfAbsent(rows.getString(1), key -> new EnumMap<>(Waiting.class))
                            .put(what, rows.getInt(3));
                }
            }
            return units;
        });
    }

    /** How many commitments wait for something; of some lead units, or null for all. */
    public int count(Waiting what, @Nullable Collection<String> units) {
        return reads.read(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT count(*) FROM now_waiting" + where(units));
                    ResultSet rows = fill(select, what, units).executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /** The situations of those that wait for something, in order; of some lead units, or null for all. */
    public List<Situation> of(
            Waiting what, @Nullable Collection<String> units, int offset, int limit, LocalDate today) {
        String sql = "SELECT number FROM now_waiting" + where(units) + " ORDER BY number LIMIT " + limit + " OFFSET "
                + offset;
        return reads.read(connection -> {
            List<Integer> numbers = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet rows = fill(select, what, units).executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getInt(1));
                }
            }
            Map<String, Period> opened = Reporting.opened(connection);
            List<Situation> found = new ArrayList<>();
            for (String text : Register.cards(connection, numbers)) {
                found.add(Situation.of(EventJson.cached(Card.class, text), opened, today, leeway));
            }
            return found;
        });
    }

    private static String where(@Nullable Collection<String> units) {
        String among = units == null ? "" : " AND unit IN (" + places(units.size()) + ")";
        return " WHERE what = ?" + among;
    }

    private static String places(int count) {
        return count == 0 ? "NULL" : String.join(", ", Collections.nCopies(count, "?"));
    }

    private static PreparedStatement fill(PreparedStatement select, Waiting what, @Nullable Collection<String> units)
            throws java.sql.SQLException {
        select.setString(1, Rows.lower(what));
        int at = 2;
        for (String unit : units == null ? List.<String>of() : units) {
            select.setString(at++, unit);
        }
        return select;
    }
}
