package org.sanbiao.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import org.sanbiao.documents.Document;
import org.sanbiao.documents.Documents;
import org.sanbiao.documents.Limits;
import org.sanbiao.documents.UnreadableException;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.structure.Facts;

/** A file that was opened and read as the command does it. */
public record Read(Document document, Reading reading) {

    public static Document open(Path file) {
        try {
            return new Documents(Limits.DEFAULT, System::nanoTime).open(file);
        } catch (UnreadableException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    public static Read of(Document document, Facts given) {
        return of(document, given, Set.of());
    }

    /** The same without some rules of the language. */
    public static Read of(Document document, Facts given, Set<String> without) {
        return new Read(document, Reader.read(document.page(), document.facts(given), without));
    }

    /** The hash of a file's bytes in hexadecimal digits. */
    public static String sha256(Path file) {
        MessageDigest hash = Documents.sha256();
        try {
            return HexFormat.of().formatHex(hash.digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
