package org.sanbiao.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sanbiao.documents.Word.p;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanbiao.documents.UnreadableException.Reason;

/** Files that lie, burst, nest, break off or are something else: each gives one line, and nothing but it is thrown. */
class HostileTest {

    private static final Documents DOCUMENTS = new Documents(Limits.DEFAULT, System::nanoTime);
    private static final String WORDS = "全市新建幼儿园12所。";

    @Test
    void zipBombsAreStoppedAsTheyUnpack() {
        Map<String, byte[]> parts = Word.parts(p(" ".repeat(40 << 20)));
        assertRefused(Word.zip(parts), Reason.LIMIT, "压缩炸弹");
        parts = Word.parts(p(WORDS));
        parts.put("word/media/image1.png", new byte[40 << 20]); // not even looked at
        assertRefused(Word.zip(parts), Reason.LIMIT, "压缩炸弹");
        Limits small = new Limits(1 << 20, 1 << 20, 1_000_000, 10, 100, 10, 1 << 20, Duration.ofMinutes(1));
        Map<String, byte[]> many = Word.parts(p(WORDS));
        many.put("a", new byte[600 << 10]);
        many.put("b", new byte[600 << 10]);
        assertThatThrownBy(() -> new Documents(small, System::nanoTime).read(Word.zip(many), "-"))
                .hasMessageContaining("limit of 1048576 bytes");
    }

    @Test
    void aZipInAZipIsNotOpened() throws Exception {
        Map<String, byte[]> parts = Word.parts(p(WORDS));
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("bomb", new byte[50 << 20]);
        parts.put("word/embeddings/inner.zip", Word.zip(inner));
        parts.put("../../etc/passwd", new byte[10]);
        parts.put("C:\\windows\\word\\document.xml", new byte[10]);
        assertThat(read(Word.zip(parts)).text()).isEqualTo(WORDS + "\n");
    }

    @Test
    void sizesThatLieAreNotBelieved() {
        byte[] bytes = Word.body(p(WORDS));
        bytes[6] &= ~8; // the first part's sizes stand before it, it says: none
        assertRefused(bytes, Reason.DAMAGED, "压缩包损坏");
    }

    @Test
    void moreOrTwicePartsAreRefused() {
        Map<String, byte[]> parts = Word.parts(p(WORDS));
        for (int i = 0; i < 10_000; i++) {
            parts.put("x" + i, new byte[0]);
        }
        assertRefused(Word.zip(parts), Reason.LIMIT, "10000");
        parts = Word.parts(p(WORDS));
        Word.put(parts, "word\\Document.xml", Word.part("document", "<w:body>" + p("别的文字") + "</w:body>"));
        assertRefused(Word.zip(parts), Reason.DAMAGED, "两个word/document.xml");
    }

    @Test
    void entitiesAndDefinitionsAreRefused() {
        String laughs = """
                <!DOCTYPE w:document [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>""";
        String outside = "<!DOCTYPE w:document SYSTEM \"file:///etc/passwd\">";
        for (String definition : List.of(laughs, outside)) {
            Map<String, byte[]> parts = Word.parts("");
            Word.put(
                    parts,
                    "word/document.xml",
                    definition + Word.part("document", p("&d;")).substring(38));
            assertRefused(Word.zip(parts), Reason.DAMAGED, "XML");
        }
    }

    @Test
    void deepNestingIsStopped() throws Exception {
        assertRefused(Word.body("<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000)), Reason.LIMIT, "500层");
        String deep = "<html><body>" + "<div><b><table><tr><td>".repeat(50_000) + WORDS;
        assertThat(read(deep.getBytes(UTF_8)).text()).contains(WORDS); // flattened, as browsers do
        String open = "<html><body>" + "<b><i><a><font>".repeat(50_000) + WORDS;
        assertThat(read(open.getBytes(UTF_8)).text()).contains(WORDS);
    }

    @Test
    void hugeTablesAreReadInLinearTime() throws Exception {
        String cells = "<td>1</td>".repeat(1000);
        String table = "<html><body><table>" + ("<tr>" + cells + "</tr>").repeat(200) + "</table>";
        assertThat(read(table.getBytes(UTF_8)).text().lines()).hasSize(200);
    }

    @Test
    void pdfStreamsThatBurstAreStoppedBeforeTheyAreKept() throws Exception {
        COSArray both = new COSArray();
        both.add(COSName.FLATE_DECODE);
        both.add(COSName.RUN_LENGTH_DECODE);
        for (COSBase filters : List.of(COSName.FLATE_DECODE, both)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (PDDocument pdf = new PDDocument()) {
                PDPage page = new PDPage();
                PDStream stream = new PDStream(pdf);
                try (OutputStream out = stream.getCOSObject().createOutputStream(filters)) {
                    out.write(new byte[20 << 20]);
                }
                page.setContents(stream);
                pdf.addPage(page);
                pdf.save(bytes);
            }
            assertRefused(bytes.toByteArray(), Reason.LIMIT, "压缩炸弹");
        }
    }

    @Test
    void pdfsThatPointToThemselvesEnd() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Print print = new Print()) {
            print.paragraph(WORDS);
            print.sheet();
            PDDocument pdf = print.document();
            COSDictionary pages = pdf.getDocumentCatalog().getPages().getCOSObject();
            COSArray kids = pages.getCOSArray(COSName.KIDS);
            kids.add(pages);
            COSDictionary resources = pdf.getPage(0).getResources().getCOSObject();
            COSDictionary forms = new COSDictionary();
            PDStream form = new PDStream(pdf);
            form.getCOSObject().setName(COSName.SUBTYPE, "Form");
            form.getCOSObject().setItem(COSName.RESOURCES, resources);
            try (OutputStream out = form.createOutputStream()) {
                out.write("/X Do /X Do".getBytes(ISO_8859_1));
            }
            forms.setItem("X", form);
            resources.setItem(COSName.XOBJECT, forms);
            pdf.save(bytes);
        }
        attempt(bytes.toByteArray(), "pdf");
    }

