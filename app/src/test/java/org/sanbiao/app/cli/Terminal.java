package org.sanbiao.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sanbiao.app.work.WorkFolder;

/** A terminal over one work folder, with a clock that is turned by hand. */
final class Terminal {

    static final String PLAN = """
            平川市2022年教育工作计划
            2022年2月28日
            一、扩大学前教育供给
            8月底前，全市投用公办园76所。（市教育局牵头，市财政局配合）
            各县区公办园在园幼儿占比均达到50%以上，全市达到55%以上。（市教育局牵头）
            二、办好义务教育
            年内新建中小学22所。（市教育局牵头）
            """;

    private final Path work;
    private LocalDate today = LocalDate.parse("2022-03-01");
    private int second;

    Terminal(Path work) {
        this.work = work;
    }

    /** What a command line gave. */
    record Ran(int exit, String printed, String said) {}

    /** An office with a person of each role and two units, and the plan entered and confirmed. */
    static Terminal office(Path work) {
        Terminal terminal = new Terminal(work);
        terminal.ok("init", "--as=root", "--name=管理员");
        terminal.ok("enter", "-", "--as=root", "--confirm", "--place=郑州市");
        terminal.ok("units", "add", "金水区教育局", "--as=root", "--area=410105", "--above=市教育局");
        terminal.ok("units", "add", "中牟县教育局", "--as=root", "--area=410122", "--above=市教育局");
        terminal.ok("people", "appoint", "super", "--as=root", "--role=督办员", "--name=赵督办");
        terminal.ok("people", "appoint", "super2", "--as=root", "--role=supervisor");
        terminal.ok("people", "appoint", "look", "--as=root", "--role=inspector");
        terminal.ok("people", "appoint", "edu", "--as=root", "--role=reporter", "--unit=市教育局");
        terminal.ok("people", "appoint", "edu-head", "--as=root", "--role=approver", "--unit=市教育局");
        terminal.ok("people", "appoint", "jinshui", "--as=root", "--role=reporter", "--unit=金水区教育局");
        terminal.ok("people", "appoint", "guest", "--as=root", "--role=viewer");
        return terminal;
    }

    Terminal on(String day) {
        LocalDate next = LocalDate.parse(day);
        second = next.equals(today) ? second : 0;
        today = next;
        return this;
    }

    private Instant now() {
        return today.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant().plusSeconds(second++);
    }

    Ran run(String... line) {
        List<String> words = new ArrayList<>(List.of(line));
        words.add("--work=" + work);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(PLAN.getBytes(UTF_8));
        int exit = Sanbiao.run(
                new Console(in, out, err, UTF_8, false, false, false, 140, this::now), words.toArray(String[]::new));
        return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Runs a command that is to succeed; what it printed. */
    String ok(String... line) {
        Ran ran = run(line);
        assertThat(ran.exit()).as(String.join(" ", line) + ": " + ran.said()).isEqualTo(ExitCode.OK);
        return ran.printed();
    }

    /** Runs a command that is to be refused: one line that holds these words, and nothing is changed. */
    void refused(String words, String... line) {
        List<String> before = dump();
        Ran ran = run(line);
        assertThat(ran.exit()).as(String.join(" ", line) + ": " + ran.said()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.said()).contains(words).startsWith("sanbiao: ").endsWith("\n");
        assertThat(ran.said().strip().lines()).hasSize(1);
        assertThat(ran.printed()).isEmpty();
        assertThat(dump()).isEqualTo(before);
    }

    /** The size of the ledger and every row of the tables. */
    List<String> dump() {
        try (WorkFolder folder = WorkFolder.open(work, this::now, new SplittableRandom(1))) {
            List<String> lines = new ArrayList<>();
            lines.add(Long.toString(folder.ledger().size()));
            folder.office().register().dump(lines::add);
            return lines;
        }
    }
}
