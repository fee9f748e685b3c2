package org.sanbiao.documents;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.sanbiao.documents.UnreadableException.Reason;

/**
 * The parts of a zipped file, read from its bytes one after the other and counted as they unpack; what the file says of its
 * sizes is not believed. Names are only compared, never used as paths.
 */
final class Archive {

    private final byte[] bytes;
    private final Budget budget;

    Archive(byte[] bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    /** The parts of some names, unpacked; all others are gone through too, so that a broken file is known for one. */
    Map<String, byte[]> parts(Predicate<String> wanted) throws UnreadableException {
        Map<String, byte[]> parts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                budget.entries(++count);
                String name = name(entry);
                if (!entry.isDirectory() && !seen.add(name)) {
                    throw damaged("压缩包内有两个" + name, "two parts of it are called " + name);
                }
                InputStream counted = new Counted(zip, entry);
                if (wanted.test(name)) {
                    parts.put(name, counted.readAllBytes());
                } else {
                    counted.skip(Long.MAX_VALUE);
                }
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw broken(e);
        }
    }

    /** What is done with a part. */
    interface Use {
        void take(InputStream part) throws IOException, UnreadableException;
    }

    /** Streams one part; says whether it is there. */
    boolean with(String wanted, Use use) throws UnreadableException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (name(entry).equals(wanted)) {
                    use.take(new Counted(zip, entry));
                    return true;
                }
                new Counted(zip, entry).skip(Long.MAX_VALUE);
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            throw broken(e);
        }
    }

    private static String name(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static UnreadableException broken(Exception e) {
        if (e instanceof ZipException && String.valueOf(e.getMessage()).contains("encrypted")) {
            return new UnreadableException(
                    Reason.LOCKED,
                    "这是加密的压缩文件：请另存为不加密的docx后再读",
                    "it is a zip file locked by a password: save it without one and read that");
        }
        String why = e.getMessage();
        return damaged(
                "压缩包损坏或不完整" + (why == null ? "" : "（" + why + "）"),
                "it is damaged or cut off" + (why == null ? "" : ", " + why));
    }

    static UnreadableException damaged(String zh, String en) {
        return new UnreadableException(
                Reason.DAMAGED, zh + "：请用Word或WPS打开后重新保存", en + "; open it with Word or WPS and save it again");
    }

    /** Counts what a part unpacks to against what it takes in the file, where that is known by then. */
    private final class Counted extends FilterInputStream {

        private final ZipEntry entry;
        private long part;

        Counted(ZipInputStream zip, ZipEntry entry) {
            super(zip);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            if (read > 0) {
                part += read;
                long packed = entry.getCompressedSize();
                // a size that lies can only be smaller than the file
                budget.unpacked(read, part, packed > 0 ? Math.min(packed, bytes.length) : bytes.length);
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] buffer = new byte[1 << 13];
            long skipped = 0;
            for (int read = read(buffer, 0, buffer.length); read >= 0; read = read(buffer, 0, buffer.length)) {
                skipped += read;
            }
            return skipped;
        }

        @Override
        public void close() {
            // the next part comes from the same stream
        }
    }
}
