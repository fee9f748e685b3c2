package org.sanbiao.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Prints Chinese text to a PDF with one of the fonts that every viewer stands in for, so that none need be embedded. */
final class Print implements AutoCloseable {

    private static final float LEFT = 80;
    private static final float TOP = 760;
    private static final float PITCH = 28;
    private static final int COLUMNS = 26; // characters of 16 points in a line
    private static final int ROWS = 22;

    private final PDDocument pdf = new PDDocument();
    private final StringBuilder content = new StringBuilder();
    private int row;
    private int sheets;

    /** Lays paragraphs out as a word processor does: indented, broken at the right edge, a page number under each sheet. */
    static byte[] paragraphs(List<String> paragraphs) throws IOException {
        try (Print print = new Print()) {
            for (String paragraph : paragraphs) {
                print.paragraph(paragraph);
            }
            return print.bytes();
        }
    }

    void paragraph(String words) throws IOException {
        String left = words;
        int indent = 2;
        while (!left.isEmpty()) {
            int end = fitting(left, COLUMNS - indent);
            at(LEFT + indent * 16, left.substring(0, end));
            left = left.substring(end);
            indent = 0;
        }
    }

    /** How many characters fit, those in ASCII being half as wide. */
    private static int fitting(String words, int columns) {
        float width = 0;
        for (int i = 0; i < words.length(); i++) {
            width += words.charAt(i) < 128 ? 0.5f : 1;
            if (width > columns) {
                return i;
            }
        }
        return words.length();
    }

    private void at(float x, String line) throws IOException {
        if (row == ROWS) {
            sheet();
        }
        show(x, TOP - row++ * PITCH, 16, line);
    }

    void show(float x, float y, int size, String words) {
        StringBuilder hex = new StringBuilder();
        for (byte b : words.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format("%02X", b));
        }
        content.append(String.format(Locale.ROOT, "BT /F %d Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET\n", size, x, y, hex));
    }

    void sheet() throws IOException {
        show(LEFT, 805, 12, "平川市村庄清洁提升行动方案");
        show(290, 40, 12, "— " + ++sheets + " —");
        PDPage page = new PDPage(PDRectangle.A4);
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem("F", font());
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        PDStream stream = new PDStream(pdf);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
        pdf.addPage(page);
        content.setLength(0);
        row = 0;
    }

    PDDocument document() {
        return pdf;
    }

    byte[] bytes() throws IOException {
        if (content.length() > 0) {
            sheet();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static COSDictionary font() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 4);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        COSDictionary cid = new COSDictionary();
        cid.setItem(COSName.TYPE, COSName.FONT);
        cid.setName(COSName.SUBTYPE, "CIDFontType0");
        cid.setName(COSName.BASE_FONT, "STSong-Light");
        cid.setItem(COSName.CIDSYSTEMINFO, system);
        cid.setItem(COSName.FONT_DESC, descriptor);
        cid.setInt(COSName.DW, 1000);
        // ASCII is half as wide
        COSArray widths = new COSArray();
        widths.add(COSInteger.get(1));
        widths.add(COSInteger.get(95));
        widths.add(COSInteger.get(500));
        widths.add(COSInteger.get(814));
        widths.add(COSInteger.get(939));
        widths.add(COSInteger.get(500));
        cid.setItem(COSName.W, widths);
        COSArray descendants = new COSArray();
        descendants.add(cid);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
