package org.sanbiao.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.statement.Measure;
import org.sanbiao.reading.statement.Statement;
import org.sanbiao.reading.structure.Facts;

/** A plan says the same whatever kind of file it comes in. */
class SamePlanTest {

    private static final Path PLAN = Path.of("../samples/action-plan.txt");
    private static final Pattern NUMBER = Pattern.compile("^(?:[一二三四五]、|（[一二三四五]）)");

    @Test
    void plainTextIsWhatTheOthersAreHeldAgainst() throws Exception {
        assertThat(statements(Files.readAllBytes(PLAN), "plan.txt"))
                .hasSizeGreaterThan(20)
                .anyMatch(said -> said.contains("2031-05-31"))
                .anyMatch(said -> said.contains("市城市管理局"));
    }

    @Test
    void aWebPageSaysTheSame() throws Exception {
        String page = html(lines());
        assertThat(statements(page.getBytes(UTF_8), "plan.html")).isEqualTo(expected());
        byte[] gbk = page.replace("UTF-8", "gb2312").getBytes(Charset.forName("GBK"));
        assertThat(statements(gbk, "plan.html")).isEqualTo(expected());
    }

    @Test
    void aWordFileSaysTheSame() throws Exception {
        assertThat(statements(docx(lines()), "plan.docx")).isEqualTo(expected());
    }

    @Test
    void aPdfSaysTheSame() throws Exception {
        List<String> lines =
                lines().stream().filter(line -> !line.contains(" | ")).toList();
        assertThat(statements(Print.paragraphs(lines), "plan.pdf"))
                .isEqualTo(statements(String.join("\n", lines).getBytes(UTF_8), "plan.txt"));
    }

    private static List<String> expected() throws Exception {
        return statements(Files.readAllBytes(PLAN), "plan.txt");
    }

    private static List<String> lines() throws Exception {
        return Files.readAllLines(PLAN, UTF_8);
    }

    /** Stance, kind, words, deadline, units and measures of each statement. */
    private static List<String> statements(byte[] bytes, String name) throws Exception {
        Document document = new Documents(Limits.DEFAULT, System::nanoTime).read(bytes, name);
        Reading reading = document.read(Facts.NONE);
        List<String> said = new ArrayList<>();
        for (Statement s : reading.statements()) {
            assertThat(document.text().substring(s.span().start(), s.span().end()))
                    .isEqualTo(s.text());
            List<String> measures = new ArrayList<>();
            for (Measure m : s.measures()) {
                measures.add(m.comparator() + " " + m.value() + " " + m.unit() + " of "
                        + (m.indicator() == null ? null : m.indicator().text()));
            }
            said.add(String.join(
                    " · ",
                    s.stance() + " " + s.kind(),
                    s.text(),
                    String.valueOf(s.deadline() == null ? null : s.deadline().to()),
                    s.responsible().stream()
                            .map(r -> r.role() + " " + r.name())
                            .toList()
                            .toString(),
                    measures.toString()));
        }
        return said;
    }

    /** As the sites of governments have it: navigation before, recommendations behind, a script between. */
    private static String html(List<String> lines) {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html><html><head><meta charset="UTF-8"><title>平川市人民政府</title>
                <style>p{text-indent:2em}</style></head><body>
                <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>
                <div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; 政务公开</div>
                <div class="layout"><div class="left"><a href="/1">2030年全市完成投资900亿元</a></div>
                <div class="pages_content"><div><script>var n = 12;</script>
                """);
        boolean table = false;
        for (String line : lines) {
            boolean row = line.contains(" | ");
            if (row != table) {
                page.append(row ? "<table><tbody>" : "</tbody></table>");
                table = row;
            }
            page.append(
                    row
                            ? "<tr><td>" + line.replace(" | ", "</td>\n<td>") + "</td></tr>\n"
                            : "<p>　　" + line.replace("“", "&ldquo;").replace("，", "，\n") + "</p>\n");
        }
        page.append(table ? "</tbody></table>" : "");
        return page.append("</div></div></div><footer>平ICP备31号 主办：平川市人民政府办公室</footer></body></html>")
                .toString();
    }

    /** As written with Word: headings numbered by it, the annex a table. */
    private static byte[] docx(List<String> lines) throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            BigInteger list = list(word);
            XWPFTable table = null;
            int rows = 0;
            for (String line : lines) {
                if (line.contains(" | ")) {
                    String[] cells = line.split(" \\| ");
                    table = table == null ? word.createTable(4, cells.length) : table;
                    for (int i = 0; i < cells.length; i++) {
                        table.getRow(rows).getCell(i).setText(cells[i]);
                    }
                    rows++;
                    continue;
                }
                Matcher number = NUMBER.matcher(line);
                XWPFParagraph paragraph = word.createParagraph();
                boolean numbered = number.find();
                if (numbered) {
                    paragraph.setNumID(list);
                    paragraph.setNumILvl(line.startsWith("（") ? BigInteger.ONE : BigInteger.ZERO);
                }
                String words = numbered ? line.substring(number.end()) : line;
                paragraph.createRun().setText(words.substring(0, words.length() / 2));
                paragraph.createRun().setText(words.substring(words.length() / 2)); // Word cuts runs anywhere
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        }
    }

    private static BigInteger list(XWPFDocument word) {
        CTAbstractNum shape = CTAbstractNum.Factory.newInstance();
        shape.setAbstractNumId(BigInteger.ZERO);
        String[] texts = {"%1、", "（%2）"};
        for (int i = 0; i < texts.length; i++) {
            CTLvl level = shape.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
            level.addNewLvlText().setVal(texts[i]);
        }
        XWPFNumbering numbering = word.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(shape)));
    }
}
