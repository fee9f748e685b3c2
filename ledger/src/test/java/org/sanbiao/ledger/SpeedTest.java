package org.sanbiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.note.SigningKey;
import org.sanbiao.ledger.store.Writer;

/** How fast it is, in the profile endurance only: mvn test -pl ledger -P endurance -Dtest=SpeedTest. */
@ParameterizedClass
@EnumSource(TestStore.class)
@EnabledIfSystemProperty(named = "sanbiao.endurance", matches = "true")
class SpeedTest {

    private static final int ENTRIES = Integer.getInteger("sanbiao.entries", 1_000_000);

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate(Sample.NAME, new SecureRandom());

    private Ledger found(String url) {
        return Ledger.found(url, new Founding(ZoneId.of("Asia/Shanghai"), key.verifyingKey()), Clock.systemUTC());
    }

    @Test
    void aMillionEntriesAreVerifiedInLessThanTenSeconds() throws Exception {
        String url = store.fresh(folder);
        Path export = folder.resolve("export");
        Path held = folder.resolve("held");
        try (Ledger ledger = found(url)) {
            SplittableRandom chance = new SplittableRandom(1);
            long begin = System.nanoTime();
            for (int done = 0; done < ENTRIES; done += 1_000) {
                List<Draft> drafts = new ArrayList<>();
                for (int i = 0; i < 1_000; i++) {
                    drafts.add(report(done + i, chance));
                }
                ledger.append(drafts, (connection, entries) -> {});
                if (done == ENTRIES / 2) {
                    Files.write(held, ledger.checkpoint(key).bytes());
                }
            }
            ledger.checkpoint(key);
            say("%,d entries appended in %.1f s, 1,000 a commit, a tenth with a content", ENTRIES, seconds(begin));
            begin = System.nanoTime();
            ledger.export(export, true);
            say(
                    "exported in %.1f s, %,d MB of entries",
                    seconds(begin), Files.size(export.resolve("entries.jsonl")) >> 20);
        }
        for (String source : List.of(url, export.toString())) {
            for (String compiler : List.of("-XX:+TieredCompilation", "-XX:TieredStopAtLevel=1")) {
                long begin = System.nanoTime();
                String said = verify(compiler, source, held).replace("\n", "");
                double seconds = seconds(begin);
                String name = source.replaceFirst(".*/", "");
                say("%s verified in %.1f s, -Xmx512m %s: %s", name, seconds, compiler, said.strip());
                assertThat(said).startsWith("sound");
                // by its own processor time: others may be busy on the same machine
                double cpu = Double.parseDouble(said.replaceFirst("(?s).*, (\\d+\\.\\d+) s of processor.*", "$1"));
                if (compiler.equals("-XX:+TieredCompilation")) {
                    assertThat(cpu).isLessThan(10.0 * ENTRIES / 1_000_000);
                }
            }
        }
    }

    /** About what a report of progress looks like: 300 bytes, every tenth with a name beside it. */
    private static Draft report(int number, SplittableRandom chance) {
        Json.Builder body = Json.members()
                .put("commitment", "C" + chance.nextInt(100_000))
                .put("denominator", String.valueOf(chance.nextInt(10_000)))
                .put("effective", "2026-03-01")
                .put("numerator", String.valueOf(chance.nextInt(10_000)))
                .put("period", "2026-02")
                .put("saw", String.valueOf(number))
                .put("type", "reported")
                .put("version", "1");
        if (number % 10 != 0) {
            return new Draft(body.done());
        }
        Content words = Content.salted("截至二月底，已完成年度任务的百分之" + number + "。", chance);
        return new Draft(body.put("words", words.commitment().hex()).done(), List.of(words));
    }

    private String verify(String compiler, String source, Path held) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        compiler,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Verifying.class.getName(),
                        source,
                        held.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said);
    }

    /** The program that is timed: source and held checkpoint, says whether the log is sound. */
    static final class Verifying {
        private Verifying() {}

        public static void main(String[] arguments) throws IOException {
            Note held = Note.parse(Files.readAllBytes(Path.of(arguments[1])));
            Report report;
            if (arguments[0].startsWith("jdbc:")) {
                try (Ledger ledger = Ledger.open(arguments[0], Clock.systemUTC())) {
                    report = ledger.verify(held);
                }
            } else {
                report = Export.verify(Path.of(arguments[0]), held);
            }
            System.out.println(report.isSound() ? "sound, " + report.entries() + " entries" : report.faults());
            Duration used = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
            System.out.printf(Locale.ROOT, ", %.2f s of processor%n", used.toMillis() / 1e3);
        }
    }

    @Test
    void sharedCommitsAreTwentyTimesAsFastAsSingleOnes() throws Exception {
        double fsync = millisecondsOfAnFsync();
        try (Ledger ledger = found(store.fresh(folder))) {
            single(ledger, 200); // warm up
            double single = 1_000 / single(ledger, 1_000);
            double appended = 100_000 / appended(ledger, 100_000);
            double batched = 20_000 / batched(ledger, 20_000);
            double threads = 4_000 / threads(ledger, 20, 4_000);
            say("an fsync costs %.2f ms here", fsync);
            say("%,.0f single commits a second", single);
            say("%,.0f entries a second, 1,000 an append: %.0f times", appended, appended / single);
            say("%,.0f commands a second, 1,000 sharing a commit: %.0f times", batched, batched / single);
            say("%,.0f a second from twenty threads that wait each: %.1f times", threads, threads / single);
            if (fsync >= 1) {
                assertThat(Math.max(appended, batched) / single).isGreaterThan(20);
            }
        }
    }

    private static double single(Ledger ledger, int count) {
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            ledger.append(List.of(LedgerTest.draft("s" + i)), (connection, entries) -> {});
        }
        return seconds(begin);
    }

    private static double appended(Ledger ledger, int count) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            drafts.add(LedgerTest.draft("a" + i));
        }
        long begin = System.nanoTime();
        for (int done = 0; done < count; done += drafts.size()) {
            ledger.append(drafts, (connection, entries) -> {});
        }
        return seconds(begin);
    }

    private static double batched(Ledger ledger, int count) {
        long begin = System.nanoTime();
        for (int done = 0; done < count; done += Writer.LARGEST_BATCH) {
            List<Appending.Command<Entry>> commands = new ArrayList<>();
            for (int i = 0; i < Writer.LARGEST_BATCH; i++) {
                Draft draft = LedgerTest.draft("b" + i);
                commands.add(appending -> appending.append(draft));
            }
            ledger.writeAll(commands).forEach(Writer.Outcome::get);
        }
        return seconds(begin);
    }

    private static double threads(Ledger ledger, int threads, int count) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            pool.execute(() -> ledger.append(List.of(LedgerTest.draft("t")), (connection, entries) -> {}));
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(300, TimeUnit.SECONDS)).isTrue();
        return seconds(begin);
    }

    private double millisecondsOfAnFsync() throws IOException {
        int times = 200;
        try (FileChannel file =
                FileChannel.open(folder.resolve("fsync"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long begin = System.nanoTime();
            for (int i = 0; i < times; i++) {
                file.write(ByteBuffer.allocate(4096));
                file.force(false);
            }
            return seconds(begin) * 1_000 / times;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private void say(String format, Object... values) {
        System.out.println(store + ": " + String.format(Locale.ROOT, format, values));
    }
}
