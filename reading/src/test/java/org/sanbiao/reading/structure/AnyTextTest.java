package org.sanbiao.reading.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.sanbiao.reading.Reader;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.page.Page;

/** Laws that hold whatever a page looks like. */
class AnyTextTest {

    private static final Facts READ_ON = new Facts(null, LocalDate.of(2031, 3, 1), null, null);

    private static final String[] PIECES = {
        "一、",
        "（二）",
        "3.",
        "（4）",
        "①",
        "[5]",
        "——",
        "- ",
        "本报讯",
        "（记者 李一）",
        "本报记者 李一",
        "访市水利局局长李明",
        "局长李明说",
        "各位代表：",
        "政府工作报告",
        "关于",
        "通知",
        "2031年3月1日",
        "3月5日",
        "周五",
        "（星期一）",
        "招聘会",
        "定于",
        "举行",
        "时间：",
        "地点：",
        "晴，3℃-9℃",
        "最高气温9℃",
        "周内",
        "三项工作：",
        "甲、乙、丙",
        "“四派”",
        "总投资10亿元，其中",
        "6亿元、4亿元",
        "增长5%",
        "。",
        "；",
        "，",
        "：",
        "！",
        "“",
        "”",
        "《",
        "》",
        "（",
        "）",
        "|",
        "\n",
        "\n\n",
        "　　",
        " ",
        "\r\n",
        "\t",
        "国务院办公厅",
        "（此件公开发布）",
        "名词解释",
        "工作回顾",
        "的",
        "市人民政府",
        "\ud840\udc00",
        "\ud840",
        "央视网消息",
        "□记者 李一",
        "·",
        "12",
        "〔2031〕7号"
    };

    @Test
    void everyCharacterIsInOneParagraph() {
        SplittableRandom random = new SplittableRandom(Long.getLong("sanbiao.seed", 7));
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(1, 60); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String page = text.toString();
            Reading reading = Reader.read(Page.of(page), READ_ON);
            Outline outline = Structure.of(Page.of(page), READ_ON);
            covers(page, outline.paragraphs());
            for (Article article : reading.articles()) {
                assertThat(article.body().end()).as(page).isLessThanOrEqualTo(page.length());
            }
            for (Paragraph paragraph : outline.paragraphs()) {
                assertThat(paragraph.article())
                        .as(page)
                        .isBetween(0, Math.max(0, outline.articles().size() - 1));
                assertThat(paragraph.path())
                        .as(page)
                        .isSortedAccordingTo((a, b) -> Integer.compare(a.level(), b.level()));
            }
            reading.unread().forEach(u -> assertThat(u.span().end()).as(page).isLessThanOrEqualTo(page.length()));
        }
    }

    private static void covers(String page, List<Paragraph> paragraphs) {
        int at = 0;
        for (Paragraph paragraph : paragraphs) {
            assertThat(paragraph.span().start()).as(page).isGreaterThanOrEqualTo(at);
            assertThat(blank(page.substring(at, paragraph.span().start())))
                    .as(page)
                    .isTrue();
            at = paragraph.span().end();
        }
        assertThat(blank(page.substring(at))).as(page).isTrue();
    }

    private static boolean blank(String between) {
        return between.chars().allMatch(c -> Lines.isBlank((char) c));
    }

    @Test
    void hugeAndOddPagesTakeNoLonger() {
        for (String piece : new String[] {
            "短行标题一个\n",
            "本报讯（记者 李一）\n标题在这里\n",
            "今年要做好三方面工作：\n（一）甲。乙。\n",
            "没有句号的一行，\n",
            "3月5日",
            "三项工作：（1）",
            "一",
            "9",
            "“",
            "6亿元、",
            "——访局长李明\n",
            "周五",
            "最高气温9℃，"
        }) {
            String page = piece.repeat(200_000 / piece.length());
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> Structure.of(Page.of(page), READ_ON), () -> "at " + piece);
        }
    }
}
