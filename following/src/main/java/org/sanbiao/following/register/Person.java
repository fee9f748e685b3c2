package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.OfficeEvent.Role;

/**
 * A person who may do something.
 *
 * @param id the short name
 * @param role null once dismissed
 */
public record Person(
        String id,
        long version,
        @Nullable Role role,
        @Nullable String unit,
        String name) {

    static List<Person> read(Connection connection, String where, String... keys) throws SQLException {
        List<Person> all = new ArrayList<>();
        String sql = "SELECT id, version, role, unit, name FROM now_person " + where + " ORDER BY id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.length; i++) {
                select.setString(i + 1, keys[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String role = rows.getString(3);
                    all.add(new Person(
                            rows.getString(1),
                            rows.getLong(2),
                            role.equals("dismissed") ? null : Role.valueOf(role.toUpperCase(Locale.ROOT)),
                            rows.getString(4),
                            rows.getString(5)));
                }
            }
        }
        return all;
    }
}
