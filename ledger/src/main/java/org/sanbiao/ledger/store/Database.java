package org.sanbiao.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/** One database by its address: its tables, and connections for reading. For any number of threads. */
public final class Database implements AutoCloseable {

    /** Reading connections that are kept open while nobody reads: opening one costs more than most reads. */
    private static final int IDLE_READERS = 16;

    private static final int SECONDS_TO_ANSWER = 10;

    final Dialect dialect;
    private final String url;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    private Database(String url) {
        this.url = url;
        this.dialect = Dialect.of(url);
    }

    /** Something to read or write on a connection that is not its own to close, commit or roll back. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it; whatever it throws undoes what it wrote. */
        T on(Connection connection) throws Exception;
    }

    /**
     * Opens a database, makes a file for it if there is none, and the ledger's tables where there are none.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME?user=…}
     * @throws StoreException if it cannot be opened
     */
    public static Database create(String url) {
        Database database = new Database(url);
        try (Connection connection = database.dialect.open(url, Dialect.Use.CREATING)) {
            database.dialect.lock(connection);
            for (String table : database.dialect.tables()) {
                Dialect.execute(connection, table);
            }
            database.dialect.commit(connection);
            return database;
        } catch (SQLException refused) {
            throw new StoreException("Cannot open " + database + ": " + refused.getMessage(), refused);
        }
    }

    /**
     * Opens a database that has the ledger's tables; changes nothing and waits for nobody.
     *
     * @throws StoreException if it cannot be opened
     * @throws IllegalStateException if it has no such tables
     */
    public static Database open(String url) {
        Database database = new Database(url);
        boolean isThere = database.read(connection -> {
            try (ResultSet tables = connection.getMetaData().getTables(null, null, "ledger_entry", null)) {
                return tables.next();
            }
        });
        if (!isThere) {
            database.close();
            throw new IllegalStateException("There is no ledger in " + database + " yet.");
        }
        return database;
    }

    /** Reads on a connection of its own, seeing one state of the database throughout. */
    public <T> T read(Work<T> work) {
        Connection connection = null;
        boolean fine = false;
        try {
            connection = borrow();
            dialect.begin(connection);
            T result = work.on(connection);
            dialect.commit(connection);
            fine = true;
            return result;
        } catch (SQLException refused) {
            throw new StoreException("Cannot read " + this + ": " + refused.getMessage(), refused);
        } catch (RuntimeException asItIs) {
            throw asItIs;
        } catch (Exception other) {
            throw new StoreException("Cannot read " + this + ": " + other.getMessage(), other);
        } finally {
            giveBack(connection, fine);
        }
    }

    /**
     * Copies all tables, also those that are not the ledger's, as of one moment to a new file. Others may write meanwhile.
     *
     * @param file which is not there yet
     * @throws UnsupportedOperationException where the database is a server, whose own tools do that
     */
    public void copy(Path file) {
        try (Connection connection = dialect.open(url, Dialect.Use.WRITING)) {
            dialect.copy(connection, file);
        } catch (SQLException refused) {
            throw new StoreException("Cannot copy " + this + " to " + file + ": " + refused.getMessage(), refused);
        }
    }

    Connection connectToWrite() throws SQLException {
        return dialect.open(url, Dialect.Use.WRITING);
    }

    private Connection borrow() throws SQLException {
        synchronized (idle) {
            if (closed) {
                throw new SQLException("it is closed");
            }
            for (Connection waiting = idle.poll(); waiting != null; waiting = idle.poll()) {
                if (!dialect.isFar() || isAlive(waiting)) {
                    return waiting;
                }
            }
        }
        return dialect.open(url, Dialect.Use.READING);
    }

    private void giveBack(@org.jspecify.annotations.Nullable Connection connection, boolean fine) {
        if (connection == null) {
            return;
        }
        synchronized (idle) {
            if (fine && !closed && idle.size() < IDLE_READERS) {
                idle.push(connection);
                return;
            }
        }
        closeQuietly(connection);
    }

    /** Whether the database still answers on this connection; closes it if not. */
    static boolean isAlive(Connection connection) throws SQLException {
        if (connection.isValid(SECONDS_TO_ANSWER)) {
            return true;
        }
        closeQuietly(connection);
        return false;
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // what it had not committed is undone by the database
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Database::closeQuietly);
            idle.clear();
        }
    }

    /** The address, without what comes after a question mark (passwords stand there). */
    @Override
    public String toString() {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }
}
