package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanbiao.following.judging.Period;

/**
 * A reporting period.
 *
 * @param due the last day on which a report is in time
 */
public record Reporting(String id, long version, String name, Period span, LocalDate due, boolean closed) {

    /** The spans of all periods that were ever opened, by their identities, in order. */
    static Map<String, Period> opened(Connection connection) throws SQLException {
        Map<String, Period> opened = new LinkedHashMap<>();
        read(connection, "").forEach(period -> opened.put(period.id(), period.span()));
        return opened;
    }

    static List<Reporting> read(Connection connection, String where, String... keys) throws SQLException {
        List<Reporting> all = new ArrayList<>();
        String sql = "SELECT id, version, name, first_day, last_day, due, closed FROM now_period " + where
                + " ORDER BY number";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.length; i++) {
                select.setString(i + 1, keys[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Period span = new Period(LocalDate.parse(rows.getString(4)), LocalDate.parse(rows.getString(5)));
                    all.add(new Reporting(
                            rows.getString(1),
                            rows.getLong(2),
                            rows.getString(3),
                            span,
                            LocalDate.parse(rows.getString(6)),
                            rows.getInt(7) == 1));
                }
            }
        }
        return all;
    }
}
