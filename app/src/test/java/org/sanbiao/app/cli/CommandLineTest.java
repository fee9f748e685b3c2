package org.sanbiao.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sanbiao.app.Golden.assertGolden;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.app.format.Fixture;
import org.sanbiao.reading.Reading;

class CommandLineTest {

    private static final String PAGE = "2026年工作要点\n6月底前，全市新建幼儿园12所。（市教育局牵头）\n";

    @TempDir
    private Path folder;

    /** What a command line did. */
    private record Ran(int exit, byte[] bytes, String said) {
        String printed() {
            return new String(bytes, UTF_8);
        }
    }

    @Test
    void theTableFitsItsWidth() throws Exception {
        Reading reading = Fixture.reading();
        String wide = new Table(new Widths(false), 120, false).of("plan.txt", reading, reading.statements());
        assertGolden("table.txt", wide);
        Widths widths = new Widths(false);
        for (int width = 80; width < 200; width += 7) {
            String table = new Table(widths, width, false).of("plan.txt", reading, reading.statements());
            int limit = width;
            assertThat(table.lines()).allMatch(line -> widths.of(line) <= limit);
        }
    }

    @Test
    void coloursChangeNothingElse() {
        Reading reading = Fixture.reading();
        Widths widths = new Widths(false);
        String plain = new Table(widths, 100, false).of("plan.txt", reading, reading.statements());
        String coloured = new Table(widths, 100, true).of("plan.txt", reading, reading.statements());
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]*m", "").replaceAll(" +\n", "\n"))
                .isEqualTo(plain);
    }

    @Test
    void everyFormatIsPrinted() throws Exception {
        Path page = page("page.txt");
        assertThat(run("read", page.toString()).printed()).contains("序号").contains("承诺");
        assertThat(run("read", "--format=json", page.toString()).printed())
                .startsWith("{\"document\":{\"id\":\"sha256:")
                .endsWith("}\n");
        assertThat(run("read", "--format", "CSV", "--bom", page.toString()).printed())
                .startsWith("\ufeff序号,任务来源,");
        assertThat(run("read", "--format=jsonl", page.toString()).exit()).isZero();
        assertThat(run("text", page.toString()).printed()).isEqualTo(PAGE);
        assertThat(run("check", page.toString()).printed()).contains("page.txt: 承诺 ");
        assertThat(run("explain", "--at=17", page.toString()).exit()).isZero();
    }

    @Test
    void standardInputIsReadAsADash() throws Exception {
        assertThat(run("text", "-").printed()).isEqualTo(PAGE);
    }

    @Test
    void theConsoleMayBeInGbk() throws Exception {
        Ran ran = run("text", "--encoding=gbk", page("page.txt").toString());
        assertThat(new String(ran.bytes(), Charset.forName("GBK"))).isEqualTo(PAGE);
    }

    @Test
    void oneUnreadableFileStopsNoOther() throws Exception {
        Files.write(folder.resolve("a.txt"), new byte[0]);
        page("b.txt");
        Files.writeString(folder.resolve("c.xlsx"), "x");
        Ran ran = run("text", folder.toString(), folder.resolve("d.txt").toString());
        assertThat(ran.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(ran.printed()).isEqualTo(PAGE);
        assertThat(ran.said())
                .contains("2 files; 1 of another kind is left out")
                .contains("a.txt: 文件是空的 / it is empty")
                .contains("d.txt: 没有这个文件 / there is no such file");
    }

    @Test
    void aFolderWithNothingToReadSaysSo() throws Exception {
        Ran ran = run("read", folder.toString());
        assertThat(ran.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(ran.said()).contains("no file to read");
    }

    @Test
    void wrongOptionsSayWhatIsExpected() throws Exception {
        assertUsage("2022-02-28", "read", "--published=2022-02-30", "x");
        assertUsage("2022-02-28", "read", "--published=yesterday", "x");
        assertUsage("郑州市人民政府", "read", "--issuer=abc", "x");
        assertUsage("郑州市", "read", "--place=", "x");
        assertUsage("410100", "read", "--place=999999", "x");
        assertUsage("410100", "read", "--place=火星", "x");
        assertUsage("64M", "read", "--max-size=1T", "x");
        assertUsage("gbk", "read", "--encoding=big5", "x");
        assertUsage("80 to 1000", "read", "--width=7", "x");
        assertUsage("FILE", "read");
        assertUsage("--at", "explain", "x");
        assertUsage("frobnicate", "frobnicate");
        assertUsage("outside the text", "explain", "--at=4000", "-");
    }

    @Test
    void theFirstScreenShowsEveryCommandInItsGroup() {
        Ran ran = run();
        assertThat(ran.exit()).isEqualTo(ExitCode.OK);
        assertThat(ran.printed()).contains("  read ", "  register ", "  assign ", "立 keep", "5    refused");
        assertThat(ran.printed().lines()).allMatch(line -> new Widths(false).of(line) <= 100);
    }

    @Test
    void aDayMayBeWrittenInSeveralWays() throws Exception {
        String page = page("page.txt").toString();
        for (String day : new String[] {"2026-01-05", "2026年1月5日", "2026/1/5", "20260105"}) {
            assertThat(run("read", "--format=json", "--published", day, page).printed())
                    .contains("\"published\":\"2026-01-05\"");
        }
    }

    @Test
    void aPlaceMayBeItsNameInShortOrItsCode() throws Exception {
        String page = page("page.txt").toString();
        for (String place : new String[] {"郑州市", "郑州", "410100"}) {
            assertThat(run("read", "--format=json", "--place", place, page).printed())
                    .contains("\"place\":\"郑州市\"");
        }
        assertThat(run("read", "--format=json", "--place=平川市", page).printed()).contains("\"place\":\"平川市\"");
    }

    @Test
    void withoutAnyDayItSaysSo() throws Exception {
        Files.writeString(folder.resolve("x.txt"), "要按时完成全部任务。\n");
        assertThat(run("read", folder.resolve("x.txt").toString()).said()).contains("--published 2022-02-28");
    }

    @Test
    void strictChecksFail() throws Exception {
        Files.writeString(folder.resolve("vague.txt"), "2026年1月5日\n今年要新建幼儿园12所。\n");
        Ran ran = run("check", "--strict", folder.toString());
        assertThat(ran.exit()).isIn(ExitCode.OK, ExitCode.FOUND);
        assertThat(ran.exit() == ExitCode.FOUND).isEqualTo(ran.printed().contains("缺"));
    }

    @Test
    void casesAreAnsweredLineByLine() throws Exception {
        Path cases = folder.resolve("cases.jsonl");
        Files.writeString(
                cases,
                "{\"id\":\"a\",\"text\":\"全市新建12所\",\"reference\":null,\"type\":\"number\",\"expect\":[]}\n\n"
                        + "{\"id\":\"b\"}\n");
        Ran ran = run("mentions", "--cases", cases.toString());
        assertThat(ran.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(ran.printed())
                .isEqualTo(
                        "{\"id\":\"a\",\"found\":[{\"start\":4,\"end\":6,\"value\":{\"kind\":\"number\",\"value\":\"12\"}}]}\n");
        assertThat(ran.said()).contains("line 3: a case needs a \"text\"");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        String page = page("page.txt").toString();
        assertThat(run("read", "--format=json", page).bytes())
                .isEqualTo(run("read", "--format=json", page).bytes());
    }

    private Path page(String name) throws Exception {
        return Files.writeString(folder.resolve(name), PAGE);
    }

    private static void assertUsage(String expected, String... line) {
        Ran ran = run(line);
        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.said()).contains(expected).contains("--help").doesNotContain("\tat ");
        assertThat(ran.bytes()).isEmpty();
    }

    private static Ran run(String... line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(PAGE.getBytes(UTF_8));
        int exit = Sanbiao.run(
                new Console(in, out, err, UTF_8, false, false, false, 120, java.time.InstantSource.system()), line);
        return new Ran(exit, out.toByteArray(), err.toString(UTF_8));
    }
}
