package org.sanbiao.documents;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sanbiao.reading.page.Block;
import org.sanbiao.reading.page.Cell;
import org.sanbiao.reading.structure.Facts;

class HtmlReaderTest {

    @Test
    void onlyTheArticleIsRead() throws Exception {
        assertThat(read("""
                                <html><head><title>x</title><script>document.write("12所")</script></head><body>
                                <nav><a href="/">首页</a></nav>
                                <div class="share">分享到</div>
                                <div id="wrap"><ul class="menu"><li>政务公开</li></ul>
                                <div class="TRS_Editor"><p>全市新建幼儿园12所，改造小学8所。</p><p style="display: none">草稿：新建99所。</p>
                                <p hidden>隐藏的一段。</p><!-- 注释 --><p>覆盖率达到85%以上，各县区均达到80%以上。</p></div></div>
                                <div class="footer">主办单位：某某办公室</div><noscript>请打开脚本</noscript></body></html>""").text()).isEqualTo("全市新建幼儿园12所，改造小学8所。\n覆盖率达到85%以上，各县区均达到80%以上。\n");
    }

    @Test
    void withoutAKnownNameTheDensestPartIsTheArticle() throws Exception {
        String paragraph = "<p>全年完成投资一百二十亿元，新开工项目三十六个，建成投用项目二十二个，确保按期完成。</p>";
        assertThat(read("<body><div><a href=1>一条很长很长的推荐新闻标题放在左边</a><div>热点专题</div></div><div><div class=q>"
                                + paragraph.repeat(3) + "</div></div><div>网站地图</div></body>")
                        .text()
                        .lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("全年完成投资"));
    }

    @Test
    void linesBreakAsABrowserBreaksThem() throws Exception {
        assertThat(
                        read("<body><div>　　一、总体要求<br/>到年底，<b>新建</b><span>12</span>所\n幼儿园。<br>&emsp;&nbsp;二、保障&#8220;措施&ldquo;&amp;</div></body>")
                                .text())
                .isEqualTo("一、总体要求\n到年底，新建12所幼儿园。\n二、保障“措施“&\n");
    }

    @Test
    void headingsListsAndTablesAreKnown() throws Exception {
        Document document = read("""
                <body><h2>一、目标</h2><ol><li>新建学校<li>改造医院</ol><ul><li>其他</ul>
                <table><thead><tr><th>指标</th><th colspan=2>目标</th></tr></thead>
                <tr><td>覆盖率</td><td>85%</td><td>市<br>教育局</td></tr><tr><td>毛入学率</td><td></td><td>县区</td></tr></table>
                <table><tr><td>表格只用来排版。</td></tr></table></body>""");
        assertThat(document.text())
                .isEqualTo("一、目标\n1. 新建学校\n2. 改造医院\n其他\n指标 | 目标\n覆盖率 | 85% | 市 教育局\n毛入学率 |  | 县区\n表格只用来排版。\n");
        assertThat(document.page().blocks())
                .extracting(Block::kind)
                .startsWith(Block.Kind.HEADING, Block.Kind.LIST_ITEM)
                .endsWith(Block.Kind.CELL, Block.Kind.PARAGRAPH);
        assertThat(document.page().blocks())
                .filteredOn(block -> block.cell() != null)
                .extracting(Block::cell)
                .containsExactly(
                        new Cell(0, 0, 0),
                        new Cell(0, 0, 1),
                        new Cell(0, 1, 0),
                        new Cell(0, 1, 1),
                        new Cell(0, 1, 2),
                        new Cell(0, 2, 0),
                        new Cell(0, 2, 2));
    }

    @Test
    void thePageSaysWhatItIs() throws Exception {
        Document document = read("""
                <html><head><title>关于做好工作的通知_平川市人民政府</title>
                <meta name="ArticleTitle" content="关于做好2031年重点工作的通知"><meta name="PubDate" content="2031-03-22 09:30">
                <meta name="ContentSource" content="平川市人民政府办公室"><link rel="canonical" href="https://www.example.gov.cn/a.html"></head>
                <body><div id="zoom"><p>年底前，全市新建幼儿园12所，改造小学8所，完成投资三亿元，由有关部门负责落实，按月通报进展。</p></div></body>""");
        assertThat(document.found())
                .isEqualTo(new Facts("关于做好2031年重点工作的通知", LocalDate.of(2031, 3, 22), "平川市人民政府办公室", null));
        assertThat(document.address()).isEqualTo("https://www.example.gov.cn/a.html");
        assertThat(document.text()).startsWith("关于做好2031年重点工作的通知\n年底前");
        assertThat(document.read(Facts.NONE).statements().get(0).deadline().to())
                .isEqualTo("2031-12-31");
    }

    @Test
    void whatIsGivenAndWhatStandsInTheTextCountsBeforeWhatThePageSays() throws Exception {
        Document document = read("""
                <meta name="PubDate" content="2031-03-22"><p>平川市人民政府办公室关于做好重点工作的通知</p><p>各县区人民政府：</p>
                <p>年底前新建幼儿园12所。</p><p>平川市人民政府办公室</p><p>2030年12月30日</p>""");
        assertThat(document.facts(Facts.NONE).published()).isEqualTo("2030-12-30");
        LocalDate given = LocalDate.of(2029, 1, 1);
        assertThat(document.facts(new Facts(null, given, null, null)).published())
                .isEqualTo(given);
    }

    @Test
    void theDayOnThePaperCountsBeforeTheDayOnTheSite() throws Exception {
        assertThat(read("""
                                <meta name="PubDate" content="2031-03-22"><table><tr><td>发文机关：平川市人民政府<td>成文日期：2031年03月18日</table>
                                <p>年底前新建幼儿园12所。</p>""").found()).isEqualTo(new Facts(null, LocalDate.of(2031, 3, 18), "平川市人民政府", null));
    }

    @Test
    void encodingsAreFoundOutWhateverThePageClaims() throws Exception {
        String page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"></head>"
                + "<body><p>全市新建幼儿园12所。</p></body></html>";
        for (Charset charset : new Charset[] {UTF_8, Charset.forName("GBK"), Charset.forName("GB18030")}) {
            assertThat(read(page.getBytes(charset), "-").text()).isEqualTo("全市新建幼儿园12所。\n");
        }
        assertThat(read(("\ufeff" + page).getBytes(UTF_16LE), "-").text()).isEqualTo("全市新建幼儿园12所。\n");
        assertThatThrownBy(() ->
                        read(page.replace("gb2312", "big5").replace("所", "間").getBytes(Charset.forName("Big5")), "-"))
                .hasMessageContaining("big5");
    }

    @Test
    void aPieceOfAPageIsKnownByItsName() throws Exception {
        byte[] piece = "全市新建<b>12</b>所。<br>改造<span>8</span>所。".getBytes(UTF_8);
        assertThat(read(piece, "piece.htm").text()).isEqualTo("全市新建12所。\n改造8所。\n");
        assertThat(read(piece, "piece.txt").kind()).isEqualTo(FileKind.TEXT);
        assertThat(read("2031年工作要点\n新建12所。".getBytes(UTF_8), "saved.html").kind())
                .isEqualTo(FileKind.TEXT);
    }

    private static Document read(String page) throws UnreadableException {
        return read(page.getBytes(UTF_8), "page.html");
    }

    private static Document read(byte[] bytes, String name) throws UnreadableException {
        return new Documents(Limits.DEFAULT, System::nanoTime).read(bytes, name);
    }
}
