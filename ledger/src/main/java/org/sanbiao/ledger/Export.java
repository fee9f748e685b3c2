package org.sanbiao.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.store.Checkpoints;
import org.sanbiao.ledger.store.Contents;
import org.sanbiao.ledger.store.Entries;
import org.sanbiao.ledger.tree.Checkpoint;
import org.sanbiao.ledger.tree.Hash;
import org.sanbiao.ledger.tree.Tiles;

/**
 * A log as a folder of plain files, for somebody who has neither its database nor this program:
 *
 * <pre>
 * checkpoint                  the newest checkpoint, a signed note over all entries
 * checkpoints/….checkpoint    that and the earlier ones, by size
 * entries.jsonl               the entries, a line each, exactly the bytes that are hashed
 * contents.jsonl              the contents with their salts, if they went along; erased ones without either
 * tile/LEVEL/…                the hashes of the tree (C2SP tlog-tiles)
 * README.txt                  how to verify it with anything that knows SHA-256
 * </pre>
 */
public final class Export {

    static final String CHECKPOINT = "checkpoint";
    static final String CHECKPOINTS = "checkpoints";
    static final String ENTRIES = "entries.jsonl";
    static final String CONTENTS = "contents.jsonl";
    static final String README = "README.txt";

    private Export() {}

    /**
     * Verifies an exported folder from its first entry to its last.
     *
     * @param held a checkpoint that was kept elsewhere; null if there is none, and then whoever could write to the
     *     folder could have replaced all of it
     * @throws IOException if files are missing or cannot be read
     */
    public static Report verify(Path folder, @Nullable Note held) throws IOException {
        for (String file : new String[] {CHECKPOINT, ENTRIES}) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new IOException(folder + " is no exported ledger: it has no file " + file + ".");
            }
        }
        return new Audit(new FolderSource(folder), held).run();
    }

    static Note write(Connection connection, Note newest, Path folder, boolean withContents) throws Exception {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new IOException(folder + " is not empty: an export goes to a new folder.");
                }
            }
        }
        long size = Checkpoint.parse(newest.text()).size();
        Entries entries = new Entries(connection);
        Files.createDirectories(folder.resolve(CHECKPOINTS));
        try (OutputStream out = open(folder, ENTRIES)) {
            entries.read(0, size, row -> {
                out.write(row.line());
                out.write('\n');
            });
        }
        for (Tiles.Place place : Tiles.of(size)) {
            Path file = folder.resolve(place.path());
            Files.createDirectories(file.getParent());
            byte[] hashes = entries.tile(place.level(), place.number());
            Files.write(file, java.util.Arrays.copyOf(hashes, place.width() * Hash.SIZE));
        }
        for (Map.Entry<Long, byte[]> note : new Checkpoints(connection).from(0).entrySet()) {
            Path file = folder.resolve(CHECKPOINTS).resolve(CheckpointFolder.fileName(note.getKey()));
            Files.write(file, note.getValue());
        }
        if (withContents) {
            try (OutputStream out = open(folder, CONTENTS)) {
                new Contents(connection).inOrder(cursor -> {
                    for (Contents.Row row = cursor.next(); row != null; row = cursor.next()) {
                        if (row.sequence() < size) {
                            out.write(line(row));
                        }
                    }
                    return true;
                });
            }
        }
        try (java.io.InputStream readme = Export.class.getResourceAsStream(README)) {
            if (readme == null) {
                throw new IllegalStateException("Bug: no " + README + " among the resources.");
            }
            Files.copy(readme, folder.resolve(README));
        }
        Files.write(folder.resolve(CHECKPOINT), newest.bytes()); // last: without it the export is not complete
        return newest;
    }

    private static byte[] line(Contents.Row row) {
        Json.Builder line = Json.members()
                .put("commitment", Hash.ofBytes(row.hash()).hex())
                .put("sequence", String.valueOf(row.sequence()));
        byte[] salt = row.salt();
        byte[] content = row.content();
        if (salt != null && content != null) {
            line.put("content", Base64.getEncoder().encodeToString(content));
            line.put("salt", Base64.getEncoder().encodeToString(salt));
        }
        return (line.done() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static OutputStream open(Path folder, String file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(file)), 1 << 16);
    }
}
