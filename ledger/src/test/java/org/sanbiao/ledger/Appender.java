package org.sanbiao.ledger;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sanbiao.ledger.store.StoreException;

/**
 * The child that is killed: appends until it dies, and says on its standard output what it was answered.
 *
 * <p>Arguments: the database's address, a seed, how many threads, how many seconds its clock is wrong, and how many
 * appends each thread makes (0: until it dies). Each append is of 1 to 80 entries and writes as many rows of the table
 * {@code state} on the same connection. A line {@code a FIRST COUNT ID} is an answer, {@code e MESSAGE} a refusal, after
 * which the thread ends.
 */
final class Appender {

    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private Appender() {}

    public static void main(String[] arguments) throws InterruptedException {
        String url = arguments[0];
        long seed = Long.parseLong(arguments[1]);
        int writers = Integer.parseInt(arguments[2]);
        InstantSource clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(arguments[3])));
        int appends = Integer.parseInt(arguments[4]);
        try (Ledger ledger = Ledger.open(url, clock)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String name = seed + "." + i;
                SplittableRandom chance = new SplittableRandom(seed * 31 + i);
                threads.add(new Thread(() -> append(ledger, name, chance, appends)));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void append(Ledger ledger, String name, SplittableRandom chance, int appends) {
        for (int n = 0; appends == 0 || n < appends; n++) {
            String id = name + "." + n;
            int count = 1 + chance.nextInt(80);
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                drafts.add(LedgerTest.draft(id + "." + i));
            }
            try {
                long last = ledger.append(drafts, Appender::state);
                say("a " + (last - count + 1) + " " + count + " " + id);
            } catch (StoreException refused) {
                say("e " + refused.getMessage().lines().findFirst().orElse(""));
                return;
            }
        }
    }

    /** Work on the same connection: a row of {@code state} for each entry. */
    static void state(java.sql.Connection connection, List<Entry> entries) throws Exception {
        try (var insert = connection.prepareStatement("INSERT INTO state (id, sequence) VALUES (?, ?)")) {
            for (Entry entry : entries) {
                insert.setString(1, entry.body().text("id"));
                insert.setLong(2, entry.sequence());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void say(String line) {
        synchronized (OUT) {
            try {
                OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException nobodyListens) {
                throw new IllegalStateException(nobodyListens);
            }
        }
    }
}
