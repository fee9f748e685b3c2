package org.sanbiao.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commitments and findings from their first day to their last, by the command line alone. */
class LifeTest {

    private static final Pattern ID = Pattern.compile("[CFBIP][0-9]+");

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void office() {
        terminal = Terminal.office(folder.resolve("work"));
    }

    @Test
    void aCommitmentFromReviewToClosure() throws Exception {
        Path photo = Files.writeString(folder.resolve("照片.jpg"), "76 kindergartens");
        Path slip = folder.resolve("slip.html");
        terminal.ok(
                "assign",
                "C1",
                "--as=super",
                "--lead=市教育局",
                "--support=市财政局",
                "--person=李科长",
                "--leader=张副市长",
                "--accept-by=2022-03-05",
                "--words=请抓紧",
                "--slip=" + slip);
        assertThat(Files.readString(slip)).contains("交办单", "市教育局", "8月底前，全市投用公办园76所", "请于2022-03-05前签收");
        terminal.ok("accept", "C1", "--as=edu");
        terminal.ok("trajectory", "C1", "--as=super", "--quarters=10,30,60,76", "--start=2022-03-01");
        terminal.ok("allocate", "C1", "金水区教育局=40", "中牟县教育局=36", "--as=super");
        assertThat(terminal.ok("register", "--parent=C1")).contains("金水区", "中牟县", "40所", "36所");

        terminal.on("2022-06-30").ok("period", "open", "2022-06", "--as=super");
        assertThat(terminal.ok("period", "missing")).contains("市教育局", "金水区教育局");
        terminal.ok(
                "report",
                "C1",
                "--as=edu",
                "--value=19",
                "--words=已投用19所",
                "--problems=资金未到位",
                "--next=加快施工",
                "--evidence=" + photo);
        terminal.ok("return", "C1", "--as=edu-head", "--reason=请补说明");
        terminal.ok("report", "C1", "--as=edu", "--value=20", "--words=已投用20所");
        terminal.ok("approve", "C1", "--as=edu-head");
        terminal.ok("approve", "C1", "--as=super");
        terminal.refused("已锁定", "report", "C1", "--as=edu", "--value=21");
        terminal.ok("unlock", "C1", "--as=super", "--reason=数据有误");
        terminal.ok("report", "C1", "--as=edu", "--value=19", "--words=核减1所", "--evidence=" + photo);
        assertThat(terminal.ok("register")).contains("19所", "25.0%");

        terminal.on("2022-08-20").ok("dun", "C1", "--as=super", "--urgency=urgent", "--words=请报进度");
        assertThat(terminal.ok("register", "--pack=三明")).contains("三明@1");
        terminal.ok("judge", "C1", "难以完成", "--as=look", "--words=现场只见主体");
        terminal.ok("instruct", "c1", "年底前必须全部投用", "--as=super", "--leader=王市长");
        terminal.ok("extend", "ask", "C1", "--as=edu", "--to=2022-12-31", "--reason=受疫情影响");
        terminal.ok("extend", "refuse", "C1", "--as=super", "--reason=理由不足");
        terminal.ok("extend", "ask", "C1", "--as=edu", "--to=2022-12-31", "--reason=补充说明");
        terminal.ok("extend", "grant", "C1", "--as=super");
        assertThat(terminal.ok("register")).contains("2022-12-31", "原 2022-08-31");
        assertThat(terminal.ok("revise", "C1", "--as=super", "--target=70所", "--reason=两所并入"))
                .contains("目标值 76所 → 70所");
        assertThat(terminal.ok("due", "--within=365")).contains("市教育局", "C1", "未报");

        terminal.on("2022-12-30")
                .ok("deliver", "C1", "--as=edu", "--on=2022-12-28", "--words=全部投用", "--evidence=" + photo);
        terminal.refused("不能销号", "close", "C1", "--as=super");
        terminal.ok("verify", "C1", "--as=look", "--result=完成", "--on=2022-12-28", "--words=逐所看过");
        terminal.refused("复核人不能自己销号", "close", "C1", "--as=look");
        terminal.ok("close", "C1", "--as=super", "--words=同意");
        terminal.ok("reopen", "C1", "--as=super", "--reason=复查");
        String shown = terminal.ok("show", "C1");
        assertThat(shown)
                .contains("曾延期", "曾调整", "2022-08-31 → 2022-12-31（+122天）", "76所 → 70所", "已退回：请补说明", "已被替换")
                .contains("受疫情影响", "理由不足", "销号", "重开：复查", "佐证 照片.jpg");
        terminal.ok("withdraw", "C1", "--as=super", "--reason=并入新任务");
        assertThat(terminal.ok("register", "--state=已撤销")).contains("C1");
        assertThat(terminal.ok("register", "--as-of=2022-08-10"))
                .contains("2022-08-31")
                .doesNotContain("原 2022");
        assertThat(terminal.ok("show", "C1", "--as-of=2022-08-10"))
                .contains("19所")
                .doesNotContain("曾延期", "催办");
        assertThat(terminal.ok("search", "公办园")).contains("承诺句", "C1");
    }

