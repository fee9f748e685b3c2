package org.sanbiao.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, one by one; not for several threads. */
final class Lines implements AutoCloseable {

    /** Longest line in bytes: a content of the largest size in Base64 and its hash. */
    private static final int LONGEST = Ledger.LARGEST_CONTENT / 3 * 4 + 1024;

    private final Path file;
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    Lines(Path file) throws IOException {
        this.file = file;
        this.in = Files.newInputStream(file);
    }

    /**
     * The bytes before the next newline; null at the end. A last line without newline was cut off, which is shown by
     * handing it out with one: then it is not the bytes of an entry.
     *
     * @throws IOException if a line is longer than any that was written
     */
    byte @Nullable [] next() throws IOException {
        int scanned = from;
        while (true) {
            for (int i = scanned; i < to; i++) {
                if (buffer[i] == '\n') {
                    byte[] line = Arrays.copyOfRange(buffer, from, i);
                    from = i + 1;
                    return line;
                }
            }
            scanned = to - from;
            if (!fill()) {
                if (from == to) {
                    return null;
                }
                byte[] cut = Arrays.copyOfRange(buffer, from, to + 1);
                cut[cut.length - 1] = '\n';
                from = to;
                return cut;
            }
        }
    }

    /** Moves what is left to the front and reads more behind it; false at the end of the file. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        if (to + 1 >= buffer.length) {
            if (buffer.length > LONGEST) {
                throw new IOException(file + " has a line of more than " + LONGEST + " bytes.");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, to, buffer.length - 1 - to); // one byte is left for the newline of a cut line
        to += Math.max(0, read);
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
