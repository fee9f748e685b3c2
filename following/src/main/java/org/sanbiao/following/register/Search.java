package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the two databases differ: how grams are indexed and how a rebuild is hurried. All else is the same SQL. */
enum Search {
    SQLITE {
        @Override
        List<String> tables() {
            return List.of("CREATE VIRTUAL TABLE IF NOT EXISTS now_gram USING fts5(grams, content='',"
                    + " contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0')");
        }

        @Override
        String insert() {
            return "INSERT INTO now_gram (rowid, grams) VALUES (?, ?)";
        }

        @Override
        String delete() {
            return "DELETE FROM now_gram WHERE rowid = ?";
        }

        @Override
        String items() {
            return "SELECT rowid FROM now_gram WHERE now_gram MATCH ?";
        }

        @Override
        void hurry(Connection connection, boolean now) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA cache_size = " + (now ? -CACHE : -2_000));
            }
        }

        @Override
        String forget() {
            return "INSERT INTO now_gram (now_gram) VALUES ('optimize')";
        }

        @Override
        String query(Set<String> grams) {
            return grams.stream().map(gram -> '"' + gram + '"').collect(Collectors.joining(" AND "));
        }
    },

    POSTGRESQL {
        @Override
        List<String> tables() {
            return List.of("CREATE TABLE IF NOT EXISTS now_gram (item BIGINT PRIMARY KEY, grams TEXT[] NOT NULL)");
        }

        @Override
        String insert() {
            return "INSERT INTO now_gram (item, grams) VALUES (?, string_to_array(?, ' '))";
        }

        @Override
        String delete() {
            return "DELETE FROM now_gram WHERE item = ?";
        }

        @Override
        String items() {
            return "SELECT item FROM now_gram WHERE grams @> string_to_array(?, ' ')";
        }

        @Override
        void hurry(Connection connection, boolean now) throws SQLException {
            if (!now) {
                try (Statement statement = connection.createStatement()) {
                    // row by row it would take most of the time of a rebuild
                    statement.execute("SET LOCAL maintenance_work_mem = '256MB'");
                    statement.execute("CREATE INDEX IF NOT EXISTS now_gram_grams ON now_gram USING gin (grams)");
                    // it would plan its first questions as if the tables were empty
                    statement.execute("ANALYZE now_commitment, now_duty, now_item, now_gram, now_gauge");
                }
            }
        }

        @Override
        String forget() {
            return "REINDEX TABLE now_gram";
        }

        @Override
        String query(Set<String> grams) {
            return String.join(" ", grams);
        }
    };

    /** Memory for pages during a rebuild, in KiB, outside the heap. */
    private static final int CACHE = 131_072;

    static Search of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("SQLite") ? SQLITE : POSTGRESQL;
    }

    abstract List<String> tables();

    /** Takes an item's number and its grams parted by blanks. */
    abstract String insert();

    abstract String delete();

    /** The items that hold all grams; takes what {@link #query} makes. */
    abstract String items();

    /** Makes room for a rebuild, or takes it back. */
    abstract void hurry(Connection connection, boolean now) throws SQLException;

    /** Leaves no trace of what was removed. */
    abstract String forget();

    abstract String query(Set<String> grams);

    /** The grams of a text, parted by blanks. */
    static String grams(String text) {
        return String.join(" ", Grams.of(text));
    }
}
