package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.app.cli.Sanbiao;

/**
 * The server is killed in the middle of work, as {@code kill -9} does, and started again: what anybody was told to be done is
 * there. {@code -Dsanbiao.seed} replays other moments.
 */
class RestartTest {

    private static final Pattern READY = Pattern.compile("ready: (http://\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("their password: (\\S+)");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9]+)\"");
    private static final Pattern PERIOD = Pattern.compile("name=\"period\" value=\"(P[0-9]+)\"");
    private static final Pattern TO_REPORT = Pattern.compile("class=\"button\" href=\"/desk/(C[0-9]+)");

    private static final int KILLS = 3;

    @TempDir
    Path folder;

    /** What was answered with “done”, by the commitment, in order. */
    private final ConcurrentMap<String, List<String>> told = new ConcurrentHashMap<>();
    /** The last draft that was answered with “kept”, and the one that was on its way. */
    private final ConcurrentMap<String, List<String>> drafts = new ConcurrentHashMap<>();

    /** Some that are in force. */
    private final List<String> commitments = new ArrayList<>();

    @Test
    void whatWasAnsweredIsThereAfterAKill() throws Exception {
        long seed = Long.getLong("sanbiao.seed", 20221206L);
        SplittableRandom random = new SplittableRandom(seed);
        String password;
        try (Child demo = Child.start(folder.resolve("work"), "--demo")) {
            password = demo.password();
            Client zhao = new Client(demo.address()).signIn("zhao", password);
            for (int i = 1; commitments.size() < 5; i++) {
                if (zhao.get("/commitments/C" + i).body().contains("id=\"do-instruction\"")) {
                    commitments.add("C" + i);
                }
            }
        }
        Client left = null; // somebody whose session and form are older than the server
        for (int kill = 0; kill < KILLS; kill++) {
            try (Child server = Child.start(folder.resolve("work"), "--today", "2022-12-06")) {
                if (left != null) {
                    aFormOfBeforeIsNotLost(server, left, password);
                }
                everythingIsThere(server, password);
                left = new Client(server.address()).signIn("zhao", password);
                work(server, password, kill, 12 + random.nextInt(20));
            }
        }
        try (Child server = Child.start(folder.resolve("work"), "--today", "2022-12-06")) {
            everythingIsThere(server, password);
        }
        assertThat(told.values().stream().mapToInt(List::size).sum())
                .as("answers, seed %d", seed)
                .isGreaterThan(KILLS * 12);
        Process check = Child.java(
                        "ledger", "verify", "--work", folder.resolve("work").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }

    /** Several people at once until so many answers are there; then the server is killed under their hands. */
    private void work(Child server, String password, int round, int enough) throws Exception {
        Semaphore answers = new Semaphore(0);
        ExecutorService people = Executors.newFixedThreadPool(5);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String person = i % 2 == 0 ? "zhao" : "qian";
            String id = commitments.get(i);
            all.add(people.submit(() -> instructs(server, person, password, id, round, answers)));
        }
        all.add(people.submit(() -> drafts(server, password, round, answers)));
        answers.acquire(enough);
        server.kill();
        people.shutdown();
        for (Future<?> one : all) {
            one.get(); // they end because nobody answers any more; any other end is a fault
        }
    }

    private void instructs(Child server, String person, String password, String id, int round, Semaphore answers) {
        AtomicInteger number = new AtomicInteger();
        untilNobodyAnswers(() -> {
            Client client = new Client(server.address()).signIn(person, password);
            while (true) {
                String seen = first(SEEN, client.get("/commitments/" + id).body());
                String words = "第" + round + "轮批示" + id + "之" + number.incrementAndGet() + "止";
                HttpResponse<String> answer = client.post(
                        "/commitments/" + id + "/instruction",
                        "about",
                        id,
                        "seen",
                        seen,
                        "leader",
                        "王副市长",
                        "words",
                        words);
                if (answer.statusCode() == 303) {
                    told.computeIfAbsent(id, none -> new ArrayList<>()).add(words);
                    answers.release();
                } else {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
                }
            }
        });
    }

