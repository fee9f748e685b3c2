package org.sanbiao.documents;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks every deflated stream of a PDF once and throws the result away, before the parser keeps it all in memory: it has no
 * limit of its own. A PDF's streams stand in it one after the other, each after the word {@code stream}.
 */
final class PdfBombs {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private PdfBombs() {}

    static void check(byte[] bytes, Budget budget) {
        byte[] sink = new byte[1 << 16];
        int at = next(bytes, 0);
        while (at >= 0) {
            int end = at;
            if (isDeflated(bytes, at)) {
                end = unpack(bytes, at, sink, budget);
            }
            at = next(bytes, end);
        }
    }

    /** Where the next stream's bytes begin, or -1. */
    private static int next(byte[] bytes, int from) {
        for (int i = from; i + STREAM.length + 3 < bytes.length; i++) {
            boolean here = true;
            for (int k = 0; here && k < STREAM.length; k++) {
                here = bytes[i + k] == STREAM[k];
            }
            if (here) {
                int at = i + STREAM.length;
                while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n' || bytes[at] == ' ')) {
                    at++;
                }
                return at;
            }
        }
        return -1;
    }

    /** A header of zlib: deflate, no dictionary, a sum that 31 divides. */
    private static boolean isDeflated(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && (bytes[at] & 0x0f) == 8
                && ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff) % 31 == 0;
    }

    private static int unpack(byte[] bytes, int at, byte[] sink, Budget budget) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, at, bytes.length - at);
            long part = 0;
            while (!inflater.finished()) {
                int came = inflater.inflate(sink);
                if (came == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                part += came;
                budget.unpacked(came, part, inflater.getBytesRead());
            }
            return (int) (at + Math.max(1, inflater.getBytesRead()));
        } catch (DataFormatException e) {
            return at + 1; // the parser will say so, or the stream is no stream
        } finally {
            inflater.end();
        }
    }
}
