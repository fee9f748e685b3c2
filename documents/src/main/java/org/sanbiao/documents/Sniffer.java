package org.sanbiao.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanbiao.documents.UnreadableException.Reason;

/** Tells a file's kind by its bytes; its name is asked only where the bytes leave it open. */
final class Sniffer {

    private static final int HEAD = 4096;
    private static final Pattern TAG =
            Pattern.compile("<(?:html|head|body|meta|title|div|table|p|br|span)(?:\\s[^>]*)?/?>");

    private Sniffer() {}

    /**
     * The kind of a file.
     *
     * @param name its name, with or without folders
     * @throws UnreadableException where it is of a kind that is not read; says what to do
     */
    static FileKind kind(byte[] bytes, String name) throws UnreadableException {
        String head = latin(bytes, HEAD);
        if (head.startsWith("PK\3\4")) {
            return zipped(bytes);
        }
        if (head.indexOf("%PDF-") >= 0 && head.indexOf("%PDF-") < 1024 && !isText(head)) {
            return FileKind.PDF;
        }
        if (head.startsWith("PK\5\6")) {
            throw kind("空的压缩包", "an empty zip file");
        }
        if (Decoder.startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw old(bytes);
        }
        Refused refused = refused(head);
        if (refused != null) {
            throw kind(refused.zh, refused.en);
        }
        return isHtml(bytes, head, name) ? FileKind.HTML : FileKind.TEXT;
    }

    private record Refused(String zh, String en) {}

    private static @Nullable Refused refused(String head) {
        if (head.startsWith("{\\rtf")) {
            return new Refused("RTF文件", "an RTF file");
        }
        if (head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF8")
                || head.startsWith("BM") && head.length() > 30 && head.charAt(14) == 40
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return new Refused("图片", "a picture");
        }
        if (head.startsWith("Rar!")
                || head.startsWith("7z\u00bc\u00af")
                || head.startsWith("\u001f\u008b")
                || head.startsWith("BZh") && head.startsWith("1AY&SY", 4)) {
            return new Refused("压缩包", "a packed archive");
        }
        String start = head.toLowerCase(Locale.ROOT);
        if (start.startsWith("mime-version:") || start.startsWith("from: <saved by")) {
            return new Refused("网页存档（MHT）", "a saved web archive (MHT)");
        }
        return null;
    }

    /** A zipped file is told by the names in it, which stand uncompressed at its end and before each part. */
    private static FileKind zipped(byte[] bytes) throws UnreadableException {
        if (has(bytes, "word/document.xml") || has(bytes, "word/") && has(bytes, "[Content_Types].xml")) {
            return FileKind.DOCX;
        }
        if (has(bytes, "xl/workbook")) {
            throw kind("Excel表格（xlsx）", "an Excel file (xlsx)");
        }
        if (has(bytes, "ppt/presentation")) {
            throw kind("演示文稿（pptx）", "a PowerPoint file (pptx)");
        }
        if (has(bytes, "OFD.xml")) {
            throw new UnreadableException(
                    Reason.KIND,
                    "这是OFD版式文件，暂不支持：请用阅读器另存为PDF或文本后再读",
                    "it is an OFD file, which is not read: save it as PDF or text and read that");
        }
        if (has(bytes, "application/vnd.oasis.opendocument")) {
            throw kind("ODF文件（如odt）", "an OpenDocument file such as odt");
        }
        throw kind("压缩包", "a zip file");
    }

    /** What Word wrote before 2007, and what Office writes with a password: both are in Microsoft's compound files. */
    private static UnreadableException old(byte[] bytes) {
        if (has(bytes, wide("EncryptedPackage"))) {
            return new UnreadableException(
                    Reason.LOCKED,
                    "这是加密的Office文件：请先用密码打开，另存为不加密的docx后再读",
                    "it is an Office file locked by a password: open it, save it without one and read that");
        }
        if (has(bytes, wide("WordDocument"))) {
            return new UnreadableException(
                    Reason.KIND,
                    "这是旧版Word文件（doc）：请用Word或WPS另存为docx后再读",
                    "it is an old Word file (doc): save it as docx with Word or WPS and read that");
        }
        return has(bytes, wide("Workbook")) || has(bytes, wide("Book"))
                ? kind("旧版Excel文件（xls）", "an old Excel file (xls)")
                : kind("旧版Office或WPS文件", "an old Office or WPS file");
    }

    private static UnreadableException kind(String zh, String en) {
        return new UnreadableException(
                Reason.KIND,
                "这是" + zh + "，不能直接读：请另存为txt、docx、html或带文字的pdf后再读",
                "it is " + en + ", which is not read: save it as txt, docx, html or a pdf with text and read that");
    }

    private static boolean isHtml(byte[] bytes, String head, String name) {
        String start = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")
                ? new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_16)
                : head;
        start = start.toLowerCase(Locale.ROOT);
        start = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
        start = start.startsWith("\ufeff") ? start.substring(1) : start;
        String bare = start.stripLeading();
        if (bare.startsWith("<!doctype html") || bare.startsWith("<html") || bare.startsWith("<head")) {
            return true;
        }
        boolean markup = bare.startsWith("<");
        if (markup && (bare.contains("<html") || bare.contains("<!doctype html"))) {
            return true; // after a comment or an XML declaration
        }
        String file = name.toLowerCase(Locale.ROOT);
        boolean named = file.endsWith(".htm") || file.endsWith(".html") || file.endsWith(".shtml");
        return (named || markup) && TAG.matcher(bare).find();
    }

    /** Whether a head is plain ASCII text that only speaks of PDFs. */
    private static boolean isText(String head) {
        return !head.startsWith("%PDF-") && head.chars().allMatch(c -> c == '\n' || c == '\r' || c >= ' ' && c < 127);
    }

    private static byte[] wide(String name) {
        return name.getBytes(StandardCharsets.UTF_16LE);
    }

    private static boolean has(byte[] bytes, String name) {
        return has(bytes, name.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean has(byte[] bytes, byte[] name) {
        return find(bytes, name, 0) >= 0;
    }

    /** Where a sequence of bytes stands next, or -1. */
    static int find(byte[] bytes, byte[] wanted, int from) {
        outer:
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            for (int k = 0; k < wanted.length; k++) {
                if (bytes[i + k] != wanted[k]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }

    private static String latin(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
    }
}
