package org.sanbiao.app.publicsite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which documents are published, kept in a file of the work folder to which lines are only added:
 *
 * <pre>
 * 2022-12-06T09:30:00+08:00⇥publish⇥sha256:…⇥zhao
 * 2022-12-07T10:02:11+08:00⇥withdraw⇥sha256:…⇥zhao
 * </pre>
 *
 * <p>Without the file nothing is published; a line that says neither, and one that a crash cut short, publishes nothing.
 * For any number of threads of one server.
 */
public final class Publications {

    private static final String PUBLISH = "publish";
    private static final String WITHDRAW = "withdraw";

    private final Path file;

    /** What a file says; it need not be there yet. */
    public Publications(Path file) {
        this.file = file;
    }

    /** The hashes of the published documents with the moment, in the order of their publication. */
    public synchronized Map<String, OffsetDateTime> now() {
        Map<String, OffsetDateTime> published = new LinkedHashMap<>();
        for (String line : text().split("\n")) {
            String[] parts = line.split("\t", -1);
            if (parts.length != 4 || !parts[2].matches("sha256:[0-9a-f]{64}")) {
                continue;
            }
            try {
                OffsetDateTime at = OffsetDateTime.parse(parts[0]);
                if (parts[1].equals(PUBLISH)) {
                    published.putIfAbsent(parts[2], at);
                } else if (parts[1].equals(WITHDRAW)) {
                    published.remove(parts[2]);
                }
            } catch (DateTimeException notALine) {
                // publishes nothing
            }
        }
        return published;
    }

    /**
     * Publishes a document or takes it back; it is on the disk when this answers.
     *
     * @param hash beginning {@code sha256:}
     */
    public synchronized void set(String hash, boolean publish, String by, OffsetDateTime at) {
        if (now().containsKey(hash) == publish) {
            return;
        }
        String before = text();
        String line = (before.isEmpty() || before.endsWith("\n") ? "" : "\n")
                + String.join("\t", at.toString(), publish ? PUBLISH : WITHDRAW, hash, by) + "\n";
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write what is published to " + file, e);
        }
    }

    private String text() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what is published from " + file, e);
        }
    }
}
