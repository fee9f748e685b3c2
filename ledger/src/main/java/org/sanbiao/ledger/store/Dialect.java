package org.sanbiao.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Everything in which the two databases differ. */
enum Dialect {

    /** A file. Commits wait for the disk (synchronous=FULL); readers do not wait for the writer (WAL). */
    SQLITE("sqlite.sql") {
        @Override
        Connection open(String url, Use use) throws SQLException {
            Properties options = new Properties();
            options.setProperty("busy_timeout", String.valueOf(PATIENCE_MILLIS));
            options.setProperty("open_mode", use == Use.CREATING ? READ_WRITE_CREATE : READ_WRITE);
            options.setProperty("journal_mode", "WAL");
            options.setProperty("synchronous", "FULL");
            options.setProperty("secure_delete", "true"); // erased content leaves no trace in free pages
            Connection connection = DriverManager.getConnection(url, options);
            if (use == Use.READING) {
                execute(connection, "PRAGMA query_only = ON");
            }
            return connection;
        }

        // The driver would begin the next transaction, and take the lock, as soon as one ends: so it is told nothing.

        @Override
        void begin(Connection connection) throws SQLException {
            execute(connection, "BEGIN");
        }

        @Override
        void lock(Connection connection) throws SQLException {
            // not as a reader, who would have to give up where somebody else wrote meanwhile
            execute(connection, "BEGIN IMMEDIATE");
        }

        @Override
        void commit(Connection connection) throws SQLException {
            execute(connection, "COMMIT");
        }

        @Override
        void renewSavepoint(Connection connection) throws SQLException {
            execute(connection, "RELEASE SAVEPOINT sanbiao"); // the driver takes one statement at a time
            execute(connection, "SAVEPOINT sanbiao");
        }

        @Override
        boolean isFar() {
            return false;
        }

        @Override
        void scrub(Connection connection) throws SQLException {
            execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)"); // the log still holds the pages as they were
        }

        @Override
        void copy(Connection connection, Path file) throws SQLException {
            try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, file.toString());
                vacuum.execute();
            }
        }
    },

    /** A server. Commits wait for its disk, whatever its own settings say. */
    POSTGRESQL("postgresql.sql") {
        @Override
        Connection open(String url, Use use) throws SQLException {
            Properties options = new Properties();
            options.setProperty("reWriteBatchedInserts", "true");
            options.setProperty("ApplicationName", "sanbiao");
            Connection connection = DriverManager.getConnection(url, options);
            if (use != Use.READING) {
                execute(connection, "SET synchronous_commit = on");
                execute(connection, "SET lock_timeout = " + PATIENCE_MILLIS);
            } else {
                connection.setReadOnly(true);
            }
            return connection;
        }

        @Override
        void begin(Connection connection) throws SQLException {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
        }

        @Override
        void lock(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            // under READ COMMITTED every later statement sees what the last holder of the lock committed
            execute(connection, "SELECT pg_advisory_xact_lock(" + LOCK + ")");
        }

        @Override
        void commit(Connection connection) throws SQLException {
            connection.commit();
            connection.setAutoCommit(true);
        }

        @Override
        void renewSavepoint(Connection connection) throws SQLException {
            execute(connection, "RELEASE SAVEPOINT sanbiao; SAVEPOINT sanbiao"); // one way to the server and back
        }

        @Override
        boolean isFar() {
            return true;
        }

        @Override
        void scrub(Connection connection) throws SQLException {
            execute(connection, "VACUUM ledger_content"); // the rows as they were are still in the file
        }

        @Override
        void copy(Connection connection, Path file) {
            throw new UnsupportedOperationException("a PostgreSQL database is copied by its own pg_dump");
        }
    };

    // SQLITE_OPEN_READWRITE, and with SQLITE_OPEN_CREATE
    private static final String READ_WRITE = "2";
    private static final String READ_WRITE_CREATE = "6";

    /** How long a writer waits for another process's write lock, in milliseconds. */
    static final int PATIENCE_MILLIS = 30_000;

    /** The number of the advisory lock in PostgreSQL: the letters "sanbiao" in ASCII. */
    static final long LOCK = 0x73616e6269616fL;

    private final String schema;

    Dialect(String schema) {
        this.schema = schema;
    }

    /**
     * The dialect of a database by its address.
     *
     * @throws IllegalArgumentException if it is neither of the two
     */
    static Dialect of(String url) {
        if (url.startsWith("jdbc:sqlite:")) {
            return SQLITE;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException(
                "A database is given as jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME?user=…, not as " + url);
    }

    /** What a connection is for. */
    enum Use {
        READING,
        WRITING,
        /** Writing, and making the database where a file is one. */
        CREATING
    }

    /** A connection for this use. */
    abstract Connection open(String url, Use use) throws SQLException;

    /** Begins a transaction that sees one state of the database throughout. */
    abstract void begin(Connection connection) throws SQLException;

    /** Commits a transaction of either kind; the next begins when it is asked to. */
    abstract void commit(Connection connection) throws SQLException;

    /** Begins a transaction that writes and waits until no other process writes. */
    abstract void lock(Connection connection) throws SQLException;

    /** Keeps what was done since the savepoint within the transaction and sets it anew. */
    abstract void renewSavepoint(Connection connection) throws SQLException;

    /** Whether connections lead to another process, and so may break while nobody uses them. */
    abstract boolean isFar();

    /** Removes from the files what erased contents left behind there; outside any transaction. */
    abstract void scrub(Connection connection) throws SQLException;

    /** Copies all that is in the database, as of one moment, to a file that is not there yet; outside any transaction. */
    abstract void copy(Connection connection, Path file) throws SQLException;

    /** The statements that make the tables where there are none yet. */
    List<String> tables() {
        try (InputStream in = Dialect.class.getResourceAsStream(schema)) {
            if (in == null) {
                throw new IllegalStateException("Bug: no " + schema + " among the resources.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\n"))
                    .filter(sql -> sql.startsWith("CREATE"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    rows.next();
                }
            }
        }
    }
}
