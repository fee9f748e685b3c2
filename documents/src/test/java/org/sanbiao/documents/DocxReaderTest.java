package org.sanbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanbiao.documents.Word.p;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanbiao.reading.page.Block;

class DocxReaderTest {

    @Test
    void textStandsAsAfterAllTrackedChanges() throws Exception {
        assertThat(text("""
                        <w:p><w:r><w:t>新建幼儿园</w:t></w:r><w:del><w:r><w:delText>10</w:delText></w:r></w:del>\
                        <w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:t xml:space="preserve">所 ，</w:t></w:r>\
                        <w:moveFrom><w:r><w:t>移走的。</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏的</w:t></w:r>\
                        <w:hyperlink><w:r><w:t>见附件</w:t></w:r></w:hyperlink>\
                        <w:r><w:instrText>PAGEREF 1</w:instrText></w:r><w:r><w:tab/><w:t>第2页</w:t></w:r></w:p>\
                        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>这一段的末尾</w:t></w:r></w:p>\
                        """ + p("被删掉了。"))).isEqualTo("新建幼儿园12所 ，见附件 第2页\n这一段的末尾被删掉了。\n");
    }

    @Test
    void textBoxesAreReadOnceAndLinesBreakInParagraphs() throws Exception {
        String box = "<w:txbxContent>" + p("红头文件") + "</w:txbxContent>";
        assertThat(
                        text(
                                "<w:p><w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box
                                        + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>关于印发方案</w:t><w:br/><w:t>的通知</w:t></w:r></w:p>"))
                .isEqualTo("红头文件\n关于印发方案\n的通知\n");
    }

    @Test
    void tablesAreRowsAndFramesAreParagraphs() throws Exception {
        String row = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>%s</w:tc><w:tc>%s</w:tc></w:tr>";
        Document document = read("<w:tbl>" + row.formatted(p("任务"), p("责任单位"))
                + row.formatted(
                        p("1.新建12所。") + p("2.改造8所。"), "<w:tbl><w:tr><w:tc>" + p("教育局") + "</w:tc></w:tr></w:tbl>")
                + row.formatted("<w:p/>", "<w:p/>")
                + "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("删掉的") + "</w:tc><w:tc>" + p("一行")
                + "</w:tc></w:tr></w:tbl>"
                + "<w:tbl><w:tr><w:tc>" + p("专栏一") + p("三项工程。") + "</w:tc></w:tr></w:tbl>");
        assertThat(document.text()).isEqualTo("任务 | 责任单位\n1.新建12所。 2.改造8所。 | 教育局\n专栏一\n三项工程。\n");
        assertThat(document.page().blocks())
                .filteredOn(block -> block.kind() == Block.Kind.CELL)
                .extracting(block -> block.cell().row() + "," + block.cell().column())
                .containsExactly("0,0", "0,2", "1,0", "1,2");
    }

    @Test
    void numbersThatWordComputesStandInTheText() throws Exception {
        Map<String, byte[]> parts = Word.parts(
                numbered(1, 0, "总体要求") + numbered(1, 1, "指导思想") + numbered(1, 1, "目标")
                        + numbered(1, 2, "新建12所") + numbered(1, 0, "重点任务") + numbered(1, 1, "清垃圾")
                        + numbered(2, 0, "重新数起")
                        + numbered(2, 0, "接着数") + numbered(3, 0, "点") + numbered(9, 0, "没有这个列表")
                        + "<w:p><w:pPr><w:pStyle w:val=\"H2\"/></w:pPr><w:r><w:t>样式带编号</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"H2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>去掉编号</w:t></w:r></w:p>");
        Word.put(
                parts,
                "word/numbering.xml",
                Word.part(
                        "numbering",
                        "<w:abstractNum w:abstractNumId=\"5\">"
                                + level(0, "chineseCounting", "%1、", "")
                                + level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"H2\"/>")
                                + level(2, "decimal", "%1.%3.", "<w:isLgl/>")
                                + "</w:abstractNum><w:abstractNum w:abstractNumId=\"6\">"
                                + level(0, "bullet", "\uf06c", "")
                                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>"
                                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
                                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"6\"/></w:num>"));
        Word.put(
                parts,
                "word/styles.xml",
                Word.part(
                        "styles",
                        "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"));
        Document document = read(Word.zip(parts));
        assertThat(document.text())
                .isEqualTo(
                        "一、总体要求\n（一）指导思想\n（二）目标\n1.1. 新建12所\n二、重点任务\n（一）清垃圾\n一、重新数起\n二、接着数\n● 点\n没有这个列表\n（一）样式带编号\n去掉编号\n");
        assertThat(document.page().blocks().get(10).kind()).isEqualTo(Block.Kind.HEADING);
    }

    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 1 10 11 20 21 99 100 103, 一 十 十一 二十 二十一 九十九 一百 一百零三",
        "chineseLegalSimplified, 1 10 23, 壹 壹拾 贰拾叁",
        "ideographTraditional, 1 10 11, 甲 癸 11",
        "decimalEnclosedCircle, 1 20 21, ① ⑳ 21",
        "decimalFullWidth, 1 12, １ １２",
        "lowerLetter, 1 26 27, a z aa",
        "upperRoman, 1 4 1999, I IV MCMXCIX",
        "decimalZero, 9 10, 09 10",
        "unheardOf, 7, 7"
    })
    void numeralsAreWrittenAsWordWritesThem(String format, String numbers, String expected) {
        assertThat(Stream.of(numbers.split(" "))
                        .map(number -> Numerals.of(Integer.parseInt(number), format))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void footnotesStandAtTheEnd() throws Exception {
        Map<String, byte[]> parts = Word.parts(
                "<w:p><w:r><w:t>建成“四好农村路”</w:t><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>60公里。</w:t></w:r></w:p>");
        Word.put(
                parts,
                "word/footnotes.xml",
                Word.part(
                        "footnotes",
                        "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("-") + "</w:footnote><w:footnote w:id=\"2\">"
                                + p("建好、管好、护好、运营好。") + "</w:footnote>"));
        assertThat(read(Word.zip(parts)).text()).isEqualTo("建成“四好农村路”60公里。\n[2] 建好、管好、护好、运营好。\n");
    }

    private static String numbered(int list, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more
                + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String text(String body) throws UnreadableException {
        return read(body).text();
    }

    private static Document read(String body) throws UnreadableException {
        return read(Word.body(body));
    }

    private static Document read(byte[] bytes) throws UnreadableException {
        return new Documents(Limits.DEFAULT, System::nanoTime).read(bytes, "-");
    }
}
