package org.sanbiao.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.sanbiao.documents.UnreadableException.Reason;
import org.sanbiao.reading.page.Page;

/**
 * Reads PDFs that hold their text: line by line in plain reading order, lines of one paragraph joined, what repeats at the
 * top and bottom of the sheets left out. Columns are read as the file writes them; pictures of text are not read.
 */
final class PdfReader {

    // its warnings on odd files say nothing to whoever reads a plan; held so that they stay off
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");
    private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox");

    static {
        PDFBOX.setLevel(Level.OFF);
        FONTBOX.setLevel(Level.OFF);
        FontMappers.set(new NoFonts());
    }

    /** Share of a document's characters without which it is not worth reading, in percent. */
    private static final int UNKNOWN = 20;

    private PdfReader() {}

    static Content read(byte[] bytes, Budget budget) throws UnreadableException {
        PdfBombs.check(bytes, budget);
        try (PDDocument pdf =
                Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", IOUtils.createMemoryOnlyStreamCache())) {
            PdfBombs.check(bytes, pdf.getDocument(), budget);
            PdfSheets sheets = new PdfSheets(budget);
            sheets.gather(pdf);
            return content(sheets, budget);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(
                    Reason.LOCKED,
                    "PDF设有打开密码：请先解除密码后再读",
                    "it is a PDF locked by a password: remove the password and read that");
        } catch (Budget.Exceeded e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the parser meets broken files with exceptions of every kind
            throw damaged();
        } catch (OutOfMemoryError e) {
            throw new UnreadableException(
                    Reason.LIMIT, "读取这份PDF所需内存超过可用内存", "reading it needs more memory than there is");
        }
    }

    private static Content content(PdfSheets sheets, Budget budget) throws UnreadableException {
        if (sheets.all().isEmpty()) {
            throw damaged();
        }
        if (sheets.letters() == 0) {
            throw sheets.unknown() > 0 ? unknown() : scan();
        }
        if (sheets.unknown() * 100L > (sheets.letters() + sheets.unknown()) * (long) UNKNOWN) {
            throw unknown();
        }
        Page page = new PdfParagraphs(PdfFrame.without(sheets.all()), new PageBuilder(budget)).page();
        if (page.text().isBlank()) {
            throw scan();
        }
        List<Remark> notes = new ArrayList<>();
        if (sheets.unknown() > 0) {
            notes.add(new Remark(
                    "有" + sheets.unknown() + "个字的字体没有编码，读不出来",
                    sheets.unknown() + " characters are in fonts that do not say what they are, and are missing"));
        }
        note(notes, sheets.empty(), "没有文字（可能是扫描页），未读", "without text, perhaps scanned, and not read");
        note(notes, sheets.broken(), "损坏，可能缺字", "damaged; text may be missing");
        return Content.of(page, notes);
    }

    private static void note(List<Remark> notes, List<Integer> pages, String zh, String en) {
        if (!pages.isEmpty()) {
            StringBuilder list = new StringBuilder();
            for (int page : pages.subList(0, Math.min(pages.size(), 10))) {
                list.append(list.length() == 0 ? "" : "、").append(page);
            }
            String more = pages.size() > 10 ? "等" + pages.size() + "页" : "页";
            notes.add(new Remark(
                    "第" + list + more + zh,
                    (pages.size() == 1 ? "page " : "pages ")
                            + list.toString().replace("、", ", ")
                            + (pages.size() > 10 ? " and others, " + pages.size() + " in all," : "")
                            + (pages.size() == 1 ? " is " : " are ")
                            + en));
        }
    }

    private static UnreadableException scan() {
        return new UnreadableException(
                Reason.NO_TEXT,
                "这份PDF里没有文字，应是扫描件：请先做文字识别（OCR）或找原文",
                "it is a PDF without text, likely scanned: run character recognition (OCR) on it or find its source");
    }

    private static UnreadableException unknown() {
        return new UnreadableException(
                Reason.NO_TEXT,
                "这份PDF的字体没有编码，文字取不出来：请做文字识别（OCR）或找原文",
                "its fonts do not say what their characters are: run character recognition (OCR) on it or find its source");
    }

    private static UnreadableException damaged() {
        return new UnreadableException(
                Reason.DAMAGED,
                "PDF损坏或不完整：请重新下载，或用阅读器打开后另存",
                "it is a damaged or incomplete PDF: fetch it again, or open it in a viewer and save it");
    }
}
