package org.sanbiao.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.office.Deed;

/** What may not be done, or makes no sense, gets one line and changes nothing. */
class RefusalTest {

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void office() {
        terminal = Terminal.office(folder.resolve("work"));
        terminal.on("2022-06-30");
        terminal.ok("period", "open", "2022-05", "--as=super");
        terminal.ok("period", "close", "2022-05", "--as=super");
        terminal.ok("period", "open", "2022-06", "--as=super");
        terminal.ok("report", "C1", "--as=edu", "--value=19");
        terminal.ok("find", "通道堵塞", "--as=look", "--unit=市教育局");
    }

    private static final Map<Role, String> PEOPLE = Map.of(
            Role.VIEWER, "guest",
            Role.REPORTER, "edu",
            Role.APPROVER, "edu-head",
            Role.INSPECTOR, "look",
            Role.SUPERVISOR, "super",
            Role.ADMINISTRATOR, "root");

    /** A command line for every deed that has one at this terminal; several for some. */
    private static final Map<String, Deed> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("enter -", Deed.ENTER);
        COMMANDS.put("instruct 年内新建公园12个 --leader=张市长", Deed.ENTER);
        COMMANDS.put("review confirm C1", Deed.REVIEW);
        COMMANDS.put("review correct C1 --target=80所", Deed.REVIEW);
        COMMANDS.put("review reject C1", Deed.REVIEW);
        COMMANDS.put("review split C1 --part=年内新建公园12个 --part=年内新建公园3个", Deed.REVIEW);
        COMMANDS.put("review merge C1 C3", Deed.REVIEW);
        COMMANDS.put("assign C1 --lead=市教育局", Deed.ASSIGN);
        COMMANDS.put("allocate C1 金水区教育局=76", Deed.ALLOCATE);
        COMMANDS.put("trajectory C1 --quarters=1,2,3,76", Deed.PLAN);
        COMMANDS.put("accept C1", Deed.ACCEPT);
        COMMANDS.put("report C1 --value=20", Deed.REPORT);
        COMMANDS.put("deliver C1 --words=完成", Deed.REPORT);
        COMMANDS.put("approve C1", Deed.APPROVE);
        COMMANDS.put("return C1 --reason=x", Deed.APPROVE);
        COMMANDS.put("unlock C1 --reason=x", Deed.UNLOCK);
        COMMANDS.put("extend ask C1 --to=2022-12-31 --reason=x", Deed.ASK_EXTENSION);
        COMMANDS.put("extend grant C1", Deed.ANSWER_EXTENSION);
        COMMANDS.put("extend refuse C1 --reason=x", Deed.ANSWER_EXTENSION);
        COMMANDS.put("revise C1 --due=2022-12-31 --reason=x", Deed.REVISE);
        COMMANDS.put("instruct C1 抓紧 --leader=张市长", Deed.INSTRUCT);
        COMMANDS.put("dun C1", Deed.DUN);
        COMMANDS.put("judge C1 unlikely --words=x", Deed.JUDGE);
        COMMANDS.put("verify C1 --result=partly --words=x", Deed.VERIFY);
        COMMANDS.put("withdraw C1 --reason=x", Deed.WITHDRAW);
        COMMANDS.put("close C1", Deed.CLOSE);
        COMMANDS.put("reopen C1 --reason=x", Deed.CLOSE);
        COMMANDS.put("close F1", Deed.CLOSE);
        COMMANDS.put("period open 2022-07", Deed.OPEN_PERIOD);
        COMMANDS.put("period close 2022-06", Deed.OPEN_PERIOD);
        COMMANDS.put("inspect 督查", Deed.INSPECT);
        COMMANDS.put("find 堵塞 --unit=市教育局", Deed.INSPECT);
        COMMANDS.put("rectify confirm F1", Deed.INSPECT);
        COMMANDS.put("rectify dismiss F1 --words=x", Deed.INSPECT);
        COMMANDS.put("rectify order F1 --due=2022-07-10", Deed.INSPECT);
        COMMANDS.put("rectify verify F1 --words=x", Deed.INSPECT);
        COMMANDS.put("rectify reply F1 --words=x", Deed.REPLY);
        COMMANDS.put("rectify plan F1 --due=2022-07-10 --words=x", Deed.REPLY);
        COMMANDS.put("rectify done F1 --words=x", Deed.REPLY);
        COMMANDS.put("batch draw F1 --pattern=x --unit=金水区教育局", Deed.BATCH);
        COMMANDS.put("units add 某局", Deed.GOVERN);
        COMMANDS.put("people appoint x --role=viewer", Deed.GOVERN);
        COMMANDS.put("people dismiss guest", Deed.GOVERN);
        COMMANDS.put("erase 4 --reason=mistyped --yes", Deed.ERASE);
    }

    @Test
    void everyRoleIsRefusedEveryDeedThatIsNotItsOwn() {
        Set<Deed> deeds = EnumSet.allOf(Deed.class);
        deeds.removeAll(COMMANDS.values());
        assertThat(deeds).isEmpty();
        List<String> before = terminal.dump();
        List<String> wrong = new ArrayList<>();
        COMMANDS.forEach((line, deed) -> PEOPLE.forEach((role, person) -> {
            if (!deed.roles().contains(role)) {
                String whole = line + " --as=" + person;
                Terminal.Ran ran = terminal.run(whole.split(" "));
                boolean refused = ran.exit() == ExitCode.REFUSED
                        && ran.said().contains(person + "的角色不能" + deed.words().zh())
                        && ran.said().contains("may not " + deed.words().en())
                        && ran.said().strip().lines().count() == 1;
                if (!refused) {
                    wrong.add(whole + " → " + ran.exit() + " " + ran.said());
                }
            }
        }));
        assertThat(wrong).isEmpty();
        assertThat(terminal.dump()).isEqualTo(before);
    }

    @Test
    void nobodyActsForAnotherUnit() {
        terminal.refused("只能办理本单位事项", "report", "C1", "--as=jinshui", "--value=3");
        terminal.refused("只能办理本单位事项", "accept", "C1", "--as=jinshui");
        terminal.refused("没有登记过“nobody”", "accept", "C1", "--as=nobody");
        terminal.refused("本人填报的报告须由他人审核", "approve", "C1", "--as=" + appointed());
    }

    /** Who reported, as an approver now. */
    private String appointed() {
        terminal.ok("people", "appoint", "edu", "--as=root", "--role=approver", "--unit=市教育局");
        return "edu";
    }

    @Test
    void badInputGetsOneLineAndChangesNothing() throws Exception {
        terminal.refused("没有登记过“某某局”这个单位", "assign", "C1", "--as=super", "--lead=某某局");
        terminal.refused("既牵头又配合", "assign", "C1", "--as=super", "--lead=市教育局", "--support=市教育局");
        terminal.refused("已关闭", "report", "C1", "--as=edu", "--period=2022-05", "--value=19");
        terminal.refused("没有报告期“P9”", "report", "C1", "--as=edu", "--period=P9", "--value=19");
        terminal.refused("超出范围", "report", "C1", "--as=edu", "--value=-1");
        terminal.refused("不是数字", "report", "C1", "--as=edu", "--value=十九");
        terminal.refused("不是数字", "report", "C1", "--as=edu", "--value=1e999999999");
        terminal.refused("101", "report", "C2", "--as=edu", "--parts=101/100");
        terminal.refused("分母须大于零", "report", "C2", "--as=edu", "--parts=0/0");
        terminal.refused("58/80", "report", "C2", "--as=edu", "--parts=58");
        terminal.refused("没有文件", "report", "C1", "--as=edu", "--value=20", "--evidence=" + folder.resolve("no.jpg"));
        Path large = folder.resolve("large.bin");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((16 << 20) + 1);
        }
        terminal.refused("超过16MB", "report", "C1", "--as=edu", "--value=20", "--evidence=" + large);
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        terminal.refused("空文件", "report", "C1", "--as=edu", "--value=20", "--evidence=" + empty);
        terminal.refused("请重新查看", "dun", "C1", "--as=super", "--seen=4");
        terminal.refused("没有编号为C99", "dun", "C99", "--as=super");
        terminal.refused("没有编号为C99", "revise", "C99", "--as=super", "--due=2022-12-31", "--reason=x");
        terminal.refused("不是一个目标值", "revise", "C1", "--as=super", "--target=尽快", "--reason=x");
        terminal.refused("请填写调整理由", "revise", "C1", "--as=super", "--due=2022-12-31", "--reason= ");
        terminal.refused("分解不平", "allocate", "C1", "金水区教育局=3", "--as=super");
        terminal.refused("单位=数值", "allocate", "C1", "金水区教育局", "--as=super");
        terminal.refused("节点不成立", "trajectory", "C1", "--as=super", "--quarters=30,20,60,76");
        terminal.refused("读不出要办的事", "instruct", "。。。", "--as=super", "--leader=张市长");
        terminal.refused("不是可以办理的编号", "close", "X1", "--as=super");
        terminal.refused("没有规则包", "register", "--pack=无");
        terminal.refused("用于任务", "register", "--pack=13710");
        terminal.refused("不晚于原时限", "extend", "ask", "C1", "--as=edu", "--to=2022-08-31", "--reason=x");
        terminal.refused("没有代码为999999", "units", "add", "某局", "--as=root", "--area=999999");
        terminal.refused("只能用字母", "people", "appoint", "张三", "--as=root", "--role=viewer");
    }

    @Test
    void aFileThatCannotBeReadStopsNoOther() throws Exception {
        Path zip = Files.write(folder.resolve("bad.docx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        Path fine = Files.writeString(folder.resolve("fine.txt"), "2022年3月1日\n年内要新建公园12个。\n");
        Terminal.Ran ran = terminal.run("enter", zip.toString(), fine.toString(), folder + "/none.txt", "--as=super");
        assertThat(ran.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(ran.printed()).contains("fine.txt：新立项1项");
        assertThat(ran.said()).contains("bad.docx", "none.txt").hasLineCount(2);
    }

    @Test
    void whatTheCommandLineLacksIsSaidAndNothingIsOpened() {
        for (String line : List.of(
                "assign C1 --as=super",
                "judge C1 great --words=x",
                "register --state=unknown",
                "period open",
                "people appoint x --role=king",
                "register --area=火星",
                "extend")) {
            Terminal.Ran ran = terminal.run(line.split(" "));
            assertThat(ran.exit()).as(line).isEqualTo(ExitCode.USAGE);
            assertThat(ran.said()).contains("--help").doesNotContain("Exception");
        }
    }
}
