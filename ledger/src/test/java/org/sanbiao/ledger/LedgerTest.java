package org.sanbiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanbiao.ledger.json.Json;
import org.sanbiao.ledger.note.VerifyingKey;
import org.sanbiao.ledger.store.StoreException;
import org.sanbiao.ledger.store.Writer;
import org.sanbiao.ledger.tree.GrowingTree;
import org.sanbiao.ledger.tree.Hash;

@ParameterizedClass
@EnumSource(TestStore.class)
class LedgerTest {

    @Parameter
    TestStore store;

    static final VerifyingKey KEY =
            VerifyingKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    static final Founding FOUNDING = new Founding(ZoneId.of("Asia/Shanghai"), KEY);

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-01T00:00:00Z");
    private Ledger ledger;
    private String url;

    @BeforeEach
    void found() {
        url = store.fresh(folder);
        ledger = Ledger.found(url, FOUNDING, () -> now);
    }

    @AfterEach
    void close() {
        if (ledger != null) {
            ledger.close();
        }
    }

    static Draft draft(String id) {
        return new Draft(Json.members()
                .put("id", id)
                .put("type", "tested")
                .put("version", "1")
                .done());
    }

    @Test
    void entryZeroFoundsTheLog() throws IOException {
        assertThat(ledger.entry(0))
                .hasToString("{\"ledger\":{\"key\":\"" + KEY + "\",\"origin\":\"PeterNeumann\",\"type\":\"founded\","
                        + "\"version\":\"1\",\"zone\":\"Asia/Shanghai\"},"
                        + "\"recorded_at\":\"2026-03-01T08:00:00.000+08:00\",\"sequence\":\"0\"}");
        assertThatThrownBy(() -> Ledger.found(url, FOUNDING, () -> now)).hasMessageContaining("already");
        try (Ledger again = Ledger.open(url, () -> now)) {
            assertThat(again.founding()).isEqualTo(FOUNDING);
        }
        String other = store.fresh(folder);
        assertThatThrownBy(() -> Ledger.open(other, () -> now))
                .isInstanceOfAny(IllegalStateException.class, StoreException.class)
                .hasMessageContaining(store == TestStore.SQLITE ? "Cannot read" : "no ledger");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> other.contains(file.toString()))).isEmpty();
        }
    }

    @Test
    void appendsInOrderAndAnswersTheLastNumber() {
        assertThat(ledger.append(List.of(draft("a")), (connection, entries) -> {}))
                .isEqualTo(1);
        assertThat(ledger.append(List.of(draft("b"), draft("c")), (connection, entries) -> {}))
                .isEqualTo(3);
        List<String> ids = new ArrayList<>();
        ledger.entries(1, 10, entry -> ids.add(entry.sequence() + entry.body().text("id")));
        assertThat(ids).containsExactly("1a", "2b", "3c");
    }

    @Test
    void aCopyIsTheWholeDatabaseAsOfOneMoment() {
        ledger.write(appending -> execute(appending.connection(), "CREATE TABLE state (id TEXT, sequence INTEGER)"));
        ledger.append(List.of(draft("a")), (connection, entries) -> {});
        Path copy = folder.resolve("copy.db");
        if (store == TestStore.POSTGRESQL) {
            assertThatThrownBy(() -> ledger.copy(copy)).hasMessageContaining("pg_dump");
            return;
        }
        ledger.copy(copy);
        ledger.append(List.of(draft("b")), (connection, entries) -> {});
        try (Ledger copied = Ledger.open("jdbc:sqlite:" + copy, () -> now)) {
            assertThat(copied.size()).isEqualTo(2);
            assertThat(copied.verify(null).isSound()).isTrue();
            copied.write(appending -> execute(appending.connection(), "INSERT INTO state VALUES ('there', 1)"));
        }
        assertThatThrownBy(() -> ledger.copy(copy))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("exists");
    }

    @Test
    void workOnTheSameConnectionIsDurableWithTheEntriesOrNotAtAll() {
        ledger.write(appending -> execute(appending.connection(), "CREATE TABLE state (id TEXT, sequence INTEGER)"));
        Ledger.Work work = (connection, entries) -> {
            for (Entry entry : entries) {
                execute(connection, "INSERT INTO state VALUES ('x', " + entry.sequence() + ")");
            }
        };
        ledger.append(List.of(draft("a"), draft("b")), work);
        assertThatThrownBy(() -> ledger.append(List.of(draft("c")), (connection, entries) -> {
                    work.run(connection, entries);
                    throw new IllegalStateException("stale");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stale");
        assertThat(ledger.size()).isEqualTo(3);
        int rows = ledger.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("SELECT count(*) FROM state")) {
                count.next();
                return count.getInt(1);
            }
        });
        assertThat(rows).isEqualTo(2);
    }

    @Test
    void oneBadCommandInABatchFailsAlone() {
        List<Appending.Command<Long>> commands = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int number = i;
            commands.add(appending -> {
                long sequence = appending.append(draft("n" + number)).sequence();
                if (number == 3) {
                    throw new IllegalArgumentException("bad");
                }
                if (number == 5) {
                    execute(appending.connection(), "INSERT INTO nowhere VALUES (1)");
                }
                return sequence;
            });
        }
        List<Writer.Outcome<Long>> outcomes = ledger.writeAll(commands);
        assertThat(outcomes.get(3).failure()).hasMessage("bad");
        assertThat(outcomes.get(5).failure()).isInstanceOf(SQLException.class);
        assertThat(outcomes.stream().filter(o -> o.failure() == null).map(Writer.Outcome::get))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(ledger.size()).isEqualTo(9);
    }

    @Test
    void twentyThreadsLeaveNoGap() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Future<Long>> numbers = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String id = "t" + i;
            numbers.add(threads.submit(() -> ledger.append(List.of(draft(id)), (connection, entries) -> {})));
        }
        List<Long> answered = new ArrayList<>();
        for (Future<Long> number : numbers) {
            answered.add(number.get());
        }
        threads.shutdown();
        assertThat(answered).doesNotHaveDuplicates().hasSize(600);
        assertThat(ledger.size()).isEqualTo(601);
        long[] next = {0};
        ledger.entries(0, 601, entry -> assertThat(entry.sequence()).isEqualTo(next[0]++));
    }

    @Test
    void recordedTimesNeverGoBack() {
        ledger.append(List.of(draft("a")), (connection, entries) -> {});
        now = now.minusSeconds(3600);
        ledger.append(List.of(draft("b")), (connection, entries) -> {});
        now = now.plusSeconds(7200);
        ledger.append(List.of(draft("c")), (connection, entries) -> {});
        assertThat(ledger.entry(2).recordedAt()).isEqualTo(ledger.entry(1).recordedAt());
        assertThat(ledger.entry(3).recordedAt())
                .isEqualTo(ledger.entry(1).recordedAt().plusHours(1));
    }

    @Test
    void theTreeInTheDatabaseIsTheTreeOverTheLines() {
        GrowingTree tree = new GrowingTree();
        tree.add(Hash.leaf(ledger.entry(0).line()));
        SplittableRandom random = new SplittableRandom(3);
        int number = 0;
        // enough for a hash of level 2, once
        while (tree.size() < (store == TestStore.SQLITE ? 70_000 : 3_000)) {
            List<Draft> drafts = new ArrayList<>();
            int count = 1 + random.nextInt(tree.size() < 2_000 ? 300 : 9_000);
            for (int i = 0; i < count; i++) {
                drafts.add(draft("n" + number++));
            }
            ledger.append(drafts, (connection, entries) -> entries.forEach(entry -> tree.add(Hash.leaf(entry.line()))));
            assertThat(ledger.head().root()).isEqualTo(tree.root());
        }
        assertThat(ledger.head().size()).isEqualTo(tree.size());
    }

    @Test
    void contentsCanBeErasedAndTheEntryStays() {
        SplittableRandom chance = new SplittableRandom(1);
        Content name = Content.salted("王某", chance);
        Draft draft = new Draft(
                Json.members()
                        .put("person", name.commitment().hex())
                        .put("type", "assigned")
                        .put("version", "1")
                        .done(),
                List.of(name));
        long sequence = ledger.append(List.of(draft), (connection, entries) -> {});
        assertThat(ledger.content(name.commitment()).orElseThrow().text()).isEqualTo("王某");
        Entry before = ledger.entry(sequence);
        Entry erasure = ledger.write(appending -> appending.erase(List.of(name.commitment()), Erasure.PRIVATE));
        assertThat(ledger.content(name.commitment())).isEmpty();
        assertThat(ledger.entry(sequence).line()).isEqualTo(before.line());
        assertThat(erasure.body().text("reason")).isEqualTo("private");
        assertThatThrownBy(
                        () -> ledger.write(appending -> appending.erase(List.of(name.commitment()), Erasure.PRIVATE)))
                .hasMessageContaining("no content to erase");
        assertThatThrownBy(() -> ledger.content(Hash.OF_NOTHING)).hasMessageContaining("No content was ever kept");
        assertThatThrownBy(() -> new Draft(draft("x").body(), List.of(name))).hasMessageContaining("named nowhere");
    }

    @Test
    void entriesCannotBeChangedByMistake() {
        ledger.append(List.of(draft("a")), (connection, entries) -> {});
        for (String sql : List.of("UPDATE ledger_entry SET line = hash", "DELETE FROM ledger_entry")) {
            assertThatThrownBy(() -> ledger.write(appending -> execute(appending.connection(), sql)))
                    .hasMessageContaining("never");
        }
    }

    @Test
    void refusesToAppendWithinAnAppend() {
        assertThatThrownBy(() -> ledger.write(appending -> ledger.append(List.of(draft("a")), (c, e) -> {})))
                .hasMessageStartingWith("Bug:");
        assertThat(ledger.size()).isEqualTo(1);
    }

    static int execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }
}
