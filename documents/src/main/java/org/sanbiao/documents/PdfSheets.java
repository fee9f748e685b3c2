package org.sanbiao.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Gathers the lines of each sheet of a PDF from the characters that it draws. */
final class PdfSheets extends PDFTextStripper {

    private final Budget budget;
    private final List<List<PdfLine>> all = new ArrayList<>();
    private final List<Integer> empty = new ArrayList<>();
    private final List<Integer> broken = new ArrayList<>();
    private @Nullable PdfLines sheet;
    private int letters;
    private int unknown;
    private int artifacts;
    private final List<Boolean> marked = new ArrayList<>();

    PdfSheets(Budget budget) {
        this.budget = budget;
    }

    void gather(PDDocument pdf) throws IOException {
        writeText(pdf, Writer.nullWriter());
    }

    /** The lines of each sheet. */
    List<List<PdfLine>> all() {
        return all;
    }

    /** How many characters were drawn. */
    int letters() {
        return letters;
    }

    /** How many characters were drawn of which the file does not say what they are. */
    int unknown() {
        return unknown;
    }

    /** Sheets without any text, from 1. */
    List<Integer> empty() {
        return empty;
    }

    /** Sheets that could not be read to their end, from 1. */
    List<Integer> broken() {
        return broken;
    }

    @Override
    protected void processPages(PDPageTree pages) throws IOException {
        int number = 0;
        for (PDPage page : pages) {
            budget.pages(++number);
            budget.look();
            PdfLines lines = new PdfLines(number - 1);
            sheet = lines;
            artifacts = 0;
            marked.clear();
            int before = letters;
            try {
                if (page.hasContents()) {
                    processPage(page);
                }
            } catch (IOException e) {
                broken.add(number);
            } catch (Budget.Exceeded e) {
                throw e;
            } catch (RuntimeException e) {
                broken.add(number); // the other sheets may be whole
            }
            if (letters == before) {
                empty.add(number);
            }
            all.add(lines.lines());
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.step();
        super.processOperator(operator, operands);
    }

    /** Headers, footers and page numbers that the file itself marks as such. */
    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        boolean artifact = "Artifact".equals(tag.getName())
                && properties != null
                && "Pagination".equals(properties.getNameAsString(COSName.TYPE));
        marked.add(artifact);
        artifacts += artifact ? 1 : 0;
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marked.isEmpty()) {
            artifacts -= marked.remove(marked.size() - 1) ? 1 : 0;
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        int before = letters;
        super.showGlyph(matrix, font, code, displacement);
        unknown += letters == before ? 1 : 0;
    }

    @Override
    protected void processTextPosition(TextPosition at) {
        budget.step();
        letters++;
        budget.characters(letters);
        if (artifacts == 0 && sheet != null) {
            sheet.add(at);
        }
    }
}
