package org.sanbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.sanbiao.documents.UnreadableException.Reason;
import org.sanbiao.reading.page.Block;

class PdfReaderTest {

    private static final String LONG = "到年底，全市新建公办幼儿园12所，改造农村小学86所，新增学位1.1万个，普惠性幼儿园覆盖率达到85%以上，各县区均不低于80%，确保适龄儿童就近入园。";

    @Test
    void linesOfAParagraphAreJoinedAcrossSheetsAndTheFrameIsLeftOut() throws Exception {
        List<String> paragraphs = List.of("一、目标任务", LONG, "二、保障措施", LONG.repeat(12), "（市教育局牵头）", LONG.repeat(7));
        Document document = read(Print.paragraphs(paragraphs));
        assertThat(document.text()).isEqualTo(String.join("\n", paragraphs) + "\n");
        assertThat(document.notes()).isEmpty();
        Block first = document.page().blocks().get(0);
        assertThat(first.size()).isEqualTo(160);
        assertThat(first.box().sheet()).isZero();
        assertThat(first.box().left()).isEqualTo(1120);
        assertThat(first.box().top()).isBetween(650, 850);
    }

    @Test
    void sheetsAreReadFromTopToBottomHoweverTheyWereDrawn() throws Exception {
        try (Print print = new Print()) {
            print.show(80, 300, 16, "第三行。");
            print.show(80, 700, 16, "第一行。");
            print.show(80, 500, 16, "第二行。");
            print.show(80, 500, 16, "第二行。"); // drawn twice to look bold
            assertThat(read(print.bytes()).text()).contains("第一行。\n第二行。\n第三行。\n");
        }
    }

    @Test
    void columnsAreReadAsTheFileDrawsThemUnderALineAcrossAll() throws Exception {
        try (Print print = new Print()) {
            print.show(80, 780, 10, "全".repeat(43));
            for (int column = 0; column < 2; column++) {
                for (int i = 0; i < 12; i++) {
                    boolean opens = i % 4 == 0;
                    boolean closes = i % 4 == 3;
                    String words = (column == 0 ? "左" : "右").repeat(opens ? 18 : 20);
                    print.show(80 + column * 230 + (opens ? 20 : 0), 750 - i * 16, 10, closes ? "收尾。" : words);
                }
            }
            String left = "左".repeat(58) + "收尾。\n";
            String right = "右".repeat(58) + "收尾。\n";
            assertThat(read(print.bytes()).text()).contains("全".repeat(43) + "\n" + left.repeat(3) + right.repeat(3));
        }
    }

    @Test
    void wordsInLettersAreJoinedWithASpaceAndHyphensTaken() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.COURIER), 10);
                content.newLineAtOffset(72, 700);
                for (String line : List.of(
                        "commitments are kept or not; the regis-",
                        "ter says which of them were kept by the",
                        "end of the year.")) {
                    content.showText(line);
                    content.newLineAtOffset(0, -12);
                }
                content.endText();
            }
            pdf.save(bytes);
        }
        assertThat(read(bytes.toByteArray()).text())
                .isEqualTo(
                        "commitments are kept or not; the register says which of them were kept by the end of the year.\n");
    }

    @Test
    void aScanSaysThatItIsOne() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
        }
        assertUnreadable(bytes.toByteArray(), Reason.NO_TEXT, "扫描");
    }

    @Test
    void aSheetWithoutTextIsNamed() throws Exception {
        try (Print print = new Print()) {
            print.paragraph(LONG);
            print.sheet();
            print.document().addPage(new PDPage());
            assertThat(read(print.bytes()).notes())
                    .singleElement()
                    .satisfies(note -> assertThat(note.zh()).startsWith("第2页没有文字"))
                    .satisfies(note -> assertThat(note.en()).startsWith("page 2 is without text"));
        }
    }

    @Test
    void aPasswordIsAskedForOnlyWhereItIsNeeded() throws Exception {
        for (String password : new String[] {"", "secret"}) {
            try (Print print = new Print()) {
                print.paragraph(LONG);
                print.sheet();
                StandardProtectionPolicy policy =
                        new StandardProtectionPolicy("owner", password, new AccessPermission());
                policy.setEncryptionKeyLength(128);
                print.document().protect(policy);
                byte[] bytes = print.bytes();
                if (password.isEmpty()) {
                    assertThat(read(bytes).text()).contains("新增学位1.1万个");
                } else {
                    assertUnreadable(bytes, Reason.LOCKED, "密码");
                }
            }
        }
    }

    @Test
    void radicalsThatLookLikeCharactersAreCharacters() {
        assertThat(Radicals.plain("⼯作⺠生⼾籍⻓期⸺𠮷")).isEqualTo("工作民生户籍长期——𠮷");
    }

    private static void assertUnreadable(byte[] bytes, Reason reason, String word) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(UnreadableException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.remark().zh()).contains(word);
        });
    }

    private static Document read(byte[] bytes) throws UnreadableException {
        return new Documents(Limits.DEFAULT, System::nanoTime).read(bytes, "-");
    }
}
