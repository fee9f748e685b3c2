package org.sanbiao.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.tree.Checkpoint;

/**
 * A folder that keeps checkpoints, a file each, named by size: {@code 00000000000000000042.checkpoint}. Best on another
 * machine. Files are written whole or not at all and never replaced.
 */
public record CheckpointFolder(Path folder) implements CheckpointSink {

    /** How the files' names end. */
    public static final String ENDING = ".checkpoint";

    /** The name of the file for a checkpoint of this size. */
    public static String fileName(long size) {
        return String.format(Locale.ROOT, "%020d%s", size, ENDING);
    }

    /** The files of a folder in the order of their sizes; none if there is no such folder. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Optional<Note> newest(String origin) throws IOException {
        List<Path> files = files(folder);
        for (int i = files.size() - 1; i >= 0; i--) {
            try {
                Note note = Note.parse(Files.readAllBytes(files.get(i)));
                if (Checkpoint.parse(note.text()).origin().equals(origin)) {
                    return Optional.of(note);
                }
            } catch (IllegalArgumentException notACheckpoint) {
                throw new IOException(files.get(i) + " is not a checkpoint: " + notACheckpoint.getMessage());
            }
        }
        return Optional.empty();
    }

    @Override
    public void keep(Note checkpoint) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(fileName(Checkpoint.parse(checkpoint.text()).size()));
        if (Files.exists(file)) {
            return; // the ledger has made sure that it says the same
        }
        Path part = Files.createTempFile(folder, ".checkpoint", ".part");
        try {
            Files.write(part, checkpoint.bytes(), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
