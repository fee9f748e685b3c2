package org.sanbiao.app.work;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.documents.Document;
import org.sanbiao.documents.Documents;
import org.sanbiao.documents.Limits;
import org.sanbiao.documents.UnreadableException;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.office.ReviewDesk.Entered;
import org.sanbiao.following.office.Sheet;
import org.sanbiao.following.office.Upload;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.structure.Facts;

/** Takes a document in: reads it, keeps its bytes, enters what it commits to. */
public final class Intake {

    private static final Documents DOCUMENTS = new Documents(Limits.DEFAULT, System::nanoTime);

    /** Of a text that is entered: many times the longest plan, and no more than a small server can read. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private Intake() {}

    /**
     * What is known of a file as it comes.
     *
     * @param name how people call it
     * @param address where it was found: a URL; empty for what the file says itself, else its name
     * @param retrieved the day it was taken from there, or null
     */
    public record Found(
            String name, String address, @Nullable LocalDate retrieved) {}

    /**
     * What became of it.
     *
     * @param dated whether its day of publication is known: 今年 and 8月底 have no date without
     */
    public record Taken(Document document, Entered entered, boolean dated) {}

    /**
     * Reads a file and enters its commitments as proposals.
     *
     * @param given what is known of it beside its text
     * @param confirm whether all are confirmed at once
     * @throws UnreadableException where it is of a kind that is not read, or no text
     */
    public static Taken take(WorkFolder work, Acting as, byte[] bytes, Found found, Facts given, boolean confirm)
            throws UnreadableException {
        Document document = document(found.name(), bytes);
        if (document.text().length() > MOST_CHARACTERS) {
            throw new Refusal(
                    Refusal.Reason.LIMIT,
                    found.name() + "有" + document.text().length() + "字，最多" + MOST_CHARACTERS + "字，请分开录入",
                    found.name() + " has " + document.text().length() + " characters, at most " + MOST_CHARACTERS
                            + " are taken: enter it in parts");
        }
        Reading reading = document.read(given);
        Sheet sheet = new Sheet(
                new Upload(found.name(), bytes), document.id(), address(found, document), found.retrieved(), version());
        Entered entered = work.office().review().enter(as, reading, sheet, confirm);
        return new Taken(document, entered, reading.facts().published() != null);
    }

    private static String address(Found found, Document document) {
        String own = document.address();
        return !found.address().isEmpty() ? found.address() : own != null ? own : found.name();
    }

    /** The bytes of a file, to be taken in. */
    public static byte[] bytes(Path file) throws UnreadableException {
        return DOCUMENTS.bytes(file);
    }

    /** A file's bytes as a document; the same bytes give the same text every time. */
    public static Document document(String name, byte[] bytes) throws UnreadableException {
        return DOCUMENTS.read(bytes, name);
    }

    /** The text of a file, whatever its encoding. */
    public static String text(String name, byte[] bytes) {
        try {
            return document(name, bytes).text();
        } catch (UnreadableException e) {
            throw new Refusal(
                    Refusal.Reason.INPUT,
                    name + "：" + e.remark().zh(),
                    name + ": " + e.remark().en());
        }
    }

    /** Which version of the program reads. */
    public static String version() {
        String version = Intake.class.getPackage().getImplementationVersion();
        return "sanbiao " + (version == null ? "dev" : version);
    }
}
