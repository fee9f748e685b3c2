package org.sanbiao.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Runs every command once on a few lines, so that the launcher can archive the classes that they load. */
@Command(name = "rehearse", hidden = true, description = "Runs every command once and prints nothing.")
final class RehearseCommand implements Callable<Integer> {

    private static final String PAGE = "2026年重点工作计划\n一、办好教育\n6月底前，全市新建公办幼儿园12所，学位增加3000个以上。（市教育局牵头，市财政局配合）\n";

    @Override
    public Integer call() throws IOException {
        List<List<String>> lines = List.of(
                List.of("read", "--color=always", "--place=郑州市", "-"),
                List.of("read", "--format=json", "-"),
                List.of("read", "--format=jsonl", "--published=2026-01-05", "-"),
                List.of("read", "--format=csv", "--bom", "-"),
                List.of("text", "-"),
                List.of("check", "--issuer=郑州市人民政府", "-"),
                List.of("explain", "--at=40", "-"));
        lines.forEach(RehearseCommand::run);
        Path folder = Files.createTempDirectory("sanbiao-rehearsal");
        try {
            String work = "--work=" + folder.resolve("work");
            String file = folder.resolve("register").toString();
            List<List<String>> office = List.of(
                    List.of("init", work, "--as=a"),
                    List.of("enter", work, "--as=a", "--confirm", "--published=2026-01-05", "-"),
                    List.of("people", "appoint", "b", work, "--as=a", "--role=reporter", "--unit=市教育局"),
                    List.of("period", "open", "2026-01", work, "--as=a", "--today=2026-01-31"),
                    List.of("assign", "C1", work, "--as=a", "--lead=市教育局"),
                    List.of("report", "C1", work, "--as=b", "--today=2026-01-31", "--value=3", "--words=推进"),
                    List.of("register", work, "--color=always"),
                    List.of("register", work, "--as-of=2026-01-05", "-o", file + ".csv"),
                    List.of("register", work, "-o", file + ".xlsx"),
                    List.of("register", work, "-o", file + ".json"),
                    List.of("show", "C1", work));
            office.forEach(RehearseCommand::run);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
        return ExitCode.OK;
    }

    private static void run(List<String> line) {
        Console silent = new Console(
                new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                StandardCharsets.UTF_8,
                true,
                true,
                true,
                Console.DEFAULT_WIDTH,
                InstantSource.system());
        Sanbiao.run(silent, line.toArray(String[]::new));
    }
}
