package org.sanbiao.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Opens files and streams as documents. Thread-safe; cost linear in the size, memory about five times it. */
public final class Documents {

    /** The largest file that is read unless its reader asks for more, in bytes. */
    public static final long DEFAULT_LIMIT = 64L << 20;

    private Documents() {}

    /**
     * Reads a file.
     *
     * @param limit the largest size in bytes
     * @throws UnreadableException where it is missing, too large, of a kind that is not read, or no text
     */
    public static Document open(Path path, long limit) throws UnreadableException {
        try {
            if (Files.isRegularFile(path) && Files.size(path) > limit) {
                throw tooLarge(Files.size(path), limit);
            }
            try (InputStream in = Files.newInputStream(path)) {
                return open(in, path.toString(), limit);
            }
        } catch (NoSuchFileException e) {
            throw new UnreadableException("there is no such file");
        } catch (AccessDeniedException e) {
            throw new UnreadableException("you may not read it");
        } catch (IOException e) {
            throw new UnreadableException("it cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param name what to call it
     * @param limit the largest size in bytes
     * @throws UnreadableException where it is too large, of a kind that is not read, or no text
     */
    public static Document open(InputStream in, String name, long limit) throws UnreadableException {
        byte[] bytes;
        try {
            bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 16));
        } catch (IOException e) {
            throw new UnreadableException("it cannot be read: " + e.getMessage());
        }
        if (bytes.length > limit) {
            throw tooLarge(bytes.length, limit);
        }
        String id = "sha256:" + HexFormat.of().formatHex(sha256().digest(bytes));
        Decoder.Decoded decoded = Decoder.decode(bytes);
        return new Document(name, id, decoded.text(), decoded.encoding(), decoded.notes());
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Bug: every Java has SHA-256", e);
        }
    }

    private static UnreadableException tooLarge(long size, long limit) {
        return new UnreadableException("it has " + (size > limit && size < Integer.MAX_VALUE ? "at least " : "") + size
                + " bytes, more than the limit of " + limit + "; a higher one can be set with --max-size");
    }
}
