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
import org.sanbiao.app.server.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs every command once on a few lines, so that the launcher can archive the classes that they load. */
@Command(name = "rehearse", hidden = true, description = "Runs every command once and prints nothing.")
final class RehearseCommand implements Callable<Integer> {

    private static final String PAGE = "2026年重点工作计划\n一、办好教育\n6月底前，全市新建公办幼儿园12所，学位增加3000个以上。（市教育局牵头，市财政局配合）\n";

    private static final String HTML =
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><p>2026年重点工作计划</p><p>新建12所。</p></body></html>";

    /** The shortest that draws Chinese; its index is left to the parser to mend. */
    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
            4 0 obj<</Length 45>>stream
            BT /F 12 Tf 72 700 Td <65B05EFA31326240> Tj ET
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type0/BaseFont/S/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>endobj
            6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/S/CIDSystemInfo 7 0 R/FontDescriptor 8 0 R/DW 1000>>endobj
            7 0 obj<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>endobj
            8 0 obj<</Type/FontDescriptor/FontName/S/Flags 6>>endobj
            trailer<</Root 1 0 R>>
            """;

    @Option(names = "--serve", description = "The server instead: starts it, asks for its first pages, stops it.")
    boolean serve;

    @Override
    public Integer call() throws IOException {
        if (serve) {
            Rehearsal.run();
            return ExitCode.OK;
        }
        run(HTML, List.of("text", "-"));
        run(PDF, List.of("text", "-"));
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
                    List.of("due", work),
                    List.of("search", work, "幼儿园"),
                    List.of("rectify", work),
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
        run(PAGE, line);
    }

    private static void run(String page, List<String> line) {
        Console silent = new Console(
                new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
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
