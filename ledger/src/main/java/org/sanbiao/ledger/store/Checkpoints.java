package org.sanbiao.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The signed checkpoints that were kept, by size, as seen from one connection; not for several threads. */
public final class Checkpoints {

    private final Connection connection;

    /** The checkpoints that this connection sees. */
    public Checkpoints(Connection connection) {
        this.connection = connection;
    }

    /** Keeps one, instead of an earlier one of the same size. */
    public void keep(long size, byte[] note) throws SQLException {
        String sql = "INSERT INTO ledger_checkpoint (size, note) VALUES (?, ?)"
                + " ON CONFLICT (size) DO UPDATE SET note = excluded.note";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setLong(1, size);
            upsert.setBytes(2, note);
            upsert.executeUpdate();
        }
    }

    /** Those of at least this size, by size. */
    public SortedMap<Long, byte[]> from(long size) throws SQLException {
        String sql = "SELECT size, note FROM ledger_checkpoint WHERE size >= ? ORDER BY size";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, size);
            return read(select);
        }
    }

    /** The largest; an empty map while there is none. */
    public Map<Long, byte[]> newest() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT size, note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1")) {
            return read(select);
        }
    }

    private static SortedMap<Long, byte[]> read(PreparedStatement select) throws SQLException {
        SortedMap<Long, byte[]> notes = new TreeMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                byte[] note = rows.getBytes(2); // null only in a damaged file
                notes.put(rows.getLong(1), note == null ? new byte[0] : note);
            }
        }
        return notes;
    }
}
