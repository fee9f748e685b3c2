package org.sanbiao.app.documents;

import java.util.List;

/**
 * A file's text and where it came from.
 *
 * @param name as its reader calls it: a path, or {@code -} for standard input
 * @param id {@code sha256:} and the hash of its bytes in 64 hexadecimal digits
 * @param text its characters, a byte order mark left out; every offset refers to it
 * @param encoding how the bytes were read
 * @param notes what a reader should know of how it was read, one sentence each
 */
public record Document(String name, String id, String text, Encoding encoding, List<String> notes) {

    public Document {
        notes = List.copyOf(notes);
    }
}
