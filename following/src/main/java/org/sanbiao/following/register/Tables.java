package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.following.wording.Numbers;

/**
 * The tables of the current state. All are made anew from the entries; none holds what the entries do not.
 *
 * <p>A subject's row has what is asked of it in columns, and the whole of it as JSON in {@code card}; those of commitments
 * stand in a table of their own, so that the rows that every question goes through stay small.
 */
final class Tables {

    /** Name and order of every table, for the dump. The search index follows from {@code now_item}. */
    private static final List<String[]> ALL = List.of(
            new String[] {"now_subject", "about"},
            new String[] {"now_commitment", "number"},
            new String[] {"now_gauge", "number"},
            new String[] {"now_card", "number"},
            new String[] {"now_duty", "unit, role, number"},
            new String[] {"now_floor", "number"},
            new String[] {"now_waiting", "what, number"},
            new String[] {"now_period", "number"},
            new String[] {"now_inspection", "number"},
            new String[] {"now_finding", "number"},
            new String[] {"now_batch", "number"},
            new String[] {"now_document", "number"},
            new String[] {"now_item", "item"},
            new String[] {"now_unit", "name"},
            new String[] {"now_person", "id"});

    /** Raised whenever the same events make other rows in the same tables. */
    private static final int VERSION = 2;

    private static final List<String> CREATE =
            List.of("""
            CREATE TABLE IF NOT EXISTS now_layout (layout TEXT NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS now_subject (about TEXT PRIMARY KEY, entries TEXT NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS now_commitment (
              number INTEGER PRIMARY KEY, version BIGINT NOT NULL, standing TEXT NOT NULL,
              before_due TEXT NOT NULL, after_due TEXT NOT NULL, due TEXT, lead TEXT, area TEXT, indicator TEXT,
              kind TEXT NOT NULL, testable TEXT NOT NULL, parent TEXT, document TEXT, updated TEXT NOT NULL,
              unanswered TEXT, moved INTEGER NOT NULL, reported TEXT NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS now_gauge (number INTEGER PRIMARY KEY, gauge TEXT NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS now_card (number INTEGER PRIMARY KEY, card TEXT NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS now_duty (
              unit TEXT NOT NULL, role TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (unit, role, number))""", """
            CREATE TABLE IF NOT EXISTS now_floor (
              number INTEGER PRIMARY KEY, first_day TEXT, since TEXT NOT NULL, last_day TEXT,
              covered TEXT NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS now_waiting (
              what TEXT NOT NULL, number INTEGER NOT NULL, unit TEXT NOT NULL, PRIMARY KEY (what, number))""", """
            CREATE TABLE IF NOT EXISTS now_period (
              number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version BIGINT NOT NULL, name TEXT NOT NULL,
              first_day TEXT NOT NULL, last_day TEXT NOT NULL, due TEXT NOT NULL, closed INTEGER NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS now_inspection (
              number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version BIGINT NOT NULL, title TEXT NOT NULL,
              area TEXT, day TEXT NOT NULL, opened_by TEXT NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS now_finding (
              number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version BIGINT NOT NULL, state TEXT NOT NULL,
              unit TEXT NOT NULL, area TEXT, inspection TEXT, commitment TEXT, batch TEXT, settle_by TEXT,
              updated TEXT NOT NULL, card TEXT NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS now_batch (
              number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version BIGINT NOT NULL, closed INTEGER NOT NULL,
              card TEXT NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS now_document (
              number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version BIGINT NOT NULL, hash TEXT NOT NULL,
              title TEXT NOT NULL, published TEXT, issuer TEXT, place TEXT, address TEXT NOT NULL, retrieved TEXT,
              sentences INTEGER NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS now_item (
              item BIGINT PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, first_point INTEGER NOT NULL,
              last_point INTEGER NOT NULL, stance TEXT NOT NULL, text TEXT NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS now_unit (
              name TEXT PRIMARY KEY, version BIGINT NOT NULL, area TEXT, above TEXT)""", """
            CREATE TABLE IF NOT EXISTS now_person (
              id TEXT PRIMARY KEY, version BIGINT NOT NULL, role TEXT NOT NULL, unit TEXT, name TEXT NOT NULL)""");

