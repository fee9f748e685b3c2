package org.sanbiao.following.register;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.EventJson;
import org.sanbiao.following.event.Happened;
import org.sanbiao.ledger.store.StoreException;
import org.sanbiao.ledger.tree.Hash;

/** The entries as events, read on one connection; not for several threads. */
final class Log implements AutoCloseable {

    private static final byte[] ABOUT = "\"entry\":{\"about\":\"".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] TEXTS = ",\"texts\":\"".getBytes(StandardCharsets.US_ASCII);

    private static final int FETCHED = 256;

    private final Connection connection;
    private final PreparedStatement line;
    private final PreparedStatement content;
    private final @Nullable PreparedStatement about;

    /**
     * For one connection.
     *
     * @param tables whether it has the tables of the current state too
     */
    Log(Connection connection, boolean tables) throws SQLException {
        this.connection = connection;
        line = connection.prepareStatement("SELECT line FROM ledger_entry WHERE sequence = ?");
        content = connection.prepareStatement("SELECT content FROM ledger_content WHERE hash = ?");
        about = tables ? connection.prepareStatement("SELECT entries FROM now_subject WHERE about = ?") : null;
    }

    /** All events about a subject, in order; empty where there is none. Needs the tables of the current state. */
    List<Happened> about(String subject) throws SQLException {
        if (about == null) {
            throw new IllegalStateException("Bug: this log has no tables");
        }
        List<Long> numbers = new ArrayList<>();
        about.setString(1, subject);
        try (ResultSet rows = about.executeQuery()) {
            if (rows.next()) {
                for (String number : rows.getString(1).split(",")) {
                    numbers.add(Long.valueOf(number));
                }
            }
        }
        List<Happened> events = new ArrayList<>(numbers.size());
        for (long number : numbers) {
            events.add(at(number));
        }
        return events;
    }

    /** The event of an entry, which must not be one of the ledger's own. */
    Happened at(long sequence) throws SQLException {
        return raw(sequence).event();
    }

    /**
     * An entry before it is parsed, so that another thread may.
     *
     * @param texts null where it has none, or they were erased
     */
    @SuppressWarnings("ArrayRecordComponent") // a row, not a value
    record Raw(long sequence, byte[] line, byte @Nullable [] texts) {

        Happened event() {
            return EventJson.read(sequence, line, commitment -> texts);
        }
    }

    /** An entry with its texts. */
    Raw raw(long sequence) throws SQLException {
        line.setLong(1, sequence);
        byte[] bytes;
        try (ResultSet rows = line.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("there is no entry " + sequence + ": run ledger rebuild");
            }
            bytes = rows.getBytes(1);
        }
        String commitment = texts(bytes);
        return new Raw(sequence, bytes, commitment == null ? null : content(commitment));
    }

    /** The commitment of the texts: it stands 64 characters behind the last {@code "texts":"}, before type and version. */
    private static @Nullable String texts(byte[] line) {
        for (int i = line.length - TEXTS.length - 64; i > 0; i--) {
            int k = 0;
            while (k < TEXTS.length && line[i + k] == TEXTS[k]) {
                k++;
            }
            if (k == TEXTS.length) {
                return new String(line, i + k, 64, StandardCharsets.US_ASCII);
            }
        }
        return null;
    }

    private byte @Nullable [] content(String commitment) {
        try {
            content.setBytes(1, Hash.ofHex(commitment).bytes());
            try (ResultSet rows = content.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new StoreException("cannot read a text: " + e.getMessage(), e);
        }
    }

    /** Takes the number and subject of an entry. */
    @FunctionalInterface
    interface Subjects {
        void take(long sequence, String about) throws SQLException;
    }

    /** Goes through the entries of {@code [from, to)}, the ledger's own left out. */
    void subjects(long from, long to, Subjects subjects) throws SQLException {
        String sql = "SELECT sequence, line FROM ledger_entry WHERE sequence >= ? AND sequence < ? ORDER BY sequence";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCHED); // PostgreSQL would fetch all of them at once
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String about = subject(rows.getBytes(2));
                    if (about != null) {
                        subjects.take(rows.getLong(1), about);
                    }
                }
            }
        }
    }

    /** The subject of an entry, found without parsing it: {@code about} is the first member of every body. */
    static @Nullable String subject(byte[] line) {
        int at = line.length > 13 && line[2] == 'e' ? 1 : after(line);
        for (int i = 0; i < ABOUT.length; i++) {
            if (at < 0 || at + i >= line.length || line[at + i] != ABOUT[i]) {
                return null;
            }
        }
        int from = at + ABOUT.length;
        int end = from;
        while (line[end] != '"') {
            end++;
        }
        return new String(line, from, end - from, StandardCharsets.UTF_8);
    }

    /** Where the members after {@code contents} begin, or -1. */
    private static int after(byte[] line) {
        if (line.length < 14 || line[2] != 'c') {
            return -1;
        }
        int i = 12;
        while (i < line.length && line[i] != ']') {
            i++;
        }
        return i + 2;
    }

    @Override
    public void close() throws SQLException {
        line.close();
        content.close();
        if (about != null) {
            about.close();
        }
    }
}
