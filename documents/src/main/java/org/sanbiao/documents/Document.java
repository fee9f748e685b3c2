package org.sanbiao.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;
import org.sanbiao.reading.structure.Structure;

/**
 * A file's text and where it came from.
 *
 * @param name as its reader calls it: a path, or {@code -} for standard input
 * @param id {@code sha256:} and the hash of its bytes in 64 hexadecimal digits
 * @param kind of file
 * @param page its text, to which every offset refers, and its blocks
 * @param found what the file's own data say of it beside the text; {@link Facts#NONE} for most
 * @param address where the file says it was published, or null
 * @param encoding how the bytes were read as characters; null for docx and pdf
 * @param notes what a reader should know of how it was read
 */
public record Document(
        String name,
        String id,
        FileKind kind,
        Page page,
        Facts found,
        @Nullable String address,
        @Nullable Encoding encoding,
        List<Remark> notes) {

    public Document {
        notes = List.copyOf(notes);
    }

    /** Its characters; a byte order mark is left out. */
    public String text() {
        return page.text();
    }

    /** Everything that it says. What is given counts first, then what stands in the text, then what the file's data say. */
    public Reading read(Facts given) {
        return Reader.read(page, facts(given));
    }

    /** What is known of it as a whole before it is read, in the same order. */
    public Facts facts(Facts given) {
        if (found.equals(Facts.NONE)) {
            return given;
        }
        Facts told = Structure.of(page, given).facts();
        return new Facts(
                told.title() != null ? told.title() : found.title(),
                told.published() != null ? told.published() : found.published(),
                told.issuer() != null ? told.issuer() : found.issuer(),
                told.place() != null ? told.place() : found.place());
    }
}