    /** Whatever is changed or cut, there is a document or one line. */
    @Test
    void damagedFilesNeverThrowPastTheReader() throws Exception {
        byte[] pdf = Print.paragraphs(List.of("一、目标", WORDS.repeat(20), WORDS));
        byte[] docx = Word.body(
                p(WORDS) + "<w:tbl><w:tr><w:tc>" + p("一") + "</w:tc><w:tc>" + p("二") + "</w:tc></w:tr></w:tbl>");
        byte[] html = ("<html><body><table><tr><td>" + WORDS + "<td>a<ol><li>x</table><p>" + WORDS).getBytes(UTF_8);
        SplittableRandom random = new SplittableRandom(Long.getLong("sanbiao.seed", 7));
        for (byte[] whole : List.of(pdf, docx, html)) {
            for (int i = 0; i < 20; i++) {
                attempt(Arrays.copyOf(whole, whole.length * i / 20), "cut at " + i);
            }
            for (int i = 0; i < 150; i++) {
                byte[] changed = whole.clone();
                for (int k = 0; k <= i % 8; k++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                attempt(changed, "change " + i);
            }
        }
    }

    @Test
    void whoeverTakesTooLongIsStopped() {
        AtomicLong clock = new AtomicLong();
        Documents slow = new Documents(
                Limits.DEFAULT, () -> clock.addAndGet(Duration.ofSeconds(50).toNanos()));
        byte[] docx = Word.body(p(WORDS).repeat(2000));
        assertThatThrownBy(() -> slow.read(docx, "-")).hasMessageContaining("超过120秒");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, KIND, Excel",
        "ppt/presentation.xml, KIND, 演示文稿",
        "OFD.xml, KIND, OFD",
        "plan.txt, KIND, 压缩包",
        "word/other.xml, KIND, 压缩包"
    })
    void otherZippedFilesSayWhatTheyAre(String part, Reason reason, String word) {
        assertRefused(Word.zip(Map.of(part, new byte[] {1})), reason, word);
    }

    @Test
    void otherFilesSayWhatTheyAre() {
        byte[] old = Arrays.copyOf(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 2000);
        assertRefused(with(old, "WordDocument".getBytes(UTF_16LE)), Reason.KIND, "doc");
        assertRefused(with(old, "Workbook".getBytes(UTF_16LE)), Reason.KIND, "xls");
        assertRefused(with(old, "EncryptedPackage".getBytes(UTF_16LE)), Reason.LOCKED, "加密");
        assertRefused("{\\rtf1".getBytes(UTF_8), Reason.KIND, "RTF");
        assertRefused("\u0089PNG\r\n".getBytes(ISO_8859_1), Reason.KIND, "图片");
        assertRefused("Rar!\u001a".getBytes(ISO_8859_1), Reason.KIND, "压缩包");
        assertRefused("MIME-Version: 1.0\n".getBytes(UTF_8), Reason.KIND, "MHT");
        assertRefused("%PDF-1.7\n".getBytes(UTF_8), Reason.DAMAGED, "PDF损坏");
    }

    @Test
    void anEndingThatLiesIsNotBelieved() throws Exception {
        assertThat(DOCUMENTS.read(Word.body(p(WORDS)), "plan.pdf").kind()).isEqualTo(FileKind.DOCX);
        assertThat(DOCUMENTS.read(Print.paragraphs(List.of(WORDS)), "plan.txt").kind())
                .isEqualTo(FileKind.PDF);
        assertThat(DOCUMENTS
                        .read(("<html><p>" + WORDS).getBytes(UTF_8), "plan.docx")
                        .text())
                .isEqualTo(WORDS + "\n");
        assertThat(DOCUMENTS.read(WORDS.getBytes(UTF_8), "plan.docx").kind()).isEqualTo(FileKind.TEXT);
    }

    private static void attempt(byte[] bytes, String what) {
        try {
            Document document = read(bytes);
            assertThat(document.page().blocks())
                    .allSatisfy(block -> assertThat(block.span().end())
                            .isLessThanOrEqualTo(document.text().length()));
        } catch (UnreadableException e) {
            assertThat(e.getMessage()).as(what).isNotBlank().doesNotContain("\n", "null");
        }
    }

    private static byte[] with(byte[] bytes, byte[] part) {
        byte[] all = bytes.clone();
        System.arraycopy(part, 0, all, 1024, part.length);
        return all;
    }

    private static void assertRefused(byte[] bytes, Reason reason, String word) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(UnreadableException.class, e -> {
            assertThat(e.remark().zh()).contains(word).doesNotContain("\n");
            assertThat(e.remark().en()).isNotBlank().doesNotContain("\n");
            assertThat(e.reason()).isEqualTo(reason);
        });
    }

    private static Document read(byte[] bytes) throws UnreadableException {
        return DOCUMENTS.read(bytes, "-");
    }
}
