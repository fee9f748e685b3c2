package org.sanbiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.note.SigningKey;

/**
 * What was answered for survives: every acknowledged entry is there, none twice, no number is missing, the tables are
 * those of the entries, and the log continues the checkpoint held from before.
 *
 * <p>{@code -Dsanbiao.kills}, {@code -Dsanbiao.entries} and {@code -Dsanbiao.seed} make it longer or replay it; the
 * profile endurance does 200 and 1,000,000.
 */
@ParameterizedClass
@EnumSource(TestStore.class)
class CrashTest {

    private static final int KILLS = Integer.getInteger("sanbiao.kills", 10);
    private static final long ENTRIES = Long.getLong("sanbiao.entries", 20_000);
    private static final long SEED = Long.getLong("sanbiao.seed", 20260301);
    private static final int[] WRITERS = {1, 2, 20};

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate(Sample.NAME, new SecureRandom());
    private @Nullable Note held;
    private long checkedTo;

    private String found(String url) {
        Founding founding = new Founding(ZoneId.of("Asia/Shanghai"), key.verifyingKey());
        try (Ledger ledger = Ledger.found(url, founding, Clock.systemUTC())) {
            ledger.write(appending ->
                    LedgerTest.execute(appending.connection(), "CREATE TABLE state (id VARCHAR(60), sequence BIGINT)"));
        }
        return url;
    }

    @Test
    void killedAtSeededMoments() throws Exception {
        String url = found(store.fresh(folder));
        SplittableRandom chance = new SplittableRandom(SEED);
        long share = ENTRIES / KILLS;
        for (int kill = 0; kill < KILLS; kill++) {
            // every other child's clock is set back behind what is recorded already
            Child child = Child.start(url, kill, WRITERS[kill % WRITERS.length], kill % 2 * -3600L, 0);
            child.awaitEntries(share - share / 10 + chance.nextLong(share / 5 + 1));
            TimeUnit.MICROSECONDS.sleep(chance.nextInt(20_000));
            child.kill();
            assertThat(child.refusals()).isEmpty();
            check(url, child.answers(), KILLS <= 20 || kill % 20 == 19);
        }
        checkTables(url);
        System.out.println(store + ": " + KILLS + " kills, " + checkedTo + " entries, seed " + SEED);
    }

    @Test
    void twoProcessesOfWhichOneIsKilled() throws Exception {
        String url = found(store.fresh(folder));
        Child one = Child.start(url, 1, 2, 0, 0);
        Child other = Child.start(url, 2, 2, 7200, 40);
        one.awaitEntries(300);
        one.kill();
        other.end();
        assertThat(other.refusals()).isEmpty();
        assertThat(other.answers()).hasSize(80);
        List<Child.Answer> answers = new ArrayList<>(one.answers());
        answers.addAll(other.answers());
        check(url, answers, true);
        checkTables(url);
    }

    @Test
    void theDiskIsFull() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=6m,mode=777", "tmpfs", small.toString()), "needs root");
        try {
            String url = found(store.freshIn(small));
            Child full = Child.start(url, 1, 20, 0, 0);
            full.end();
            assertThat(full.refusals()).hasSize(20);
            assertThat(full.answers()).hasSizeGreaterThan(20);
            assertThat(run("mount", "-o", "remount,size=60m", small.toString())).isTrue();
            check(url, full.answers(), true);
            Child again = Child.start(url, 2, 2, 0, 20);
            again.end();
            assertThat(again.refusals()).isEmpty();
            check(url, again.answers(), true);
            checkTables(url);
            store.drop(url);
        } finally {
            run("umount", "-l", small.toString());
        }
    }

    @Test
    void theDatabaseIsRestartedInMidWrite() throws Exception {
        assumeTrue(store == TestStore.POSTGRESQL, "a file is not restarted");
        String url = found(store.fresh(folder));
        for (int i = 0; i < 2; i++) {
            Child child = Child.start(url, i, i == 0 ? 20 : 2, 0, 0);
            child.awaitEntries(500);
            if (i == 0) {
                Postgresql.running().crash();
            } else {
                Postgresql.running().restart();
            }
            child.end();
            assertThat(child.refusals()).isNotEmpty().allMatch(line -> line.startsWith("e "));
            check(url, child.answers(), true);
        }
        checkTables(url);
    }

    @Test
    void aLedgerThatIsOpenFindsItsDatabaseAgain() throws Exception {
        assumeTrue(store == TestStore.POSTGRESQL, "a file is not restarted");
        String url = found(store.fresh(folder));
        try (Ledger ledger = Ledger.open(url, Clock.systemUTC())) {
            ledger.append(List.of(LedgerTest.draft("a")), Appender::state);
            Postgresql.running().restart();
            assertThat(ledger.append(List.of(LedgerTest.draft("b")), Appender::state))
                    .isEqualTo(2);
            assertThat(ledger.size()).isEqualTo(3);
        }
    }

    private void check(String url, List<Child.Answer> answers, boolean all) throws IOException {
        try (Ledger ledger = Ledger.open(url, Clock.systemUTC())) {
            // a server may still be committing for a client that is dead: wait for its turn to end
            ledger.write(Appending::next);
            if (all) {
                Report report = ledger.verify(held);
                assertThat(report.faults()).isEmpty();
                assertThat(report.entries()).isEqualTo(ledger.size());
                held = ledger.checkpoint(key);
            }
            long size = ledger.size();
            Map<String, Long> found = new HashMap<>();
            long[] next = {checkedTo};
            ledger.entries(checkedTo, size, entry -> {
                assertThat(entry.sequence()).isEqualTo(next[0]++);
                if (!entry.isLedgersOwn()) {
                    Long before = found.put(entry.body().text("id"), entry.sequence());
                    assertThat(before)
                            .as("entry " + entry.sequence() + " again")
                            .isNull();
                }
            });
            assertThat(next[0]).isEqualTo(size);
            assertThat(answers).isNotEmpty();
            for (Child.Answer answer : answers) {
                for (int i = 0; i < answer.count(); i++) {
                    assertThat(found.get(answer.id() + "." + i)).isEqualTo(answer.first() + i);
                }
            }
            checkedTo = size;
        }
    }

    /** The table written on the same connection has the rows of the entries, no more, no less. */
    private void checkTables(String url) {
        try (Ledger ledger = Ledger.open(url, Clock.systemUTC())) {
            ledger.read(connection -> {
                assertThat(count(connection, "SELECT count(*) FROM state")).isEqualTo(ledger.size() - 1);
                assertThat(count(connection, "SELECT count(DISTINCT id) FROM state"))
                        .isEqualTo(ledger.size() - 1);
                assertThat(count(connection, "SELECT count(DISTINCT sequence) FROM state"))
                        .isEqualTo(ledger.size() - 1);
                return true;
            });
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
