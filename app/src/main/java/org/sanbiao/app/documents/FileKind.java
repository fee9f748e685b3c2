package org.sanbiao.app.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kinds of file that hold a text but are no plain text, told by their first bytes. */
final class FileKind {

    private FileKind() {}

    /** What to say of bytes that are of such a kind; null for all others. */
    static @Nullable String of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return unread("a PDF");
        }
        if (head.startsWith("PK\3\4")) {
            return unread("a Word, Excel or other zipped file");
        }
        if (Decoder.startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return unread("an old Word or Excel file");
        }
        if (head.startsWith("{\\rtf")) {
            return unread("an RTF file");
        }
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff") || head.startsWith("GIF8")) {
            return "it is a picture; only plain text is read so far";
        }
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("\u00ef\u00bb\u00bf")) {
            start = start.substring(3).stripLeading();
        }
        return start.startsWith("<!doctype html") || start.startsWith("<html") ? unread("a web page") : null;
    }

    private static String unread(String kind) {
        return "it is " + kind + "; only plain text is read so far: save it as text (.txt) and read that";
    }
}
