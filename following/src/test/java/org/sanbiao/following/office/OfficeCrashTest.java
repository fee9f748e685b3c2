package org.sanbiao.following.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.following.commitment.Situation;

/** A clerk is killed at work: what was answered for is there, once, and the tables are still those of the entries. */
class OfficeCrashTest {

    private static final int KILLS = Integer.getInteger("sanbiao.office.kills", 2);
    private static final LocalDate TODAY = LocalDate.parse("2022-03-01");

    @TempDir
    Path folder;

    @Test
    void inAFile() throws Exception {
        kill("jdbc:sqlite:" + folder.resolve("office.db"));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CI", matches = "true")
    void onAServer() throws Exception {
        kill(Server.fresh());
    }

    private void kill(String url) throws Exception {
        SplittableRandom chance = new SplittableRandom(Long.getLong("sanbiao.seed", 20260301));
        try (Bureau bureau = Bureau.at(url)) {
            String period = bureau.month("2022-02-01", "2022-02-28");
            Set<String> answered = new HashSet<>();
            for (int kill = 0; kill < KILLS; kill++) {
                List<String> answers = work(url, kill, period, 20 + chance.nextInt(60));
                // a server may still be committing for a client that is dead: wait for its turn to end
                bureau.ledger.write(appending -> appending.next());
                assertThat(bureau.office.strayRows(5)).isEmpty();
                assertThat(bureau.ledger.verify(null).faults()).isEmpty();
                for (String answer : answers) {
                    String[] words = answer.split(" ");
                    if (!words[0].equals("report")) {
                        assertThat(answered.add(words[1]))
                                .as(words[1] + " twice")
                                .isTrue();
                    }
                    Situation situation = bureau.office.register().situation(words[1], TODAY);
                    assertThat(situation).as(answer).isNotNull();
                    if (words[0].equals("report")) {
                        assertThat(situation.card().last().number()).isEqualTo(Long.parseLong(words[2]));
                    }
                }
            }
            List<String> live = bureau.dump();
            bureau.office.rebuild();
            assertThat(bureau.dump()).isEqualTo(live);
        }
    }

    /** Lets a clerk work until so many answers were given, kills it as {@code kill -9} does, and hands on all it said. */
    private static List<String> work(String url, int seed, String period, int enough) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Clerk.class.getName(),
                        url,
                        String.valueOf(seed),
                        period)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> answers = new ArrayList<>();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                answers.add(line);
                if (answers.size() == enough) {
                    process.toHandle().destroyForcibly(); // the process's own method would close its output unread
                }
            }
        } finally {
            process.toHandle().destroyForcibly();
        }
        assertThat(answers).hasSizeGreaterThanOrEqualTo(enough);
        return answers;
    }
}