    @Test
    void aThresholdOfTwoLevels() throws Exception {
        Path table =
                Files.writeString(folder.resolve("parts.csv"), "\ufeff单位,数值,分母\r\n金水区教育局,50,100\r\n中牟县教育局,60,300\r\n");
        terminal.refused(
                "第3行：“六十”不是数字",
                "allocate",
                "C2",
                "--as=super",
                "--file=" + Files.writeString(folder.resolve("bad.csv"), "unit,value\n金水区教育局,50\n中牟县教育局,六十\n"));
        terminal.ok("allocate", "C2", "--as=super", "--file=" + table);
        terminal.ok("people", "appoint", "zhongmu", "--as=root", "--role=reporter", "--unit=中牟县教育局");
        terminal.on("2022-12-31").ok("period", "open", "2022-12", "--as=super");
        terminal.ok("report", part("金水区"), "--as=jinshui", "--parts=58/100");
        terminal.ok("report", part("中牟县"), "--as=zhongmu", "--parts=150/300");
        assertThat(terminal.ok("rollup", "C2", "--counted-in=人"))
                .contains("58/100", "58.0%", "郑州市合计", "208/400", "52.0%")
                .contains("各单位：2/2达标；", "52.0%，未达标，缺口12人", "12 人 missing", "标杆：金水区教育局 58.0%");
    }

    /** The commitment of a place among the parts. */
    private String part(String place) {
        for (String line : terminal.ok("register", "--parent=C2").split("\n")) {
            Matcher id = ID.matcher(line);
            if (line.contains(place) && id.lookingAt()) {
                return id.group();
            }
        }
        throw new AssertionError("no part of " + place);
    }

    @Test
    void aProposalIsCorrectedSplitMergedAndRejected() throws Exception {
        Path page = Files.writeString(folder.resolve("b.txt"), "2022年3月1日\n年内要新建公园12个、改造公厕30座。\n6月底前完成绿道建设50公里。\n");
        assertThat(terminal.ok("enter", page.toString(), "--as=super", "--issuer=平川市人民政府"))
                .contains("待审核");
        assertThat(terminal.ok("review")).contains("新建公园", "12个", "绿道");
        String park = ids(terminal.ok("review"), "新建公园");
        String green = ids(terminal.ok("review"), "绿道");
        terminal.ok("review", "correct", park, "--as=super", "--target=不少于15个", "--due=2022-11-30", "--reason=读错");
        assertThat(terminal.ok("show", park)).contains("≥15个", "2022-11-30", "曾更正");
        terminal.ok("review", "split", green, "--as=super", "--part=6月底前完成绿道建设30公里", "--part=6月底前完成绿道建设20公里");
        assertThat(terminal.ok("review")).contains("30公里", "20公里");
        terminal.ok("review", "reject", park, "--as=super", "--reason=重复");
        terminal.refused("已审核过", "review", "confirm", park, "--as=super");
        terminal.refused("没有编号为C999", "review", "confirm", ids(terminal.ok("review"), "30公里"), "C999", "--as=super");
        terminal.ok("review", "confirm", "--all", "--as=super");
        assertThat(terminal.ok("review")).contains("没有待审核的立项");
        assertThat(terminal.ok("enter", page.toString(), "--as=super")).contains("新立项0项");
        assertThat(terminal.ok("instruct", "6月底前，新建公办园12所", "--as=super", "--leader=张市长"))
                .contains("按张市长批示立项");
        terminal.ok("review", "merge", "C1", "C3", "--as=super");
    }

