package org.sanbiao.reading.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.page.Block;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.structure.Paragraph.Role;

class StructureTest {

    private static final String REPORT = """
            政 府 工 作 报 告
            ——2031年1月12日在平川市第九届人民代表大会第二次会议上
            平川市人民政府市长 李 明
            各位代表：
            现在，我代表市人民政府，向大会报告工作，请予审议。
            2030年工作回顾
            过去一年，全市新修渠道40公里。
            2031年工作安排
            今年重点抓好两件事：
            一、办好水利
            （一）修好水库。年内除险加固水库6座。
            （二）通好渠道。新修渠道50公里。
            二、建好学校
            新建小学3所。投资超过2亿元，其中市本级
            承担一半。
            名词解释
            1.一渠通：一条干渠供水到村。
            """;

    private static final String NOTICE = """
            平川市人民政府办公室关于印发
            平川市泵站改造行动方案的通知
            平政办〔2031〕7号
            各县区人民政府，市直各单位：
            《平川市泵站改造行动方案》已经市政府同意，现印发给你们，请认真落实。
            平川市人民政府办公室
            2031年3月2日
            （此件公开发布）
            平川市泵站改造行动方案
            一、工作目标。
            年底前改造泵站12座。
            二、重点任务
            """ + "（一）摸清底数。由市水利局牵头。\n";

    @Test
    void theFrontOfAReportSaysWhoseItIs() {
        assertThat(of(REPORT).facts()).isEqualTo(new Facts("政府工作报告", LocalDate.of(2031, 1, 12), "平川市人民政府", "平川市"));
    }

    @Test
    void theSignatureOfANoticeSaysWhoseItIs() {
        assertThat(of(NOTICE).facts())
                .isEqualTo(new Facts("平川市人民政府办公室关于印发平川市泵站改造行动方案的通知", LocalDate.of(2031, 3, 2), "平川市人民政府办公室", "平川市"));
    }

    @Test
    void whatIsGivenStands() {
        Facts given = new Facts("甲", LocalDate.of(2030, 1, 1), "乙", "丙");
        assertThat(Structure.of(Page.of(REPORT), given).facts()).isEqualTo(given);
    }

    @Test
    void aYearAloneIsNoDay() {
        assertThat(of("2031年平川市政府工作报告\n一、去年工作回顾\n去年修渠四十公里。").facts())
                .isEqualTo(new Facts("2031年平川市政府工作报告", null, "平川市人民政府", "平川市"));
    }

    @Test
    void headingsGovernWhatFollows() {
        assertThat(path(REPORT, "过去一年")).containsExactly("2030年工作回顾");
        assertThat(path(REPORT, "（一）修好水库")).containsExactly("2031年工作安排", "办好水利");
        assertThat(path(REPORT, "新建小学")).containsExactly("2031年工作安排", "建好学校");
        assertThat(path(REPORT, "二、建好")).containsExactly("2031年工作安排");
        assertThat(path(REPORT, "1.一渠通")).containsExactly("名词解释");
        assertThat(path(NOTICE, "年底前")).containsExactly("工作目标");
        assertThat(role(REPORT, "2031年工作安排")).isEqualTo(Role.HEADING);
        assertThat(role(REPORT, "（一）修好水库")).isEqualTo(Role.BODY);
        assertThat(role(NOTICE, "一、工作目标")).isEqualTo(Role.HEADING);
        assertThat(role(NOTICE, "平川市泵站改造行动方案\n")).isEqualTo(Role.TITLE);
        assertThat(role(NOTICE, "各县区")).isEqualTo(Role.FRAME);
    }

    @Test
    void aBrokenSentenceIsOneParagraph() {
        Paragraph school = at(REPORT, "新建小学");
        assertThat(REPORT.substring(school.span().start(), school.span().end()))
                .isEqualTo("新建小学3所。投资超过2亿元，其中市本级\n承担一半。");
    }

    @Test
    void linesBrokenAtOneWidthAreJoined() {
        String text = """
                　　今年以来各县区抓紧抢修渠道，进度比往
                年快了不少。截至三月底，已完成渠道清淤三
                百公里，改造泵站二十座，受益农田超过十万
                亩，群众满意度明显提高。下一步还要抓好春
                灌用水调度工作。
                　　与此同时，市里还安排专人到各乡镇督导，
                发现问题当场交办，限期整改到位，确保春灌
                不误农时。各乡镇也都成立了专班，包片负责
                到人，压实责任。
                """;
        assertThat(of(text).paragraphs()).hasSize(2);
    }

    @Test
    void aListOfNumberedLinesHasNoHeadings() {
        String text = "一、今年要办的实事\n1.新修渠道\n2.新建泵站\n3.改造水厂\n二、保障措施\n各级要抓紧落实。\n";
        assertThat(role(text, "2.新建")).isEqualTo(Role.BODY);
        assertThat(role(text, "3.改造")).isEqualTo(Role.BODY);
        assertThat(role(text, "二、保障")).isEqualTo(Role.HEADING);
    }

    @Test
    void theFileMaySayWhatAHeadingIs() {
        String text = "一、水利\n修渠四十公里。\n修好渠道，用好水\n再修四十公里。";
        Block.Kind plain = Block.Kind.PARAGRAPH;
        Page page = new Page(
                text,
                List.of(
                        new Block(new Span(0, 4), plain), new Block(new Span(5, 12), plain),
                        new Block(new Span(13, 21), Block.Kind.HEADING), new Block(new Span(22, 29), plain)));
        assertThat(Structure.of(page, Facts.NONE).paragraphs())
                .extracting(Paragraph::role)
                .containsExactly(Role.HEADING, Role.BODY, Role.HEADING, Role.BODY);
    }

    @Test
    void aBlankPageHasNothing() {
        assertThat(of(" \n\n").articles()).isEmpty();
        assertThat(of("").paragraphs()).isEmpty();
    }

    private static Outline of(String text) {
        return Structure.of(Page.of(text), Facts.NONE);
    }

    private static Paragraph at(String text, String start) {
        int at = text.indexOf("\n" + start) + 1;
        return of(text).paragraphs().stream()
                .filter(p -> p.span().start() == at)
                .findFirst()
                .orElseThrow();
    }

    private static Role role(String text, String start) {
        return at(text, start).role();
    }

    private static List<String> path(String text, String start) {
        return at(text, start).path().stream().map(Heading::text).toList();
    }
}
