package org.sanbiao.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.tree.GrowingTree;
import org.sanbiao.ledger.tree.Hash;
import org.sanbiao.ledger.tree.Hashes;
import org.sanbiao.ledger.tree.Tiles;

/**
 * The entries and their tree as seen from one connection; not for several threads.
 *
 * <p>The tree is kept in tiles of 256 hashes (C2SP tlog-tiles): the tile of level 0 are the hashes beside the entries,
 * each hash of level {@code k + 1} is the root of a full tile of level {@code k}. So an append writes a row, and one
 * append in 256 rewrites a tile; any hash of the tree is within 256 hashes of a stored one.
 */
public final class Entries implements Hashes {

    private static final int WIDTH = Tiles.WIDTH;

    private final Connection connection;

    /** The rows that this connection sees. */
    public Entries(Connection connection) {
        this.connection = connection;
    }

    /** An entry as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // a row, not a value
    public record Row(long sequence, byte[] hash, byte[] line) {}

    /** Takes rows one after the other. */
    @FunctionalInterface
    public interface Reader {
        /** Takes one. */
        void take(Row row) throws Exception;
    }

    /** How many entries there are; the next takes this as its sequence number. */
    public long size() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT max(sequence) FROM ledger_entry");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            long last = rows.getLong(1);
            return rows.wasNull() ? 0 : last + 1;
        }
    }

    /** Writes entries from the sequence number {@code first} on, which must be {@link #size()}. */
    public void append(long first, List<byte[]> lines) throws SQLException {
        String sql = "INSERT INTO ledger_entry (sequence, hash, line) VALUES (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            long sequence = first;
            for (byte[] line : lines) {
                insert.setLong(1, sequence);
                insert.setBytes(2, Hash.leaf(line).bytes());
                insert.setBytes(3, line);
                insert.addBatch();
                sequence++;
            }
            insert.executeBatch();
        }
        long end = first + lines.size();
        for (long tile = first / WIDTH; (tile + 1) * WIDTH <= end; tile++) {
            complete(0, tile);
        }
    }

    // The tile is full: its root becomes a hash of the level above.
    private void complete(int level, long tile) throws SQLException {
        byte[] root = rootOf(tile(level, tile), 0, WIDTH).bytes();
        long above = tile / WIDTH;
        byte[] hashes = tile % WIDTH == 0 ? new byte[0] : tile(level + 1, above);
        long expected = tile % WIDTH * Hash.SIZE;
        if (hashes.length != expected) {
            throw new IllegalStateException("Tile " + above + " of level " + (level + 1) + " has " + hashes.length
                    + " bytes instead of " + expected + ": the ledger was damaged; run ledger verify.");
        }
        byte[] longer = Arrays.copyOf(hashes, hashes.length + Hash.SIZE);
        System.arraycopy(root, 0, longer, hashes.length, Hash.SIZE);
        String sql = "INSERT INTO ledger_tile (level, tile, hashes) VALUES (?, ?, ?)"
                + " ON CONFLICT (level, tile) DO UPDATE SET hashes = excluded.hashes";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setInt(1, level + 1);
            upsert.setLong(2, above);
            upsert.setBytes(3, longer);
            upsert.executeUpdate();
        }
        if (longer.length == WIDTH * Hash.SIZE) {
            complete(level + 1, above);
        }
    }

    /** The hashes of a tile one after the other, as many as there are. */
    public byte[] tile(int level, long tile) throws SQLException {
        return level == 0 ? leaves(tile * WIDTH, WIDTH) : stored(level, tile);
    }

    private byte[] leaves(long from, int count) throws SQLException {
        String sql = "SELECT hash FROM ledger_entry WHERE sequence >= ? AND sequence < ? ORDER BY sequence";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, from);
            select.setLong(2, from + count);
            byte[] hashes = new byte[count * Hash.SIZE];
            int length = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] hash = bytes(rows, 1);
                    if (hash.length != Hash.SIZE) {
                        throw new IllegalStateException("The hash of entry " + (from + length / Hash.SIZE) + " has "
                                + hash.length + " bytes: the ledger was damaged; run ledger verify.");
                    }
                    System.arraycopy(hash, 0, hashes, length, Hash.SIZE);
                    length += Hash.SIZE;
                }
            }
            return length == hashes.length ? hashes : Arrays.copyOf(hashes, length);
        }
    }

    private byte[] stored(int level, long tile) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT hashes FROM ledger_tile WHERE level = ? AND tile = ?")) {
            select.setInt(1, level);
            select.setLong(2, tile);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? bytes(rows, 1) : new byte[0];
            }
        }
    }

    @Override
    public Hash at(int level, long n) {
        int height = level % Tiles.HEIGHT;
        long first = n << height;
        int count = 1 << height;
        try {
            if (level < Tiles.HEIGHT) {
                return rootOf(leaves(first, count), 0, count);
            }
            return rootOf(stored(level / Tiles.HEIGHT, first / WIDTH), (int) (first % WIDTH), count);
        } catch (SQLException refused) {
            throw new StoreException("Cannot read the tree: " + refused.getMessage(), refused);
        }
    }

    private static Hash rootOf(byte[] hashes, int from, int count) {
        if (hashes.length < (from + count) * Hash.SIZE) {
            throw new IllegalStateException("Of " + (from + count) + " hashes of a tile there are only "
                    + hashes.length / Hash.SIZE + ": the ledger was damaged; run ledger verify.");
        }
        GrowingTree tree = new GrowingTree();
        for (int i = from; i < from + count; i++) {
            tree.add(Hash.ofBytes(Arrays.copyOfRange(hashes, i * Hash.SIZE, (i + 1) * Hash.SIZE)));
        }
        return tree.root();
    }

    /** The last entry's number and the last bytes of its line. */
    @SuppressWarnings("ArrayRecordComponent") // a row, not a value
    public record Last(long sequence, byte[] tail) {}

    /** The last entry with at most so many bytes of its line; null while there is none. */
    public @Nullable Last last(int bytes) throws SQLException {
        String sql = "SELECT sequence, substr(line, CASE WHEN length(line) > ? THEN length(line) - ? ELSE 1 END)"
                + " FROM ledger_entry ORDER BY sequence DESC LIMIT 1";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, bytes);
            select.setInt(2, bytes - 1);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? new Last(rows.getLong(1), bytes(rows, 2)) : null;
            }
        }
    }

    /** Reads the entries of {@code [from, to)} in order. */
    public void read(long from, long to, Reader reader) throws Exception {
        String sql = "SELECT sequence, hash, line FROM ledger_entry WHERE sequence >= ? AND sequence < ?"
                + " ORDER BY sequence";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(WIDTH); // PostgreSQL would fetch all of them at once
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.take(new Row(rows.getLong(1), bytes(rows, 2), bytes(rows, 3)));
                }
            }
        }
    }

    // a damaged file may hold a null where none can be written
    private static byte[] bytes(ResultSet rows, int column) throws SQLException {
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    /** Notes that an entry is the ledger's own, so that its keys are found without reading all entries. */
    public void markOwn(long sequence) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO ledger_own (sequence) VALUES (?)")) {
            insert.setLong(1, sequence);
            insert.executeUpdate();
        }
    }

    /** The numbers of the ledger's own entries, in order. */
    public List<Long> own() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT sequence FROM ledger_own ORDER BY sequence");
                ResultSet rows = select.executeQuery()) {
            List<Long> own = new ArrayList<>();
            while (rows.next()) {
                own.add(rows.getLong(1));
            }
            return own;
        }
    }

    /** A stored tile's place and how many bytes it has. */
    public record TileSize(int level, long tile, long bytes) {}

    /** All stored tiles, level by level. */
    public List<TileSize> tiles() throws SQLException {
        String sql = "SELECT level, tile, length(hashes) FROM ledger_tile ORDER BY level, tile";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            List<TileSize> tiles = new ArrayList<>();
            while (rows.next()) {
                tiles.add(new TileSize(rows.getInt(1), rows.getLong(2), rows.getLong(3)));
            }
            return tiles;
        }
    }
}
