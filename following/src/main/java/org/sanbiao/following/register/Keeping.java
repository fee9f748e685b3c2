package org.sanbiao.following.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.event.EventJson;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.finding.BatchCard;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.judging.Leeway;
import org.sanbiao.ledger.Entry;

/**
 * The tables of the current state during one turn of the ledger's writer: what a command reads before it decides, and how
 * its events reach the tables. On one connection; not for several threads.
 */
public final class Keeping {

    private final Connection connection;
    private final Leeway leeway;

    public Keeping(Connection connection, Leeway leeway) {
        this.connection = connection;
        this.leeway = leeway;
    }

    /** Brings the tables up to entries that were just appended on this connection. */
    public void take(List<Entry> entries) throws SQLException {
        try (Log log = new Log(connection, true);
                Cards cards = new Cards(connection, false, leeway)) {
            Map<String, String> touched = new LinkedHashMap<>();
            for (Entry entry : entries) {
                String about = Log.subject(entry.line());
                if (about != null) {
                    touched.merge(about, Long.toString(entry.sequence()), (before, number) -> before + "," + number);
                }
            }
            for (Map.Entry<String, String> subject : touched.entrySet()) {
                cards.entries(subject.getKey(), subject.getValue());
            }
            cards.flush();
            rewrite(touched.keySet(), log, cards);
        }
    }

    /** Writes a subject's row anew, after a text of it was erased. */
    public void rewrite(String about) throws SQLException {
        try (Log log = new Log(connection, true);
                Cards cards = new Cards(connection, false, leeway)) {
            rewrite(List.of(about), log, cards);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(Search.of(connection).forget());
        }
    }

    private static void rewrite(Iterable<String> subjects, Log log, Cards cards) throws SQLException {
        for (String about : subjects) {
            cards.write(about, log.about(about));
        }
        cards.flush();
    }

    /** All events about a subject, in order; empty where there is none. */
    public List<Happened> events(String about) throws SQLException {
        try (Log log = new Log(connection, true)) {
            return log.about(about);
        }
    }

    /** The subject of an entry, or null for one of the ledger's own. */
    public @Nullable String subject(long sequence) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT line FROM ledger_entry WHERE sequence = ?")) {
            select.setLong(1, sequence);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Log.subject(rows.getBytes(1)) : null;
            }
        }
    }

    /** A commitment, or null. */
    public @Nullable Card commitment(String id) throws SQLException {
        boolean canonical = id.matches("C[1-9][0-9]{0,8}"); // C01 is not C1: entries about it would be lost to both
        List<String> cards = canonical ? Register.cards(connection, List.of(Rows.number(id))) : List.of();
        String card = cards.isEmpty() ? null : cards.get(0);
        return card == null ? null : EventJson.cached(Card.class, card);
    }

    /** A finding, or null. */
    public @Nullable FindingCard finding(String id) throws SQLException {
        String card = one("SELECT card FROM now_finding WHERE id = ?", id);
        return card == null ? null : EventJson.cached(FindingCard.class, card);
    }

    /** A batch, or null. */
    public @Nullable BatchCard batch(String id) throws SQLException {
        String card = one("SELECT card FROM now_batch WHERE id = ?", id);
        return card == null ? null : EventJson.cached(BatchCard.class, card);
    }

    /** A reporting period, or null. */
    public @Nullable Reporting period(String id) throws SQLException {
        List<Reporting> all = Reporting.read(connection, "WHERE id = ?", id);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Whether there is an inspection. */
    public boolean hasInspection(String id) throws SQLException {
        return one("SELECT id FROM now_inspection WHERE id = ?", id) != null;
    }

    /** The identity of a document by its hash, or null. */
    public @Nullable String document(String hash) throws SQLException {
        return one("SELECT id FROM now_document WHERE hash = ?", hash);
    }

    /** The commitments that a document gave. */
    public List<Card> ofDocument(String document) throws SQLException {
        List<Card> cards = new ArrayList<>();
        String sql = "SELECT card FROM now_commitment JOIN now_card USING (number) WHERE document = ? ORDER BY number";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, document);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    cards.add(EventJson.cached(Card.class, rows.getString(1)));
                }
            }
        }
        return cards;
    }

    /** A unit by its name, or null. */
    public @Nullable Unit unit(String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT version, area, above FROM now_unit WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? new Unit(name, rows.getLong(1), rows.getString(2), rows.getString(3)) : null;
            }
        }
    }

    /** Whether a unit is another or belongs to it. */
    public boolean belongs(String unit, String other) throws SQLException {
        String at = unit;
        for (int depth = 0; depth < 16; depth++) { // a chain that runs in a circle ends here
            if (at.equals(other)) {
                return true;
            }
            Unit found = unit(at);
            if (found == null || found.above() == null) {
                return false;
            }
            at = found.above();
        }
        return false;
    }

    /** A person by the short name, or null. */
    public @Nullable Person person(String id) throws SQLException {
        List<Person> found = Person.read(connection, "WHERE id = ?", id);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Whether anybody may administer. */
    public boolean isGoverned() throws SQLException {
        return one("SELECT id FROM now_person WHERE role = ?", "administrator") != null;
    }

    /** The next free number of a kind of subject: C, D, P, I, F or B. */
    public int next(char kind) throws SQLException {
        String table = switch (kind) {
            case 'C' -> "now_commitment";
            case 'D' -> "now_document";
            case 'P' -> "now_period";
            case 'I' -> "now_inspection";
            case 'F' -> "now_finding";
            case 'B' -> "now_batch";
            default -> throw new IllegalArgumentException("Bug: no subject is called " + kind);
        };
        try (PreparedStatement select = connection.prepareStatement("SELECT max(number) FROM " + table);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getInt(1) + 1;
        }
    }

    private @Nullable String one(String sql, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
