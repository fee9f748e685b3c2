package org.sanbiao.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.store.Contents;
import org.sanbiao.ledger.store.Entries;
import org.sanbiao.ledger.tree.Checkpoint;
import org.sanbiao.ledger.tree.Hash;
import org.sanbiao.ledger.tree.Tiles;

/** A log as it stands in an exported folder. */
final class FolderSource implements Source {

    private final Path folder;
    private final long size; // as the newest checkpoint says
    private final Map<Integer, Tile> tiles = new HashMap<>(); // by level: the one at hand

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Tile(long number, byte[] hashes) {}

    FolderSource(Path folder) throws IOException {
        this.folder = folder;
        this.size = sizeOf(Files.readAllBytes(folder.resolve(Export.CHECKPOINT)));
    }

    private static long sizeOf(byte[] note) {
        try {
            return Checkpoint.parse(Note.parse(note).text()).size();
        } catch (IllegalArgumentException unreadable) {
            return 0; // the audit reads it too and says so
        }
    }

    @Override
    public void entries(Entries.Reader reader) throws Exception {
        long next = 0;
        try (Lines lines = new Lines(folder.resolve(Export.ENTRIES))) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                long sequence = place(line, next);
                Hash stored = stored(0, sequence);
                reader.take(new Entries.Row(sequence, stored == null ? new byte[0] : stored.bytes(), line));
                next = sequence + 1;
            }
        }
    }

    /** A line is the entry whose number it says if its hash is the one stored for that number, else the next. */
    private long place(byte[] line, long next) throws IOException {
        try {
            long says = Line.sequence(line);
            if (says == next || Hash.leaf(line).equals(stored(0, says))) {
                return says;
            }
        } catch (IllegalArgumentException unreadable) {
            // the audit reads it too and says so
        }
        return next;
    }

    @Override
    public <T> T contents(WithContents<T> reading) throws Exception {
        if (!Files.exists(folder.resolve(Export.CONTENTS))) {
            return reading.with(null);
        }
        try (Lines lines = new Lines(folder.resolve(Export.CONTENTS))) {
            long[] last = {0};
            return reading.with(() -> {
                byte[] line = lines.next();
                if (line == null) {
                    return null;
                }
                Contents.Row row = content(line, last[0]);
                last[0] = row.sequence();
                return row;
            });
        }
    }

    /** A line that cannot be read is a content that no entry names, kept where the one before it is. */
    private static Contents.Row content(byte[] line, long last) {
        try {
            Json.Members members = (Json.Members) Json.parse(line);
            byte[] hash = Hash.ofHex(members.text("commitment")).bytes();
            long sequence = Long.parseLong(members.text("sequence"));
            if (!members.has("content") && !members.has("salt")) {
                return new Contents.Row(hash, sequence, null, null);
            }
            return new Contents.Row(hash, sequence, base64(members.text("salt")), base64(members.text("content")));
        } catch (IllegalArgumentException | ClassCastException unreadable) {
            return new Contents.Row(new byte[0], last, null, null);
        }
    }

    private static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("Base64 with bits left over");
        }
        return bytes;
    }

    @Override
    public SortedMap<Long, byte[]> checkpoints() throws IOException {
        SortedMap<Long, byte[]> notes = new TreeMap<>();
        for (Path file : CheckpointFolder.files(folder.resolve(Export.CHECKPOINTS))) {
            String name = file.getFileName().toString();
            String number = name.substring(0, name.length() - CheckpointFolder.ENDING.length());
            notes.put(number.matches("[0-9]{1,18}|0[0-9]{19}") ? Long.parseLong(number) : -1, Files.readAllBytes(file));
        }
        byte[] newest = Files.readAllBytes(folder.resolve(Export.CHECKPOINT));
        byte[] same = notes.put(sizeOf(newest), newest);
        if (same != null && !java.util.Arrays.equals(same, newest)) {
            notes.put(-1L, same); // two that differ: filed where it cannot be right
        }
        return notes;
    }

    @Override
    public @Nullable Hash stored(int level, long n) throws IOException {
        int height = level / Tiles.HEIGHT;
        long number = n / Tiles.WIDTH;
        Tile atHand = tiles.get(height);
        if (atHand == null || atHand.number() != number) {
            long width = Math.min(Tiles.WIDTH, (size >> level) - number * Tiles.WIDTH);
            boolean outside = n < 0 || width <= 0;
            byte[] hashes = outside ? new byte[0] : tile(new Tiles.Place(height, number, (int) width).path());
            atHand = new Tile(number, hashes);
            tiles.put(height, atHand);
        }
        return n < 0 ? null : Tiles.hash(atHand.hashes(), (int) (n % Tiles.WIDTH));
    }

    private byte[] tile(String path) throws IOException {
        try {
            return Files.readAllBytes(folder.resolve(path));
        } catch (NoSuchFileException missing) {
            return new byte[0];
        }
    }

    @Override
    public List<String> tileFaults(long entries) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        Path root = folder.resolve("tile");
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .forEach(file ->
                                found.add(folder.relativize(file).toString().replace('\\', '/')));
            }
        }
        List<String> faults = new ArrayList<>();
        for (Tiles.Place place : Tiles.of(entries)) {
            String path = place.path();
            if (!found.remove(path)) {
                faults.add("The file " + path + " is missing.");
            } else if (Files.size(folder.resolve(path)) != (long) place.width() * Hash.SIZE) {
                faults.add("The file " + path + " has not " + place.width() + " hashes.");
            }
        }
        found.forEach(path -> faults.add("The file " + path + " does not belong to " + entries + " entries."));
        return faults;
    }

    @Override
    public @Nullable List<Long> own() {
        return null;
    }

    @Override
    public boolean endsAtCheckpoint() {
        return true;
    }
}
