package org.sanbiao.ledger.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** Everything in which the two databases differ. */
enum Dialect {

    /** A file. Commits wait for the disk (synchronous=FULL); readers do not wait for the writer (WAL). */
    SQLITE {
        @Override
        Connection open(String url, boolean writing) throws SQLException {
            Properties options = new Properties();
            options.setProperty("busy_timeout", String.valueOf(PATIENCE_MILLIS));
            options.setProperty("journal_mode", "WAL");
            options.setProperty("synchronous", "FULL");
            options.setProperty("secure_delete", "true"); // erased content leaves no trace in free pages
            // takes the write lock at the first statement: never begins as a reader that must give up when it writes
            options.setProperty("transaction_mode", writing ? "IMMEDIATE" : "DEFERRED");
            Connection connection = DriverManager.getConnection(url, options);
            if (!writing) {
                execute(connection, "PRAGMA query_only = ON");
            }
            return connection;
        }

        @Override
        void lock(Connection connection) throws SQLException {
            execute(connection, "SELECT 1"); // the transaction begins here, and with it the lock
        }

        @Override
        List<String> tables() {
            return List.of(
                    // without a rowid of its own: the sequence is the key of the row
                    """
                    CREATE TABLE IF NOT EXISTS ledger_entry (
                      sequence INTEGER PRIMARY KEY, hash BLOB NOT NULL, line BLOB NOT NULL)""", """
                    CREATE TABLE IF NOT EXISTS ledger_tile (
                      level INTEGER NOT NULL, tile INTEGER NOT NULL, hashes BLOB NOT NULL, PRIMARY KEY (level, tile))""", """
                    CREATE TABLE IF NOT EXISTS ledger_checkpoint (
                      size INTEGER PRIMARY KEY, note BLOB NOT NULL)""", """
                    CREATE TABLE IF NOT EXISTS ledger_content (
                      hash BLOB PRIMARY KEY, sequence INTEGER NOT NULL, salt BLOB, content BLOB)""", """
                    CREATE TRIGGER IF NOT EXISTS ledger_entry_stays_as_it_is BEFORE UPDATE ON ledger_entry
                    BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END""", """
                    CREATE TRIGGER IF NOT EXISTS ledger_entry_stays BEFORE DELETE ON ledger_entry
                    BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END""");
        }
    },

    /** A server. Commits wait for its disk, whatever its own settings say. */
    POSTGRESQL {
        @Override
        Connection open(String url, boolean writing) throws SQLException {
            Properties options = new Properties();
            options.setProperty("reWriteBatchedInserts", "true");
            options.setProperty("ApplicationName", "sanbiao");
            Connection connection = DriverManager.getConnection(url, options);
            if (writing) {
                execute(connection, "SET synchronous_commit = on");
                execute(connection, "SET lock_timeout = " + PATIENCE_MILLIS);
            } else {
                connection.setReadOnly(true);
            }
            return connection;
        }

        @Override
        void lock(Connection connection) throws SQLException {
            // under READ COMMITTED every later statement sees what the last holder of the lock committed
            execute(connection, "SELECT pg_advisory_xact_lock(" + LOCK + ")");
        }

        @Override
        List<String> tables() {
            return List.of("""
                    CREATE TABLE IF NOT EXISTS ledger_entry (
                      sequence BIGINT PRIMARY KEY, hash BYTEA NOT NULL, line BYTEA NOT NULL)""", """
                    CREATE TABLE IF NOT EXISTS ledger_tile (
                      level INTEGER NOT NULL, tile BIGINT NOT NULL, hashes BYTEA NOT NULL, PRIMARY KEY (level, tile))""", """
                    CREATE TABLE IF NOT EXISTS ledger_checkpoint (
                      size BIGINT PRIMARY KEY, note BYTEA NOT NULL)""", """
                    CREATE TABLE IF NOT EXISTS ledger_content (
                      hash BYTEA PRIMARY KEY, sequence BIGINT NOT NULL, salt BYTEA, content BYTEA)""", """
                    CREATE OR REPLACE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN RAISE EXCEPTION 'entries are never changed or removed'; END $$""", """
                    CREATE OR REPLACE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
                    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses()""");
        }
    };

    /** How long a writer waits for another process's write lock, in milliseconds. */
    static final int PATIENCE_MILLIS = 30_000;

    /** The number of the advisory lock in PostgreSQL: the letters "sanbiao" in ASCII. */
    static final long LOCK = 0x73616e6269616fL;

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

    /** A connection for the one writer or for a reader. */
    abstract Connection open(String url, boolean writing) throws SQLException;

    /** Begins a transaction and waits until no other process writes. */
    abstract void lock(Connection connection) throws SQLException;

    /** The statements that make the tables where there are none yet. */
    abstract List<String> tables();

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
