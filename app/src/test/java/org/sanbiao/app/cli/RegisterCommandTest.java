package org.sanbiao.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.following.register.RegisterRow;

class RegisterCommandTest {

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void office() {
        terminal = Terminal.office(folder.resolve("work"));
        terminal.on("2022-08-27");
        terminal.ok("period", "open", "2022-08", "--as=super");
        terminal.ok("report", "C1", "--as=edu", "--value=19", "--words=19所已投用，其余主体施工");
        terminal.ok("assign", "C3", "--as=super", "--lead=市教育局", "--words==1+1");
    }

    @Test
    void theTableShowsStateLightAndDays() {
        String table = terminal.on("2022-09-05").ok("register");
        assertThat(table).contains("亮灯按“银川@1”", "红 严重滞后", "逾期未完成", "逾期5天", "19所", "25.0%", "2022-08-31", "共3项");
        assertThat(terminal.ok("register", "--packs=银川,90/75")).contains("银川", "90/75");
        assertThat(terminal.ok("register", "--overdue")).contains("C1").doesNotContain("C3");
        assertThat(terminal.ok("register", "--light=红,绿")).contains("C1").doesNotContain("C3");
        assertThat(terminal.ok("register", "--words=中小学", "--sort=due"))
                .contains("C3")
                .doesNotContain("C1 ");
        assertThat(terminal.ok("register", "--area=洛阳市")).contains("没有符合条件的任务");
        assertThat(terminal.ok("register", "--as-of=2022-03-02"))
                .contains("日终已知")
                .doesNotContain("19所");
    }

    @Test
    void everyRegisterThatLeavesIsSealed() throws Exception {
        terminal.ok("register");
        try (var files = Files.list(folder.resolve("work/checkpoints"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aWorkbookHoldsDatesAsDatesAndNumbersAsNumbers() throws Exception {
        Path file = folder.resolve("台账.xlsx");
        terminal.ok("register", "-o", file.toString());
        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).stream().map(cell -> cell == null ? "" : cell.getText()))
                    .containsExactlyElementsOf(
                            RegisterRow.HEADINGS.stream().map(h -> h.zh()).toList());
            int due = column("完成时限");
            assertThat(rows.get(1).getCell(due).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCell(due).asDate().toLocalDate()).isEqualTo("2022-08-31");
            assertThat(rows.get(1).getCell(column("完成值")).asNumber()).isEqualByComparingTo(new BigDecimal("19"));
            assertThat(rows.get(1).getCell(column("完成率")).asNumber()).isEqualByComparingTo(new BigDecimal("25"));
            assertThat(rows.get(1).getCellText(column("亮灯"))).contains("银川@1");
            assertThat(workbook.getSheets().toList().get(1).read().toString()).isNotEmpty();
        }
    }

    private static int column(String head) {
        return RegisterRow.HEADINGS.stream()
                .map(heading -> heading.zh())
                .toList()
                .indexOf(head);
    }

    @Test
    void aCsvIsHarmlessInASpreadsheet() throws Exception {
        terminal.ok("review", "correct", "C3", "--as=super", "--task==HYPERLINK(\"http://x\")");
        Path file = folder.resolve("r.csv");
        terminal.ok("register", "-o", file.toString());
        assertThat(Files.readString(file)).startsWith("\ufeff序号,任务来源").contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    @Test
    void jsonHasTheSameColumnsAndTheReasons() throws Exception {
        JsonNode json = new ObjectMapper().readTree(terminal.ok("register", "--format=json", "--pack=90/75"));
        assertThat(json.get("pack").asText()).isEqualTo("90/75@1");
        assertThat(json.get("checkpoint").asText()).startsWith("sanbiao/");
        JsonNode first = json.get("rows").get(0);
        assertThat(first.get("id").asText()).isEqualTo("C1");
        assertThat(first.get("actual").asText()).isEqualTo("19");
        assertThat(first.get("due").asText()).isEqualTo("2022-08-31");
        assertThat(first.get("lit").get("colour").asText()).isEqualTo("red");
        assertThat(first.get("verdict").get("words").get("en").asText()).contains("value ≥ 76");
        assertThat(json.get("rows")).hasSize(3);
    }

    @Test
    void showGivesTheSentenceInItsParagraphAndTheWholeHistory() {
        String shown = terminal.ok("show", "c1");
        assertThat(shown)
                .contains("【8月底前，全市投用公办园76所】", "判定", "value ≥ 76", "报告#", "behind schedule")
                .contains("edu", "19所已投用", "确认", "立项（待确认）");
        terminal.refused("没有编号为C99", "show", "C99");
    }

    @Test
    void theWorkFolderThatIsNotThereSaysHowToMakeOne() {
        Terminal.Ran ran = new Terminal(folder.resolve("none")).run("register");
        assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.said()).contains("不是工作目录", "sanbiao init --work").hasLineCount(1);
    }
}