    private void drafts(Child server, String password, int round, Semaphore answers) {
        AtomicInteger number = new AtomicInteger();
        untilNobodyAnswers(() -> {
            Client client = new Client(server.address()).signIn("jiaoyu", password);
            String id = first(TO_REPORT, client.get("/desk").body());
            String form = client.get("/desk/" + id).body();
            while (true) {
                String words = "第" + round + "轮草稿之" + number.incrementAndGet() + "止";
                String kept = drafts.getOrDefault(id, List.of("")).get(0);
                drafts.put(id, List.of(kept, words));
                HttpResponse<String> answer = client.post(
                        "/desk/" + id + "/report",
                        "about",
                        id,
                        "seen",
                        first(SEEN, form),
                        "period",
                        first(PERIOD, form),
                        "act",
                        "draft",
                        "words",
                        words);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
                drafts.put(id, List.of(words));
                answers.release();
            }
        });
    }

    private static void untilNobodyAnswers(Runnable work) {
        try {
            work.run();
        } catch (UncheckedIOException gone) {
            assertThat(gone).hasCauseInstanceOf(IOException.class);
        }
    }

    private void everythingIsThere(Child server, String password) {
        Client zhao = new Client(server.address()).signIn("zhao", password);
        told.forEach((id, words) -> {
            String page = zhao.get("/commitments/" + id).body();
            String timeline = page.substring(page.indexOf("id=\"timeline\""));
            for (String one : words) {
                assertThat(timeline).as(id).containsOnlyOnce(one);
            }
        });
        Client jiaoyu = new Client(server.address()).signIn("jiaoyu", password);
        drafts.forEach((id, words) -> {
            String form = jiaoyu.get("/desk/" + id).body();
            assertThat(words).as("what the form holds").anyMatch(one -> !one.isEmpty() && form.contains(one));
        });
    }

    /** Sent to the server that came after: refused as nobody's, with all that was typed; signed in again it is taken. */
    private void aFormOfBeforeIsNotLost(Child server, Client left, String password) {
        String id = commitments.get(4);
        String words = "写到一半时服务重启，" + server.address().getPort();
        left.moveTo(server.address());
        assertThat(left.get("/commitments/" + id).statusCode()).isEqualTo(302); // to sign in
        HttpResponse<String> lost = left.post(
                "/commitments/" + id + "/instruction", "about", id, "seen", "1", "leader", "李副市长", "words", words);
        assertThat(lost.statusCode()).isIn(401, 403);
        assertThat(lost.body()).contains(words, "李副市长").doesNotContain("Exception");
        Client again = new Client(server.address()).signIn("zhao", password);
        String seen = first(SEEN, again.get("/commitments/" + id).body());
        HttpResponse<String> taken = again.post(
                "/commitments/" + id + "/instruction", "about", id, "seen", seen, "leader", "李副市长", "words", words);
        assertThat(taken.statusCode()).isEqualTo(303);
        told.computeIfAbsent(id, none -> new ArrayList<>()).add(words);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    /** {@code sanbiao serve} as a process of its own. */
    private record Child(
            Process process, URI address, @Nullable String given) implements AutoCloseable {

        static Child start(Path work, String... options) throws IOException {
            List<String> words = new ArrayList<>(List.of("serve", "--work", work.toString(), "--port", "0"));
            words.addAll(List.of(options));
            boolean demo = words.contains("--demo");
            Process process =
                    java(words.toArray(String[]::new)).redirectErrorStream(true).start();
            StringBuilder said = new StringBuilder();
            BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.append(line).append('\n');
                Matcher ready = READY.matcher(said);
                Matcher password = PASSWORD.matcher(said);
                if (ready.find() && (password.find() || !demo)) {
                    return new Child(process, URI.create(ready.group(1)), demo ? password.group(1) : null);
                }
            }
            throw new IOException("the server ended before it was ready: " + said);
        }

        static ProcessBuilder java(String... words) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-Xmx256m",
                    "-Dfile.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Sanbiao.class.getName()));
            command.addAll(List.of(words));
            return new ProcessBuilder(command);
        }

        String password() {
            return java.util.Objects.requireNonNull(given);
        }

        void kill() {
            process.toHandle().destroyForcibly();
        }

        @Override
        public void close() throws IOException {
            kill();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
