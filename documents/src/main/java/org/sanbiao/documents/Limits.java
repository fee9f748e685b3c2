package org.sanbiao.documents;

import java.time.Duration;

/**
 * What reading one file may take. A file that asks for more is refused with one line that names the limit.
 *
 * @param bytes of the file
 * @param unpacked bytes that its compressed parts come to
 * @param ratio how many times its own size a compressed part of more than a megabyte may come to
 * @param entries of a zipped file
 * @param depth how deep elements may be nested in each other
 * @param pages of a PDF
 * @param characters of the text
 * @param time how long
 */
public record Limits(
        long bytes, long unpacked, int ratio, int entries, int depth, int pages, int characters, Duration time) {

    /** Far more than any plan or report of a government has. */
    public static final Limits DEFAULT =
            new Limits(64L << 20, 512L << 20, 200, 10_000, 500, 5_000, 64 << 20, Duration.ofMinutes(2));

    /** The same for files of another size. */
    public Limits withBytes(long most) {
        return new Limits(most, unpacked, ratio, entries, depth, pages, characters, time);
    }
}
