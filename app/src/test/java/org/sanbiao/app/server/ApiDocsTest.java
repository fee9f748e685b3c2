package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lines of docs/api.md do what they say, in both languages the same. */
class ApiDocsTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static List<String> lines(String file) throws Exception {
        return Files.readString(Path.of("../docs").resolve(file))
                .lines()
                .filter(line -> line.startsWith("curl "))
                .toList();
    }

    @Test
    void itsLinesWork() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")) || "true".equals(System.getenv("CI")), "no curl");
        List<String> lines = lines("api.md");
        assertThat(lines).hasSize(3).isEqualTo(lines("api.zh-CN.md"));
        String token = site.token(Site.SUPERVISOR, "write");
        assertThat(run(lines.get(0), token)).contains("\"colour\":\"red\"", "\"total\":");
        assertThat(run(lines.get(1), token)).contains("\"name\":\"金水区\"", "\"areas\":[");
        assertThat(run(lines.get(2), token)).contains("\"id\":\"C1\"", "\"version\":");
        assertThat(site.office().register().history("C1"))
                .last()
                .satisfies(event -> assertThat(event.toString()).contains("请补报11月进展"));
    }

    private static String run(String line, String token) throws Exception {
        ProcessBuilder command = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true);
        command.environment().put("AT", site.address().resolve("/api/v1").toString());
        command.environment().put("TOKEN", token);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(line + "\n" + said).isZero();
        return said;
    }
}
