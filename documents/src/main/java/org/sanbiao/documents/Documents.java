package org.sanbiao.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import org.sanbiao.documents.UnreadableException.Reason;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Facts;

/**
 * Opens files, streams and bytes as documents.
 *
 * <p>The same bytes and name give the same document every time, so that a page can be shown again from the bytes that were
 * kept. Thread-safe; cost linear in the size unpacked.
 */
public final class Documents {

    private final Limits limits;
    private final LongSupplier nanoTime;

    /**
     * @param limits what reading one file may take
     * @param nanoTime a clock that only goes forward, such as {@code System::nanoTime}
     */
    public Documents(Limits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableException where it is missing, gives no text, or takes more than the limits allow
     */
    public Document open(Path path) throws UnreadableException {
        return read(bytes(path), path.toString());
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param name what to call it
     * @throws UnreadableException where it gives no text, or takes more than the limits allow
     */
    public Document open(InputStream in, String name) throws UnreadableException {
        return read(bytes(in), name);
    }

    /**
     * Reads bytes.
     *
     * @param name what to call them; its ending is asked only where the bytes leave their kind open
     * @throws UnreadableException where they give no text, or take more than the limits allow
     */
    public Document read(byte[] bytes, String name) throws UnreadableException {
        if (bytes.length > limits.bytes()) {
            throw tooLarge(bytes.length);
        }
        if (bytes.length == 0) {
            throw new UnreadableException(Reason.NO_TEXT, "文件是空的", "it is empty");
        }
        FileKind kind = Sniffer.kind(bytes, name);
        try {
            Content content = content(kind, bytes, new Budget(limits, nanoTime));
            if (content.page().text().isBlank()) {
                throw new UnreadableException(Reason.NO_TEXT, "文件里只有空白", "it holds nothing but blanks");
            }
            String id = "sha256:" + HexFormat.of().formatHex(sha256().digest(bytes));
            return new Document(
                    name,
                    id,
                    kind,
                    content.page(),
                    content.found(),
                    content.address(),
                    content.encoding(),
                    content.notes());
        } catch (Budget.Exceeded e) {
            throw new UnreadableException(
                    Reason.LIMIT, e.remark().zh(), e.remark().en());
        }
    }

    private static Content content(FileKind kind, byte[] bytes, Budget budget) throws UnreadableException {
        return switch (kind) {
            case TEXT -> text(bytes, budget);
            case HTML -> HtmlReader.read(bytes, budget);
            case DOCX -> DocxReader.read(bytes, budget);
            case PDF -> PdfReader.read(bytes, budget);
        };
    }

    private static Content text(byte[] bytes, Budget budget) throws UnreadableException {
        Decoder.Decoded decoded = Decoder.decode(bytes);
        budget.characters(decoded.text().length());
        return new Content(Page.of(decoded.text()), Facts.NONE, null, decoded.encoding(), decoded.notes());
    }

    /**
     * The bytes of a file, to be kept or {@link #read}.
     *
     * @throws UnreadableException where it is missing, locked away or too large
     */
    public byte[] bytes(Path path) throws UnreadableException {
        try {
            if (Files.isRegularFile(path) && Files.size(path) > limits.bytes()) {
                throw tooLarge(Files.size(path));
            }
            try (InputStream in = Files.newInputStream(path)) {
                return bytes(in);
            }
        } catch (NoSuchFileException e) {
            throw new UnreadableException(Reason.OUT_OF_REACH, "没有这个文件", "there is no such file");
        } catch (AccessDeniedException e) {
            throw new UnreadableException(Reason.OUT_OF_REACH, "没有读取权限", "you may not read it");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private byte[] bytes(InputStream in) throws UnreadableException {
        try {
            byte[] bytes = in.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 16));
            if (bytes.length > limits.bytes()) {
                throw tooLarge(bytes.length);
            }
            return bytes;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Bug: every Java has SHA-256", e);
        }
    }

    private static UnreadableException failed(IOException e) {
        return new UnreadableException(
                Reason.OUT_OF_REACH, "读不了：" + e.getMessage(), "it cannot be read: " + e.getMessage());
    }

    private UnreadableException tooLarge(long size) {
        return new UnreadableException(
                Reason.TOO_LARGE,
                "有" + size + "字节，超过上限" + limits.bytes() + "字节",
                "it has " + size + " bytes or more, over the limit of " + limits.bytes());
    }
}
