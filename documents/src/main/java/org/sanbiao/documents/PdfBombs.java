package org.sanbiao.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Unpacks every deflated stream of a PDF once and throws the result away, before the parser keeps it all in memory: it has no
 * limit of its own. A PDF's streams stand in it one after the other, each after the word {@code stream}.
 */
final class PdfBombs {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    /** Other ways to pack, seldom used today: only a file that names one is searched for what it packs with it. */
    private static final Set<String> RARE = Set.of("LZWDecode", "LZW", "RunLengthDecode", "RL");

    private static final List<byte[]> SIGNS = List.of(
            "/LZW".getBytes(StandardCharsets.US_ASCII),
            "/RL".getBytes(StandardCharsets.US_ASCII),
            "/RunLength".getBytes(StandardCharsets.US_ASCII));

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

    /** Unpacks what is packed in a rare way, pictures left out, once the parser knows where it stands. */
    static void check(byte[] bytes, COSDocument pdf, Budget budget) throws IOException {
        boolean rare = false;
        for (byte[] sign : SIGNS) {
            rare |= Sniffer.find(bytes, sign, 0) >= 0;
        }
        if (rare) {
            for (COSObjectKey key : List.copyOf(pdf.getXrefTable().keySet())) {
                budget.step();
                if (pdf.getObjectFromPool(key).getObject() instanceof COSStream stream
                        && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    unpack(stream, budget);
                }
            }
        }
    }

    private static void unpack(COSStream stream, Budget budget) throws IOException {
        COSBase filters = stream.getFilters();
        COSArray chain = new COSArray();
        if (filters instanceof COSArray array) {
            chain = array;
        } else if (filters != null) {
            chain.add(filters);
        }
        boolean rare = false;
        for (int i = 0; i < chain.size(); i++) {
            rare |= RARE.contains(String.valueOf(chain.getName(i)));
        }
        if (!rare) {
            return;
        }
        byte[] part;
        try (InputStream in = stream.createRawInputStream()) {
            part = in.readAllBytes();
        }
        int packed = part.length;
        for (int i = 0; i < chain.size(); i++) {
            Sink sink = new Sink(packed, budget);
            FilterFactory.INSTANCE
                    .getFilter(String.valueOf(chain.getName(i)))
                    .decode(new ByteArrayInputStream(part), sink, stream, i);
            part = sink.toByteArray();
        }
    }

    /** Keeps what one step of unpacking gives, within the limits. */
    private static final class Sink extends ByteArrayOutputStream {

        private final int packed;
        private final Budget budget;

        Sink(int packed, Budget budget) {
            this.packed = packed;
            this.budget = budget;
        }

        @Override
        public synchronized void write(int b) {
            super.write(b);
            if ((count & 0xfff) == 0) {
                budget.unpacked(0x1000, count, packed);
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            budget.unpacked(length, count, packed);
        }
    }

    /** Where the next stream's bytes begin, or -1. */
    private static int next(byte[] bytes, int from) {
        int here = Sniffer.find(bytes, STREAM, from);
        if (here < 0) {
            return -1;
        }
        int at = here + STREAM.length;
        while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n' || bytes[at] == ' ')) {
            at++;
        }
        return at < bytes.length ? at : -1;
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
