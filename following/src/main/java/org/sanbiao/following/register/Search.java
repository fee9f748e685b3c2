package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the two databases differ: how grams are indexed. Everything else is the same SQL. */
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
            return List.of(
                    "CREATE TABLE IF NOT EXISTS now_gram (item BIGINT PRIMARY KEY, grams TEXT[] NOT NULL)",
                    "CREATE INDEX IF NOT EXISTS now_gram_grams ON now_gram USING gin (grams)");
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
        String forget() {
            return "REINDEX TABLE now_gram";
        }

        @Override
        String query(Set<String> grams) {
            return String.join(" ", grams);
        }
    };

    static Search of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("SQLite") ? SQLITE : POSTGRESQL;
    }

    abstract List<String> tables();

    /** Takes an item's number and its grams parted by blanks. */
    abstract String insert();

    abstract String delete();

    /** The items that hold all grams; takes what {@link #query} makes. */
    abstract String items();

    /** Leaves no trace of what was removed. */
    abstract String forget();

    abstract String query(Set<String> grams);

    static void index(PreparedStatement insert, long item, String text) throws SQLException {
        insert.setLong(1, item);
        insert.setString(2, String.join(" ", Grams.of(text)));
    }
}
