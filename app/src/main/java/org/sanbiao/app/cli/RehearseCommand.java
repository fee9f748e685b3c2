package org.sanbiao.app.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs every command once on a few lines, so that the launcher can archive the classes that they load. */
@Command(name = "rehearse", hidden = true, description = "Runs every command once and prints nothing.")
final class RehearseCommand implements Callable<Integer> {

    private static final String PAGE = "2026年重点工作计划\n一、办好教育\n6月底前，全市新建公办幼儿园12所，学位增加3000个以上。（市教育局牵头，市财政局配合）\n";

    @Override
    public Integer call() {
        List<List<String>> lines = List.of(
                List.of("read", "--color=always", "--place=郑州市", "-"),
                List.of("read", "--format=json", "-"),
                List.of("read", "--format=jsonl", "--published=2026-01-05", "-"),
                List.of("read", "--format=csv", "--bom", "-"),
                List.of("text", "-"),
                List.of("check", "--issuer=郑州市人民政府", "-"),
                List.of("explain", "--at=40", "-"));
        for (List<String> line : lines) {
            Console silent = new Console(
                    new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8)),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(),
                    StandardCharsets.UTF_8,
                    true,
                    true,
                    true,
                    Console.DEFAULT_WIDTH);
            Sanbiao.run(silent, line.toArray(String[]::new));
        }
        return ExitCode.OK;
    }
}
