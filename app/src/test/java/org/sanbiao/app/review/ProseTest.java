package org.sanbiao.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sanbiao.documents.Documents;
import org.sanbiao.documents.Limits;
import org.sanbiao.documents.UnreadableException;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.structure.Facts;

class ProseTest {

    private static final Facts FACTS = new Facts(null, LocalDate.parse("2022-02-28"), "郑州市人民政府", "郑州市");
    private static final String PLAN = """
            2022年重点民生实事工作方案
            一、办好学前教育
            8月底前，全市投用公办园76所；公厕达标率达到85%以上。
            去年全市投用公办园60所。会议于2022年2月28日（星期二）召开，分发𠮷字牌<b>3</b>块。
            二、健全3大体系
            健全预防体系、救治体系。
            """;

    @Test
    void nothingOfATextIsLostHoweverItIsMarked() throws UnreadableException {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 30; round++) {
            StringBuilder text = new StringBuilder(PLAN);
            for (int i = 0; i < 12; i++) {
                String[] noise = {"\n", "　", "76所", "。", "𠮷", "（", "8月底前，", "<i>", "\r\n", "达到80%以上", " a b "};
                text.insert(random.nextInt(text.length()), noise[random.nextInt(noise.length)]);
            }
            String whole = text.toString().replace("\uD842", "").replace("\uDFB7", "");
            Folio folio = folio(whole);
            Items items = Items.of(folio, List.of());
            StringBuilder shown = new StringBuilder();
            for (int part = 0; part < folio.parts().size(); part++) {
                for (Prose.Passage passage :
                        Prose.of(folio, part, items, new Span(5, 25)).passages()) {
                    passage.runs().forEach(run -> run.pieces().forEach(piece -> shown.append(piece.text())));
                }
            }
            assertThat(bare(shown.toString())).isEqualTo(bare(whole));
        }
    }

    @Test
    void measuresDaysUnitsAndPlacesAreMarkedWithWhatTheyWereUnderstoodAs() throws UnreadableException {
        Folio folio = folio(PLAN);
        Prose prose = Prose.of(folio, 0, Items.of(folio, List.of()), null);
        assertThat(marked(prose, "m-measure")).contains("76所", "85%以上", "60所");
        assertThat(marked(prose, "m-date")).contains("8月底前");
        assertThat(String.join("", marked(prose, "m-broken"))).contains("星期二");
        Prose.Run run = prose.passages().stream()
                .flatMap(passage -> passage.runs().stream())
                .filter(one -> one.group() != null)
                .findFirst()
                .orElseThrow();
        assertThat(run.opens()).isTrue();
        assertThat(run.group()).isEqualTo("t" + PLAN.indexOf("8月底前"));
        assertThat(prose.passages()).extracting(Prose.Passage::level).contains(1);
    }

    @Test
    void aLinkIsMarkedByCodePoints() throws UnreadableException {
        Folio folio = folio("𠮷𠮷\n年底前，全市投用公办园76所。\n");
        Span span = folio.units(3, 6);
        assertThat(span).isNotNull();
        assertThat(marked(Prose.of(folio, 0, Items.of(folio, List.of()), span), "quoted"))
                .containsExactly("年底前");
        assertThat(folio.units(3, 600)).isNull();
    }

    @Test
    void aTablesCellsStandInTheirRows() throws UnreadableException {
        String html = "<html><head><meta charset=utf-8></head><body><p>年底前，全市投用公办园76所。</p><table>"
                + "<tr><th>任务</th><th>时限</th></tr><tr><td>新建公厕120座</td><td>12月底前</td></tr></table></body></html>";
        Folio folio = Folio.of(
                new Documents(Limits.DEFAULT, System::nanoTime)
                        .read(html.getBytes(StandardCharsets.UTF_8), "plan.html"),
                FACTS);
        List<Prose.Passage> passages =
                Prose.of(folio, 0, Items.of(folio, List.of()), null).passages();
        assertThat(passages).extracting(Prose.Passage::role).containsExactly("body", "table");
        assertThat(passages.get(1).rows())
                .extracting(row -> row.stream()
                        .map(cell -> cell.stream()
                                .flatMap(run -> run.pieces().stream())
                                .map(Prose.Piece::text)
                                .reduce("", String::concat))
                        .toList())
                .containsExactly(List.of("任务", "时限"), List.of("新建公厕120座", "12月底前"));
    }

    @Test
    void aMegabyteInOneParagraphIsShownInParts() throws UnreadableException {
        String text = PLAN + "年底前，全市投用公办园76所，新建公厕100座。".repeat(20_000) + "\n";
        Folio folio = folio(text);
        long read = System.nanoTime();
        Items items = Items.of(folio, List.of());
        assertThat(folio.parts()).hasSizeGreaterThan(10);
        assertThat(folio.parts().get(folio.parts().size() - 1).end()).isEqualTo(text.length());
        for (int part = 0; part < 5; part++) {
            assertThat(folio.parts().get(part).length()).isLessThan(30_000);
            assertThat(Prose.of(folio, part, items, null).passages()).isNotEmpty();
        }
        long shown = System.nanoTime();
        assertThat(shown - read).isLessThan(5_000_000_000L);
    }

    private static List<String> marked(Prose prose, String css) {
        return prose.passages().stream()
                .flatMap(passage -> passage.runs().stream())
                .flatMap(run -> run.pieces().stream())
                .filter(piece -> List.of(piece.css().split(" ")).contains(css))
                .map(Prose.Piece::text)
                .toList();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }

    private static Folio folio(String text) throws UnreadableException {
        return Folio.of(
                new Documents(Limits.DEFAULT, System::nanoTime).read(text.getBytes(StandardCharsets.UTF_8), "plan.txt"),
                FACTS);
    }
}
