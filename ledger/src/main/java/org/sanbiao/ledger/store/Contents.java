package org.sanbiao.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.tree.Hash;

/** The contents that stand beside the entries, as seen from one connection; not for several threads. */
public final class Contents {

    /** Rows that PostgreSQL sends at once; contents can be large. */
    private static final int FETCHED = 32;

    private final Connection connection;

    /** The contents that this connection sees. */
    public Contents(Connection connection) {
        this.connection = connection;
    }

    /**
     * What is kept behind a commitment; neither salt nor content once it was erased. The hash is as stored, of any
     * length.
     */
    @SuppressWarnings("ArrayRecordComponent") // a row, not a value
    public record Row(byte[] hash, long sequence, byte @Nullable [] salt, byte @Nullable [] content) {

        /** Whether it was erased. */
        public boolean isErased() {
            return salt == null && content == null;
        }
    }

    /** Hands out rows one by one until there are no more. */
    @FunctionalInterface
    public interface Cursor {
        /** The next, or null after the last. */
        @Nullable
        Row next() throws Exception;
    }

    /** Reads with a cursor that ends with the call. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Reads. */
        T with(Cursor cursor) throws Exception;
    }

    /** Keeps a content; a second one behind the same commitment is refused. */
    public void keep(Hash commitment, long sequence, byte[] salt, byte[] content) throws SQLException {
        String sql = "INSERT INTO ledger_content (hash, sequence, salt, content) VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, commitment.bytes());
            insert.setLong(2, sequence);
            insert.setBytes(3, salt);
            insert.setBytes(4, content);
            insert.executeUpdate();
        }
    }

    /** Erases content and salt; false if there was none. */
    public boolean erase(Hash commitment) throws SQLException {
        String sql = "UPDATE ledger_content SET salt = NULL, content = NULL WHERE hash = ? AND salt IS NOT NULL";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBytes(1, commitment.bytes());
            return update.executeUpdate() == 1;
        }
    }

    /** The row of a commitment, or null if there never was one. */
    public @Nullable Row find(Hash commitment) throws SQLException {
        String sql = "SELECT hash, sequence, salt, content FROM ledger_content WHERE hash = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, commitment.bytes());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? row(rows) : null;
            }
        }
    }

    /** Reads all of them in the order of their entries. */
    public <T> T inOrder(Reading<T> reading) throws Exception {
        String sql = "SELECT hash, sequence, salt, content FROM ledger_content ORDER BY sequence, hash";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCHED);
            try (ResultSet rows = select.executeQuery()) {
                return reading.with(() -> rows.next() ? row(rows) : null);
            }
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        byte[] hash = rows.getBytes(1); // null only in a damaged file
        return new Row(hash == null ? new byte[0] : hash, rows.getLong(2), rows.getBytes(3), rows.getBytes(4));
    }
}
