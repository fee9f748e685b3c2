package org.sanbiao.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tree cut into tiles of 256 hashes (C2SP tlog-tiles). The tiles of level 0 hold the hashes of the leaves; each hash
 * of level {@code k + 1} is the root of a full tile of level {@code k}. The last tile of a level may be partial.
 */
public final class Tiles {

    /** Hashes in a full tile. */
    public static final int WIDTH = 256;

    /** Levels of the tree in a tile: 2^8 = 256. */
    public static final int HEIGHT = 8;

    private Tiles() {}

    /** Where a tile is, and how many hashes it has. */
    public record Place(int level, long number, int width) {

        /**
         * The path below an exported folder, numbers in groups of three digits: {@code tile/0/x001/x234/067.p/8} is the
         * tile 1234067 of level 0, of which there are 8 hashes.
         */
        public String path() {
            String digits = String.format(Locale.ROOT, "%03d", number);
            StringBuilder path = new StringBuilder("tile/").append(level).append('/');
            int first = digits.length() % 3;
            String padded = first == 0 ? digits : "0".repeat(3 - first) + digits;
            for (int i = 0; i < padded.length(); i += 3) {
                boolean last = i + 3 == padded.length();
                path.append(last ? "" : "x").append(padded, i, i + 3).append(last ? "" : "/");
            }
            return (width == WIDTH ? path : path.append(".p/").append(width)).toString();
        }

        /** Level and number, for messages. */
        @Override
        public String toString() {
            return "Tile " + number + " of level " + level;
        }
    }

    /** The tiles of a tree of this size, level by level. */
    public static List<Place> of(long size) {
        List<Place> places = new ArrayList<>();
        int level = 0;
        for (long count = size; count > 0; count /= WIDTH) {
            long full = count / WIDTH;
            for (long number = 0; number < full; number++) {
                places.add(new Place(level, number, WIDTH));
            }
            if (count % WIDTH > 0) {
                places.add(new Place(level, full, (int) (count % WIDTH)));
            }
            level++;
        }
        return places;
    }

    /** One hash of a tile's bytes; null if the tile is too short for it. */
    public static @Nullable Hash hash(byte[] tile, int index) {
        int from = index * Hash.SIZE;
        return from + Hash.SIZE <= tile.length ? Hash.ofBytes(Arrays.copyOfRange(tile, from, from + Hash.SIZE)) : null;
    }
}
