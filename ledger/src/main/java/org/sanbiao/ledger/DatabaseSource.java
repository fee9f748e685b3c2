package org.sanbiao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.store.Checkpoints;
import org.sanbiao.ledger.store.Contents;
import org.sanbiao.ledger.store.Entries;
import org.sanbiao.ledger.tree.Hash;
import org.sanbiao.ledger.tree.Tiles;

/** A log as it stands in its database, seen in one transaction. */
final class DatabaseSource implements Source {

    private final Connection connection;
    private final Entries entries;
    private final Map<Integer, Long> tileAt = new HashMap<>(); // by level: which tile is at hand
    private final Map<Integer, byte[]> tile = new HashMap<>();

    DatabaseSource(Connection connection) {
        this.connection = connection;
        this.entries = new Entries(connection);
    }

    @Override
    public void entries(Entries.Reader reader) throws Exception {
        entries.read(Long.MIN_VALUE, Long.MAX_VALUE, reader);
    }

    @Override
    public <T> T contents(WithContents<T> reading) throws Exception {
        return new Contents(connection).inOrder(reading::with);
    }

    @Override
    public SortedMap<Long, byte[]> checkpoints() throws SQLException {
        return new Checkpoints(connection).from(Long.MIN_VALUE);
    }

    @Override
    public @Nullable Hash stored(int level, long n) throws SQLException {
        int height = level / Tiles.HEIGHT;
        long number = n / Tiles.WIDTH;
        Long atHand = tileAt.put(height, number);
        if (atHand == null || atHand != number) {
            tile.put(height, entries.tile(height, number));
        }
        return Tiles.hash(tile.getOrDefault(height, new byte[0]), (int) (n % Tiles.WIDTH));
    }

    @Override
    public List<String> tileFaults(long size) throws SQLException {
        SortedMap<String, Long> expected = new TreeMap<>();
        for (Tiles.Place place : Tiles.of(size)) {
            if (place.level() > 0) {
                expected.put(place.toString(), (long) place.width() * Hash.SIZE);
            }
        }
        List<String> faults = new ArrayList<>();
        for (Entries.TileSize stored : entries.tiles()) {
            String place = new Tiles.Place(stored.level(), stored.tile(), 0).toString();
            Long bytes = expected.remove(place);
            if (bytes == null || bytes != stored.bytes()) {
                faults.add(place + " of the stored tree has " + stored.bytes() + " bytes instead of "
                        + (bytes == null ? 0 : bytes) + ".");
            }
        }
        expected.forEach((place, bytes) -> faults.add(place + " of the stored tree is missing."));
        return faults;
    }

    @Override
    public List<Long> own() throws SQLException {
        return entries.own();
    }

    @Override
    public boolean endsAtCheckpoint() {
        return false;
    }
}
