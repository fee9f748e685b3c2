package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows on their way into the tables of one connection: sent together, each taking the place of the one before it. */
final class Rows implements AutoCloseable {

    private final Connection connection;
    private final boolean fresh;
    private final Search search;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /**
     * For one connection.
     *
     * @param fresh whether the tables are empty, so that nothing has to be removed first
     */
    Rows(Connection connection, boolean fresh) throws SQLException {
        this.connection = connection;
        this.fresh = fresh;
        this.search = Search.of(connection);
    }

    /** A statement that begins with INSERT, to be filled and added to its batch. */
    PreparedStatement insert(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    /** Removes at once what a row is to take the place of. */
    void remove(String sql, long key) throws SQLException {
        if (!fresh) {
            PreparedStatement delete = insert(sql);
            delete.setLong(1, key);
            delete.executeUpdate();
        }
    }

    /**
     * A text that is searched for.
     *
     * @param item its number, which is part of its subject's
     * @param grams of the text, parted by blanks
     */
    void item(long item, String kind, String id, int start, int end, String stance, String text, String grams)
            throws SQLException {
        remove("DELETE FROM now_item WHERE item = ?", item);
        remove(search.delete(), item);
        PreparedStatement insert = insert("INSERT INTO now_item (item, kind, id, first_point, last_point, stance, text)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        insert.setLong(1, item);
        insert.setString(2, kind);
        insert.setString(3, id);
        insert.setInt(4, start);
        insert.setInt(5, end);
        insert.setString(6, stance);
        insert.setString(7, text);
        insert.addBatch();
        PreparedStatement found = insert(search.insert());
        found.setLong(1, item);
        found.setString(2, grams);
        found.addBatch();
    }

    /** Sends what was written so far. */
    void flush() throws SQLException {
        for (Map.Entry<String, PreparedStatement> statement : statements.entrySet()) {
            if (statement.getKey().startsWith("INSERT")) {
                statement.getValue().executeBatch();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }

    /** The number in an identity: 17 of C17; -1 where it is none. */
    static int number(String id) {
        if (id.length() < 2 || id.length() > 10) {
            return -1;
        }
        int number = 0;
        for (int i = 1; i < id.length(); i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static void text(PreparedStatement insert, int at, @Nullable Object value) throws SQLException {
        if (value == null) {
            insert.setNull(at, Types.VARCHAR);
        } else {
            insert.setString(at, value.toString());
        }
    }
}
