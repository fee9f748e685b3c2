package org.sanbiao.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.app.Golden;
import org.sanbiao.app.demo.Demo;
import org.sanbiao.app.work.WorkFolder;

/** What a newcomer sees first: everything that the demo promises stands on its page. */
class DemoCommandTest {

    @TempDir
    static Path folder;

    private static String page;

    @BeforeAll
    static void play() {
        Terminal terminal = new Terminal(folder.resolve("work"));
        page = terminal.ok("demo").replace(folder.resolve("work").toString(), "sanbiao-demo");
    }

    /** The line that begins with, or holds, these words; the line after it follows. */
    private static String lines(String words, int count) {
        List<String> lines = page.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return String.join("\n", lines.subList(i, Math.min(lines.size(), i + count)));
            }
        }
        throw new AssertionError("no line holds " + words + " in\n" + page);
    }

    @Test
    void thePageIsAsItWas() throws Exception {
        Golden.assertGolden("demo.txt", page.replaceAll("\\bC[0-9]+", "C#")); // numbers shift as more is read
    }

    @Test
    void itShowsLightsWithTheirWordsAndPacks() {
        assertThat(lines("台账", 1)).contains("2022-12-06", "银川@1", "宿迁@1");
        assertThat(lines("康养驿站", 1)).contains("红 严重滞后", "黄 低于序时");
        assertThat(lines("人才公寓", 1)).contains("黄 偏慢");
        assertThat(lines("普惠性幼儿园", 1)).contains("绿 正常", "蓝 临近时限");
    }

    @Test
    void itShowsWhatIsOverdueAndByHowMuch() {
        assertThat(page).contains("—— 逾期 3项");
        assertThat(lines("断头路8条", 2)).contains("红 逾期", "5条", "逾期159天");
        assertThat(lines("护学岗300个", 2)).contains("暂无佐证", "逾期6天");
        assertThat(lines("充电桩600个", 2)).contains("86.7%", "逾期67天");
    }

    @Test
    void itShowsTheTwoLevelThresholdWithItsGap() {
        assertThat(lines("两级门槛", 1)).contains("公有产权村卫生室占比", "各区县6/6达标", "郑州市未达标");
        assertThat(lines("巩义市  240/300", 1)).contains("80.0%", "各≥80%").doesNotContain("未达标");
        assertThat(lines("1386/1696", 1)).contains("81.7%", "≥85%", "未达标，缺口56所");
    }

    @Test
    void itShowsABatchHalfClosed() {
        assertThat(lines("批处理", 1)).contains("未办结", "排查4/6", "销号2/4");
        assertThat(lines("二七区教育局  2022-09-20", 1)).contains("已销号");
        assertThat(lines("惠济区教育局  2022-09-22", 1)).contains("已核验，待销号");
        assertThat(lines("管城区教育局  2022-09-21", 1)).contains("没有同类问题");
        assertThat(lines("登封市教育局", 1)).contains("未排查");
    }

    @Test
    void itShowsAMovedDeadlineWithTheOldOne() {
        assertThat(lines("公办幼儿园76", 2)).contains("2022-12-31", "原2022-08-31", "时限+122天", "58所", "76.3%");
        assertThat(lines("人才公寓5000套", 2)).contains("2022-12-31", "原2022-10-31", "时限+61天");
        assertThat(lines("老旧小区180个", 2)).contains("165个", "原180个");
    }

    @Test
    void itShowsATargetAllocatedToCounties() {
        assertThat(lines("分解  ", 1)).contains("投入使用公办幼儿园", "合计76所，与全市目标一致");
        assertThat(lines("金水区      ", 1)).contains("10所", "100.0%");
        assertThat(lines("中牟县      ", 1)).contains("8所", "4所", "50.0%", "红 严重滞后");
        assertThat(lines("合计  ", 1)).contains("76所", "58所", "76.3%");
    }

    @Test
    void itTellsSelfReportedFromVerifiedLatePartlyAndClosed() {
        assertThat(lines("健康家庭100个", 1)).contains("自报完成");
        assertThat(lines("无烟单位200个", 1)).contains("核验完成");
        assertThat(lines("投入使用中小学25所", 1)).contains("核验逾期完成");
        assertThat(lines("农村薄弱学校", 1)).contains("部分完成", "281所", "93.0%");
        assertThat(lines("发热门诊", 1)).contains("已销号");
        assertThat(lines("每千人口托位数", 1)).contains("无法评判");
        assertThat(lines("基层就诊率", 2)).contains("有月份未达标");
        assertThat(lines("家庭病床", 1)).contains("不可检验");
    }

    @Test
    void itShowsWhoIsSilentAndWhatIsOpenAgain() {
        assertThat(lines("2022年11月未报", 1)).contains("2022-12-05截止", "郑州市住房保障局");
        assertThat(lines("催办未复", 1)).contains("郑州市教育局");
        assertThat(lines("校车安全台账", 1)).contains("重开1次", "红 超期");
        assertThat(lines("消防通道", 1)).contains("绿 时限内");
        assertThat(lines("接着试", 2)).contains("show C1 --work sanbiao-demo --today 2022-12-06", "serve --demo");
    }

    @Test
    void itsColumnsStandUnderTheirHeads() {
        Widths widths = new Widths(false);
        String head = lines("编号", 1);
        int states = widths.of(head.substring(0, head.indexOf("状态")));
        int targets = widths.of(head.substring(0, head.indexOf("目标值")));
        long checked = page.lines()
                .takeWhile(line -> !line.startsWith("分解"))
                .filter(line -> line.matches("C[0-9]+ .*"))
                .peek(line -> {
                    assertThat(before(widths, line, states)).as(line).endsWith("  ");
                    assertThat(before(widths, line, targets)).as(line).endsWith("  ");
                })
                .count();
        assertThat(checked).isEqualTo(24);
        assertThat(page.lines()).allMatch(line -> widths.of(line) <= 140);
    }

    /** What stands in the first columns of a line; it fails where a character crosses the edge. */
    private static String before(Widths widths, String line, int columns) {
        int at = 0;
        while (at < line.length() && widths.of(line.substring(0, at)) < columns) {
            at = line.offsetByCodePoints(at, 1);
        }
        assertThat(widths.of(line.substring(0, at))).isEqualTo(columns);
        return line.substring(0, at);
    }

    @Test
    void theYearHoldsEverythingThatADeskNeeds() {
        TreeSet<String> types = new TreeSet<>();
        try (WorkFolder work = open()) {
            work.ledger()
                    .entries(1, Long.MAX_VALUE, entry -> types.add(entry.body().text("type")));
        }
        assertThat(types)
                .contains(
                        "document-read",
                        "commitment-corrected",
                        "commitment-rejected",
                        "commitment-accepted",
                        "target-allocated",
                        "trajectory-set",
                        "period-closed",
                        "report-returned",
                        "report-approved",
                        "extension-granted",
                        "extension-refused",
                        "commitment-revised",
                        "commitment-instructed",
                        "commitment-dunned",
                        "commitment-judged",
                        "delivery-verified",
                        "commitment-closed",
                        "finding-dismissed",
                        "rectification-planned",
                        "finding-reopened",
                        "pattern-drawn");
    }

    /** On 30 August 19 of 76 were in use, and the deadline was still the first one at the end of the 29th. */
    @Test
    void whatWasKnownInAugustIsStillThere() {
        try (WorkFolder work = open();
                var then = work.office().asOf(java.time.LocalDate.parse("2022-08-29"))) {
            var known = then.register().situation("C1", java.time.LocalDate.parse("2022-08-29"));
            assertThat(known.card().substance().due()).isEqualTo("2022-08-31");
            assertThat(known.verdict().print().zh()).contains("完成率25.0%");
        }
    }

    @Test
    void itPrintsOnASmallTerminalAndRefusesAFullFolder() throws Exception {
        Terminal other = new Terminal(folder.resolve("small"));
        String small = other.ok("demo", "--width=80", "--today=2022-12-08");
        assertThat(small.lines().filter(line -> new Widths(false).of(line) > 80))
                .allMatch(line -> line.contains("./sanbiao"));
        other.refused("已有内容", "demo");
        assertThat(Files.exists(folder.resolve("small/sanbiao.db"))).isTrue();
        Terminal.Ran ran = new Terminal(folder.resolve("many")).run("demo", "--commitments=-1");
        assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED);
    }

    private static WorkFolder open() {
        return WorkFolder.open(
                folder.resolve("work"),
                () -> Demo.TODAY.atTime(9, 0).toInstant(java.time.ZoneOffset.ofHours(8)),
                new SplittableRandom(1));
    }
}
