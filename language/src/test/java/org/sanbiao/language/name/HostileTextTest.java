package org.sanbiao.language.name;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Text;

/** Any text is read, well-formed and in linear time. */
class HostileTextTest {

    private static final NameRecognizer RECOGNIZER = new NameRecognizer();
    private static final String PIECES =
            "郑州市金水区中牟高新区省委教育局卫生健康委员会办公厅中共书记副局长王小明说《》〔2018〕12号（一）一二三十百万亿第批届大中全会“”\"'+-./:：，。；、等和由牵头负责单位5GkmN①Ⅱ\ud83d\ude00\ud83d 　\u200bhttp//www";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一", "《", "（", "“", "\"", "郑州市", "中共", "金水、", "1.", "1+", "A1", "书记、", "副", "办公厅", "http", "单位：", "第一",
                "届一、", "市", "三深化、", "7-", "1", "文化和旅游", "市发展", "王", "\ud83d", " ", "〔2018〕", "（市局牵头", "号", "一带一",
                "郑州市教育局、"
            })
    void repetitionTakesLinearTime(String piece) {
        String text = piece.repeat(60_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(text));
    }

    @Test
    void randomTextIsReadWellFormed() {
        SplittableRandom random = new SplittableRandom(20240229);
        for (int n = 0; n < 400; n++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(60); k > 0; k--) {
                int from = random.nextInt(PIECES.length());
                text.append(PIECES, from, Math.min(PIECES.length(), from + 1 + random.nextInt(5)));
            }
            read(text.toString());
            Office.parse(text.toString());
        }
    }

    private static void read(String s) {
        Text text = Text.of(s);
        Proposals proposals = new Proposals(text);
        RECOGNIZER.propose(proposals, null);
        if (s.length() < 1000) {
            WellFormed.check(text, proposals, RECOGNIZER);
        }
    }
}
