package org.sanbiao.app.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.store.StoreException;

/**
 * The tables of accounts, in a database beside the ledger: a file of its own, or PostgreSQL. One connection, one command
 * at a time; each is a few rows by their keys.
 *
 * <p>The layout has a number; files {@code accounts-1.sql}, {@code accounts-2.sql} … each lead from one to the next.
 */
final class AccountStore implements AutoCloseable {

    private static final int LAYOUT = 3;

    private final String url;
    private @Nullable Connection connection;

    AccountStore(String url) {
        this.url = url;
        transaction(open -> {
            migrate(open);
            return true;
        });
    }

    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does it as a whole or not at all; once more on a new connection where the old one broke before it began. */
    synchronized <T> T transaction(Work<T> work) {
        try {
            Connection open = connection;
            if (open == null || !open.isValid(5)) {
                open = connect();
                connection = open;
            }
            try {
                T result = work.on(open);
                open.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                open.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException("Cannot use the tables of accounts: " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        Properties options = new Properties();
        if (isFile()) {
            options.setProperty("busy_timeout", "30000");
            options.setProperty("journal_mode", "WAL");
            options.setProperty("synchronous", "FULL");
            options.setProperty("secure_delete", "true");
            options.setProperty("transaction_mode", "DEFERRED");
        }
        Connection open = DriverManager.getConnection(url, options);
        open.setAutoCommit(false);
        return open;
    }

    private boolean isFile() {
        return url.startsWith("jdbc:sqlite:");
    }

    private void migrate(Connection open) throws SQLException {
        execute(open, "CREATE TABLE IF NOT EXISTS account_layout (number INTEGER NOT NULL)");
        int number = 0;
        try (Statement select = open.createStatement();
                ResultSet rows = select.executeQuery("SELECT max(number) FROM account_layout")) {
            number = rows.next() ? rows.getInt(1) : 0;
        }
        if (number > LAYOUT) {
            throw new StoreException(
                    "The tables of accounts have layout " + number + ", this program knows " + LAYOUT
                            + ": it is too old for them.",
                    new SQLException("layout " + number));
        }
        for (int next = number + 1; next <= LAYOUT; next++) {
            for (String command : text("accounts-" + next + ".sql").split(";\\s*\n")) {
                if (!command.isBlank()) {
                    String identity = isFile()
                            ? "INTEGER PRIMARY KEY AUTOINCREMENT"
                            : "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
                    execute(open, command.replace("IDENTITY_KEY", identity));
                }
            }
            execute(open, "INSERT INTO account_layout VALUES (" + next + ")");
        }
    }

    private static String text(String name) {
        try (InputStream in = AccountStore.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Bug: no " + name + " among the resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Connection open, String sql) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many rows a command changed. */
    static int change(Connection open, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(open, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** The rows of a query, each as its columns' texts. */
    static List<List<@Nullable String>> rows(Connection open, String sql, @Nullable Object... values)
            throws SQLException {
        List<List<@Nullable String>> all = new ArrayList<>();
        try (PreparedStatement statement = prepare(open, sql, values);
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<@Nullable String> row = new ArrayList<>(columns);
                for (int i = 1; i <= columns; i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
        }
        return all;
    }

    private static PreparedStatement prepare(Connection open, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = open.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public synchronized void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new StoreException("Cannot close the tables of accounts: " + e.getMessage(), e);
        }
    }
}