    private static final List<String> INDEX = List.of(
            // both hold all that is asked most, so that no question goes through the rows themselves
            """
            CREATE INDEX IF NOT EXISTS now_commitment_due
              ON now_commitment (due, number, before_due, after_due, standing, area)""",
            """
            CREATE INDEX IF NOT EXISTS now_commitment_area
              ON now_commitment (area, due, number, before_due, after_due, standing)""",
            """
            CREATE INDEX IF NOT EXISTS now_commitment_lead
              ON now_commitment (lead, number, before_due, after_due, due, standing)""",
            "CREATE INDEX IF NOT EXISTS now_commitment_updated ON now_commitment (updated DESC, number)",
            "CREATE INDEX IF NOT EXISTS now_commitment_parent ON now_commitment (parent)",
            "CREATE INDEX IF NOT EXISTS now_commitment_document ON now_commitment (document)",
            "CREATE INDEX IF NOT EXISTS now_commitment_version ON now_commitment (version)",
            "CREATE INDEX IF NOT EXISTS now_commitment_indicator ON now_commitment (indicator)",
            "CREATE INDEX IF NOT EXISTS now_duty_number ON now_duty (number)",
            "CREATE INDEX IF NOT EXISTS now_waiting_number ON now_waiting (number)",
            "CREATE INDEX IF NOT EXISTS now_finding_unit ON now_finding (unit, state)",
            "CREATE INDEX IF NOT EXISTS now_document_hash ON now_document (hash)");

    private Tables() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : CREATE) {
                statement.execute(table);
            }
            for (String table : Search.of(connection).tables()) {
                statement.execute(table);
            }
        }
    }

    /** Ends the making of the tables with their indexes, which are quickest made when the rows are there. */
    static void index(Connection connection, Leeway leeway) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String index : INDEX) {
                statement.execute(index);
            }
        }
        sign(connection, leeway);
    }

    static void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS now_gram");
            statement.execute("DROP TABLE IF EXISTS now_layout");
            for (String[] table : ALL) {
                statement.execute("DROP TABLE IF EXISTS " + table[0]);
            }
        }
    }

    /** Every row of every table in the order of its key, a line each; equal contents give equal lines in both databases. */
    static void dump(Connection connection, Consumer<String> lines) throws SQLException {
        for (String[] table : ALL) {
            List<String> sorted = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM " + table[0] + " ORDER BY " + table[1])) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    StringBuilder line = new StringBuilder(table[0]);
                    for (int i = 1; i <= columns; i++) {
                        String value = rows.getString(i);
                        line.append('\t')
                                .append(
                                        value == null
                                                ? "\\N"
                                                : value.replace("\\", "\\\\")
                                                        .replace("\t", "\\t")
                                                        .replace("\n", "\\n"));
                    }
                    sorted.add(line.toString());
                }
            }
            sorted.sort(null); // databases sort text by their own rules
            sorted.forEach(lines);
        }
    }

    /** Whether there are tables, made by this version of the program or one that makes the same. */
    static boolean exist(Connection connection, Leeway leeway) throws SQLException {
        String sql = Search.of(connection) == Search.SQLITE
                ? "SELECT count(*) FROM sqlite_master WHERE name = ?"
                : "SELECT count(*) FROM pg_tables WHERE tablename = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, "now_layout");
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next() || rows.getInt(1) == 0) {
                    return false;
                }
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT layout FROM now_layout")) {
            return rows.next() && rows.getString(1).equals(layout(leeway));
        }
    }

    /** Notes how the tables are laid out, once they are made. */
    private static void sign(Connection connection, Leeway leeway) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO now_layout (layout) VALUES (?)")) {
            insert.setString(1, layout(leeway));
            insert.executeUpdate();
        }
    }

    private static String layout(Leeway leeway) {
        String share = Numbers.plain(leeway.share()); // the states that stand in the tables depend on it
        return VERSION + "." + Integer.toHexString((CREATE + "" + INDEX).hashCode()) + "." + share;
    }
}
