package org.sanbiao.following.register;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.EventJson;
import org.sanbiao.following.event.Happened;
import org.sanbiao.ledger.tree.Hash;

/** The entries as events, read on one connection; not for several threads. */
final class Log implements AutoCloseable {

    private static final byte[] ABOUT = "\"entry\":{\"about\":\"".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] TEXTS = ",\"texts\":\"".getBytes(StandardCharsets.US_ASCII);

    private static final int FETCHED = 256;

    /** How many keys are asked for at a time. */
    private static final int[] PORTIONS = {256, 16, 1};

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final @Nullable PreparedStatement about;

    /**
     * For one connection.
     *
     * @param tables whether it has the tables of the current state too
     */
    Log(Connection connection, boolean tables) throws SQLException {
        this.connection = connection;
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
        Map<Long, Raw> raw = raw(numbers);
        List<Happened> events = new ArrayList<>(numbers.size());
        for (Long number : numbers) {
            events.add(Objects.requireNonNull(raw.get(number)).event());
        }
        return events;
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

    /** Entries with their texts, by their numbers; asked for many at a time, which a server far away needs. */
    Map<Long, Raw> raw(List<Long> numbers) throws SQLException {
        Map<Long, byte[]> found = new HashMap<>();
        Map<String, Long> commitments = new HashMap<>();
        ask("SELECT sequence, line FROM ledger_entry WHERE sequence IN ", numbers, rows -> {
            byte[] bytes = rows.getBytes(2);
            found.put(rows.getLong(1), bytes);
            String commitment = texts(bytes);
            if (commitment != null) {
                commitments.put(commitment, rows.getLong(1));
            }
        });
        Map<Long, byte[]> texts = new HashMap<>();
        List<byte[]> hashes = new ArrayList<>(commitments.size());
        commitments
                .keySet()
                .forEach(commitment -> hashes.add(Hash.ofHex(commitment).bytes()));
        ask("SELECT hash, content FROM ledger_content WHERE hash IN ", hashes, rows -> {
            Long number = commitments.get(Hash.ofBytes(rows.getBytes(1)).hex());
            byte[] content = rows.getBytes(2);
            if (number != null && content != null) {
                texts.put(number, content);
            }
        });
        Map<Long, Raw> raw = new HashMap<>();
        for (long number : numbers) {
            byte[] line = found.get(number);
            if (line == null) {
                throw new IllegalStateException("there is no entry " + number + ": run ledger rebuild");
            }
            raw.put(number, new Raw(number, line, texts.get(number)));
        }
        return raw;
    }

    /** Takes a row. */
    private interface Taker {
        void take(ResultSet rows) throws SQLException;
    }

    /** Asks for keys in portions of few sizes, so that each statement is prepared once. */
    private void ask(String sql, List<?> keys, Taker taker) throws SQLException {
        int at = 0;
        for (int size : PORTIONS) {
            for (; keys.size() - at >= size; at += size) {
                PreparedStatement select = prepared(sql, size);
                for (int i = 0; i < size; i++) {
                    select.setObject(i + 1, keys.get(at + i));
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        taker.take(rows);
                    }
                }
            }
        }
    }

    private PreparedStatement prepared(String sql, int size) throws SQLException {
        String whole = sql + "(?" + ", ?".repeat(size - 1) + ")";
        PreparedStatement statement = statements.get(whole);
        if (statement == null) {
            statement = connection.prepareStatement(whole);
            statements.put(whole, statement);
        }
        return statement;
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
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        if (about != null) {
            about.close();
        }
    }
}
