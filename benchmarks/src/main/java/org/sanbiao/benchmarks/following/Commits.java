package org.sanbiao.benchmarks.following;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.sanbiao.ledger.Appending;
import org.sanbiao.ledger.Draft;
import org.sanbiao.ledger.Entry;
import org.sanbiao.ledger.Founding;
import org.sanbiao.ledger.Ledger;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.note.SigningKey;
import org.sanbiao.ledger.store.Writer;

/**
 * What a durable append costs: one entry a commit beside many that share one, next to what the disk asks for an fsync.
 * Everything is a real commit on a real disk; each figure is taken several times in turns, and the median printed.
 */
public final class Commits {

    private static final int TURNS = 5;
    private static final int ENTRIES = 1_000;

    private Commits() {}

    /**
     * Measures and prints.
     *
     * @param folder on the disk that is measured
     * @param url of a PostgreSQL database, or an SQLite file in the folder
     */
    public static void measure(Path folder, String url, PrintStream out) throws IOException, InterruptedException {
        SigningKey key = SigningKey.generate("ledger.example.gov.cn/speed", new SecureRandom());
        Founding founding = new Founding(ZoneId.of("Asia/Shanghai"), key.verifyingKey());
        double[] fsync = new double[TURNS];
        double[] single = new double[TURNS];
        double[] together = new double[TURNS];
        double[] commands = new double[TURNS];
        double[] threads = new double[TURNS];
        try (Ledger ledger = Ledger.found(url, founding, Clock.systemUTC())) {
            single(ledger, 100); // warm up
            for (int turn = 0; turn < TURNS; turn++) {
                fsync[turn] = fsync(folder);
                single[turn] = 200 / single(ledger, 200);
                together[turn] = 50.0 * ENTRIES / together(ledger, 50);
                commands[turn] = 10.0 * Writer.LARGEST_BATCH / commands(ledger, 10);
                threads[turn] = 2_000 / threads(ledger, 20, 2_000);
            }
        }
        double one = median(single);
        double cost = median(fsync); // sorted by now
        out.printf("an fsync of 4 KiB: %.2f ms, from %.2f to %.2f%n", cost, fsync[0], fsync[TURNS - 1]);
        out.printf("single commits: %,.0f a second, %.2f ms each%n", one, 1_000 / one);
        print(out, ENTRIES + " entries an append", median(together), one);
        print(out, Writer.LARGEST_BATCH + " commands that share a commit", median(commands), one);
        print(out, "20 threads that wait each for its own", median(threads), one);
    }

    private static void print(PrintStream out, String what, double rate, double single) {
        out.printf("%s: %,.0f a second, %.1f times single ones%n", what, rate, rate / single);
    }

    private static double median(double[] values) {
        java.util.Arrays.sort(values);
        return values[values.length / 2];
    }

    private static double fsync(Path folder) throws IOException {
        Path file = folder.resolve("fsync");
        int times = 100;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long began = System.nanoTime();
            for (int i = 0; i < times; i++) {
                channel.write(ByteBuffer.allocate(4096));
                channel.force(false);
            }
            return seconds(began) * 1_000 / times;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Draft draft(int i) {
        return new Draft(Json.members()
                .put("id", "n" + i)
                .put("type", "reported")
                .put("version", "1")
                .done());
    }

    private static double single(Ledger ledger, int count) {
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            ledger.append(List.of(draft(i)), (connection, entries) -> {});
        }
        return seconds(began);
    }

    private static double together(Ledger ledger, int appends) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            drafts.add(draft(i));
        }
        long began = System.nanoTime();
        for (int i = 0; i < appends; i++) {
            ledger.append(drafts, (connection, entries) -> {});
        }
        return seconds(began);
    }

    private static double commands(Ledger ledger, int batches) {
        long began = System.nanoTime();
        for (int i = 0; i < batches; i++) {
            List<Appending.Command<Entry>> commands = new ArrayList<>();
            for (int k = 0; k < Writer.LARGEST_BATCH; k++) {
                Draft draft = draft(k);
                commands.add(appending -> appending.append(draft));
            }
            ledger.writeAll(commands).forEach(Writer.Outcome::get);
        }
        return seconds(began);
    }

    private static double threads(Ledger ledger, int threads, int count) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Draft draft = draft(i);
            pool.execute(() -> ledger.append(List.of(draft), (connection, entries) -> {}));
        }
        pool.shutdown();
        if (!pool.awaitTermination(300, TimeUnit.SECONDS)) {
            throw new IllegalStateException("twenty threads did not end");
        }
        return seconds(began);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