    private static String ids(String table, String words) {
        for (String line : table.split("\n")) {
            Matcher id = ID.matcher(line);
            if (line.contains(words) && id.lookingAt()) {
                return id.group();
            }
        }
        throw new AssertionError(words + " not in " + table);
    }

    @Test
    void aFindingBecomesABatch() throws Exception {
        Path photo = Files.writeString(folder.resolve("现场.jpg"), "as found");
        terminal.on("2022-05-10");
        terminal.ok("inspect", "公办园建设督查", "--as=look", "--area=金水区", "--unit=金水区教育局");
        terminal.ok("inspect", "--help");
        terminal.ok(
                "find",
                "消防通道堵塞",
                "--as=look",
                "--unit=金水区教育局",
                "--inspection=I1",
                "--commitment=C1",
                "--evidence=" + photo);
        terminal.ok("rectify", "reply", "F1", "--as=jinshui", "--words=情况属实");
        terminal.ok("rectify", "confirm", "F1", "--as=look");
        terminal.ok("rectify", "order", "F1", "--as=look", "--due=2022-05-17");
        assertThat(terminal.on("2022-05-20").ok("rectify")).contains("F1", "整改中", "13710@1", "红");
        terminal.ok("batch", "draw", "F1", "--as=look", "--pattern=消防通道", "--unit=中牟县教育局,市教育局");
        terminal.ok("batch", "check", "B1", "市教育局", "--as=look", "--words=未见");
        terminal.ok("batch", "check", "B1", "中牟县教育局", "--as=look", "--found=同样堵塞", "--hard");
        assertThat(terminal.ok("batch")).contains("B1", "2/2", "0/2");
        terminal.ok("rectify", "done", "F1", "--as=jinshui", "--words=已清理", "--evidence=" + photo);
        terminal.ok("rectify", "verify", "F1", "--as=look", "--words=看过");
        terminal.ok("close", "F1", "--as=super");
        terminal.refused("F2", "close", "B1", "--as=look");
        assertThat(terminal.ok("batch")).contains("1/2", "办理中");
        assertThat(terminal.ok("show", "B1")).contains("市教育局", "无此问题", "有，F2");
        assertThat(terminal.ok("show", "F1")).contains("时限", "交办", "现场.jpg", "销号");
        assertThat(terminal.ok("show", "I1")).contains("公办园建设督查");
        terminal.ok("reopen", "F1", "--as=super", "--reason=复发");
    }

    @Test
    void aFileComesOutAsItWentInAndATextCanBeErased() throws Exception {
        Path list = Files.writeString(folder.resolve("名单.csv"), "张三,138\n");
        terminal.on("2022-06-30").ok("period", "open", "2022-06", "--as=super");
        terminal.ok("report", "C1", "--as=edu", "--value=19", "--words=联系人张三", "--evidence=" + list);
        Path out = folder.resolve("out.txt");
        terminal.ok("fetch", "D1", "--output=" + out);
        assertThat(out).hasContent(Terminal.PLAN);
        terminal.refused("已存在", "fetch", "D1", "--output=" + out);
        assertThat(terminal.ok("fetch", "C1")).contains("名单.csv", "11");
        terminal.refused("没有文件“x”", "fetch", "C1", "x");
        Matcher report = Pattern.compile("报告([0-9]+)").matcher(terminal.ok("show", "C1"));
        assertThat(report.find()).isTrue();
        String entry = report.group(1);
        assertThat(terminal.ok("erase", entry, "--reason=private", "--as=root")).contains("--yes", "联系人张三");
        terminal.ok("erase", entry, "--reason=private", "--file=名单.csv", "--as=root", "--yes");
        terminal.ok("erase", entry, "--reason=private", "--as=root", "--yes");
        terminal.refused("没有可清除的内容", "erase", entry, "--reason=private", "--as=root", "--yes");
        terminal.refused("没有第9999条", "erase", "9999", "--reason=private", "--as=root");
        assertThat(terminal.ok("show", "C1")).contains("19所", "（已清除）").doesNotContain("张三");
        terminal.ok("ledger", "checkpoint");
        assertThat(terminal.ok("ledger", "verify")).contains("清除");
    }
}
