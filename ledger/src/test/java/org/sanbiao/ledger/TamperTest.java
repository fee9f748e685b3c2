package org.sanbiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.store.StoreException;
import org.sanbiao.ledger.tree.Hash;

/**
 * Single random changes, each found by verify with the newest checkpoint, kept elsewhere, in hand, and the entry named.
 * {@code -Dsanbiao.changes} makes it longer, {@code -Dsanbiao.seed} replays.
 */
@ParameterizedClass
@EnumSource(TestStore.class)
class TamperTest {

    private static final int CHANGES = Integer.getInteger("sanbiao.changes", 1_000);
    private static final long SEED = Long.getLong("sanbiao.seed", 20260301);

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    private final SplittableRandom chance = new SplittableRandom(SEED);
    private final Map<String, Integer> tally = new TreeMap<>();

    /** What was changed, which entry must be named (-1: none is concerned), whether it must be named alone. */
    private record Change(String kind, long entry, boolean exactly) {}

    /** Half of them in the database, half in the export; in the second store, which stores the same, a fifth of that. */
    private int changes() {
        return store == TestStore.SQLITE ? CHANGES / 2 : CHANGES / 10;
    }

    private void check(Change change, Report report) {
        String what = change + " " + report.faults();
        assertThat(report.isSound()).as(what).isFalse();
        if (change.exactly()) {
            assertThat(report.faults())
                    .as(what)
                    .anyMatch(fault -> fault.from() == change.entry() && fault.to() == change.entry() + 1);
        } else if (change.entry() >= 0) {
            assertThat(report.faults()).as(what).anyMatch(fault -> fault.isAbout(change.entry()));
        }
        tally.merge(change.kind(), 1, Integer::sum);
    }

    // ---- in the database

    @Test
    void changesInTheDatabase() throws Exception {
        String url = store.fresh(folder);
        try (Sample sample = Sample.in(url, 300);
                Connection connection = java.sql.DriverManager.getConnection(url)) {
            assertThat(sample.ledger().verify(sample.newest()).faults()).isEmpty();
            allowChanges(connection);
            connection.setAutoCommit(false);
            for (int i = 0; i < changes(); i++) {
                Change change = change(connection, sample.ledger().size());
                Report report = new Audit(new DatabaseSource(connection), sample.newest()).run();
                connection.rollback();
                check(change, report);
            }
            assertThat(sample.ledger().verify(sample.newest()).faults()).isEmpty();
        }
        System.out.println(store + " database, seed " + SEED + ": " + tally);
    }

    /** A bit of the file, wherever it falls: verify finds it, or nothing that can be read has changed. */
    @Test
    void changesInTheFileItself() throws Exception {
        assumeTrue(store == TestStore.SQLITE, "not a file");
        String url = store.fresh(folder);
        Path file = Path.of(url.substring("jdbc:sqlite:".length()));
        Note held;
        List<String> lines = new ArrayList<>();
        try (Sample sample = Sample.in(url, 300)) {
            held = sample.newest();
            sample.ledger().entries(0, Long.MAX_VALUE, entry -> lines.add(entry.toString()));
        }
        byte[] bytes = Files.readAllBytes(file);
        int harmless = 0;
        for (int i = 0; i < 150; i++) {
            Path copy = folder.resolve("copy" + i + ".db");
            Files.write(copy, flip(bytes));
            try (Ledger ledger = Ledger.open("jdbc:sqlite:" + copy, Clock.systemUTC())) {
                if (ledger.verify(held).isSound()) {
                    List<String> same = new ArrayList<>();
                    ledger.entries(0, Long.MAX_VALUE, entry -> same.add(entry.toString()));
                    assertThat(same).isEqualTo(lines);
                    harmless++;
                }
            } catch (StoreException | IllegalStateException | IllegalArgumentException unreadable) {
                assertThat(unreadable).hasMessageNotContaining("Bug:");
            }
            Files.delete(copy);
        }
        assertThat(harmless).isLessThan(75);
    }

    private void allowChanges(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "DROP TRIGGER ledger_entry_stays" + (store == TestStore.SQLITE ? "" : " ON ledger_entry"));
            if (store == TestStore.SQLITE) {
                statement.execute("DROP TRIGGER ledger_entry_stays_as_it_is");
            }
        }
    }

    private Change change(Connection on, long size) throws SQLException {
        long entry = chance.nextLong(size);
        long other = (entry + 1 + chance.nextLong(size - 1)) % size;
        String where = " WHERE sequence = ";
        switch (chance.nextInt(14)) {
            case 0 -> {
                byte[] line = bytes(on, "SELECT line FROM ledger_entry" + where + entry);
                update(on, "UPDATE ledger_entry SET line = ?" + where + entry, flip(line));
                return new Change("a byte of a line", entry, true);
            }
            case 1 -> {
                byte[] hash = bytes(on, "SELECT hash FROM ledger_entry" + where + entry);
                update(on, "UPDATE ledger_entry SET hash = ?" + where + entry, flip(hash));
                return new Change("a byte of a hash", entry, true);
            }
            case 2 -> {
                byte[] line = bytes(on, "SELECT line FROM ledger_entry" + where + entry);
                byte[] changed = flip(line);
                update(on, "UPDATE ledger_entry SET line = ?" + where + entry, changed);
                update(
                        on,
                        "UPDATE ledger_entry SET hash = ?" + where + entry,
                        Hash.leaf(changed).bytes());
                return new Change("a line and its hash", entry, false);
            }
            case 3 -> {
                long tiles = size / 256;
                byte[] tile = bytes(on, "SELECT hashes FROM ledger_tile WHERE level = 1 AND tile = 0");
                int at = chance.nextInt(tile.length);
                assertThat(tile).hasSize((int) tiles * 32);
                tile[at] ^= (byte) (1 << chance.nextInt(8));
                update(on, "UPDATE ledger_tile SET hashes = ? WHERE level = 1", tile);
                return new Change("a byte of a tile", at / 32 * 256L, false);
            }
            case 4 -> {
                List<Long> sizes = numbers(on, "SELECT size FROM ledger_checkpoint");
                long at = sizes.get(chance.nextInt(sizes.size()));
                byte[] note = bytes(on, "SELECT note FROM ledger_checkpoint WHERE size = " + at);
                update(on, "UPDATE ledger_checkpoint SET note = ? WHERE size = " + at, flip(note));
                return new Change("a byte of a checkpoint", -1, false);
            }
            case 5 -> {
                long of = someContent(on);
                String column = chance.nextBoolean() ? "salt" : "content";
                byte[] bytes = bytes(on, "SELECT " + column + " FROM ledger_content" + where + of);
                update(on, "UPDATE ledger_content SET " + column + " = ?" + where + of, flip(bytes));
                return new Change("a byte of a content", of, true);
            }
            case 6 -> {
                long of = someContent(on);
                update(on, "UPDATE ledger_content SET salt = NULL, content = NULL" + where + of);
                return new Change("a content erased", of, true);
            }
            case 7 -> {
                long of = someContent(on);
                update(on, "DELETE FROM ledger_content" + where + of);
                return new Change("a content removed", of, true);
            }
            case 8 -> {
                update(on, "DELETE FROM ledger_entry" + where + entry);
                return new Change("an entry removed", entry, true);
            }
            case 9 -> {
                byte[] one = bytes(on, "SELECT line FROM ledger_entry" + where + entry);
                byte[] two = bytes(on, "SELECT line FROM ledger_entry" + where + other);
                update(on, "UPDATE ledger_entry SET line = ?" + where + entry, two);
                update(on, "UPDATE ledger_entry SET line = ?" + where + other, one);
                update(
                        on,
                        "UPDATE ledger_entry SET hash = ?" + where + entry,
                        Hash.leaf(two).bytes());
                update(
                        on,
                        "UPDATE ledger_entry SET hash = ?" + where + other,
                        Hash.leaf(one).bytes());
                return new Change("two entries exchanged", entry, true);
            }
            case 10 -> {
                update(on, "DELETE FROM ledger_entry WHERE sequence >= " + entry);
                return new Change("the end cut off", entry, false);
            }
            case 11 -> {
                byte[] line = bytes(on, "SELECT line FROM ledger_entry" + where + other);
                update(on, "UPDATE ledger_entry SET sequence = -sequence - 1 WHERE sequence >= " + entry);
                update(on, "UPDATE ledger_entry SET sequence = -sequence WHERE sequence < 0");
                update(on, "INSERT INTO ledger_entry (sequence, hash, line) VALUES (" + entry + ", x, ?)", line);
                return new Change("an entry added", entry, true);
            }
            case 12 -> {
                update(on, "INSERT INTO ledger_own (sequence) VALUES (" + (size + entry) + ")");
                return new Change("an own entry added", size + entry, true);
            }
            default -> {
                byte[] line = bytes(on, "SELECT line FROM ledger_entry" + where + entry);
                byte[] shorter = Arrays.copyOf(line, chance.nextInt(line.length));
                update(on, "UPDATE ledger_entry SET line = ?" + where + entry, shorter);
                return new Change("a line cut short", entry, true);
            }
        }
    }

    private long someContent(Connection on) throws SQLException {
        List<Long> of = numbers(on, "SELECT sequence FROM ledger_content WHERE salt IS NOT NULL ORDER BY sequence");
        return of.get(chance.nextInt(of.size()));
    }

    private void update(Connection on, String sql, byte[]... values) throws SQLException {
        boolean inserting = sql.contains(", x, ?");
        try (PreparedStatement update = on.prepareStatement(sql.replace(", x, ?", ", ?, ?"))) {
            if (inserting) {
                update.setBytes(1, Hash.leaf(values[0]).bytes());
                update.setBytes(2, values[0]);
            } else if (values.length > 0) {
                update.setBytes(1, values[0]);
            }
            assertThat(update.executeUpdate()).as(sql).isPositive();
        }
    }

    private static byte[] bytes(Connection on, String sql) throws SQLException {
        try (Statement select = on.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            return rows.getBytes(1);
        }
    }

    private static List<Long> numbers(Connection on, String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement select = on.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private byte[] flip(byte[] bytes) {
        byte[] other = bytes.clone();
        other[chance.nextInt(other.length)] ^= (byte) (1 << chance.nextInt(8));
        return other;
    }

    // ---- in the export

    @Test
    void changesInTheExport() throws Exception {
        try (Sample sample = Sample.in(store.fresh(folder), 300)) {
            Path export = folder.resolve("export");
            sample.ledger().export(export, true);
            List<Path> files;
            try (Stream<Path> walk = Files.walk(export)) {
                files = walk.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("README.txt"))
                        .sorted()
                        .toList();
            }
            for (int i = 0; i < changes(); i++) {
                // entries.jsonl half of the time
                Path file = chance.nextBoolean()
                        ? export.resolve("entries.jsonl")
                        : files.get(chance.nextInt(files.size()));
                byte[] bytes = Files.readAllBytes(file);
                Change change = change(file, bytes);
                Report report;
                try {
                    report = Export.verify(export, sample.newest());
                } finally {
                    Files.write(file, bytes);
                }
                check(change, report);
            }
            assertThat(Export.verify(export, sample.newest()).faults()).isEmpty();
        }
        System.out.println(store + " export, seed " + SEED + ": " + tally);
    }

    private Change change(Path file, byte[] bytes) throws IOException {
        boolean entries = file.endsWith("entries.jsonl");
        boolean lines = entries || file.endsWith("contents.jsonl");
        String name = file.toString().contains("/tile/")
                ? "a tile"
                : file.getFileName().toString();
        name = name.endsWith(".checkpoint") ? "checkpoint" : name;
        if (!lines || chance.nextInt(3) == 0) {
            int at = chance.nextInt(bytes.length);
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (1 << chance.nextInt(8));
            Files.write(file, changed);
            boolean leaves = file.toString().contains("tile/0/");
            long tile = leaves ? Long.parseLong(file.toString().replaceFirst(".*tile/0/(\\d+).*", "$1")) : 0;
            long entry = entries ? lineAt(bytes, at) : leaves ? tile * 256 + at / 32 : -1;
            return new Change("a byte of " + name, entry, entry >= 0);
        }
        List<byte[]> parts = split(bytes);
        int at = chance.nextInt(parts.size());
        int other = (at + 1 + chance.nextInt(parts.size() - 1)) % parts.size();
        String what;
        switch (chance.nextInt(5)) {
            case 0 -> {
                what = "a line removed from ";
                parts.remove(at);
            }
            case 1 -> {
                what = "a line twice in ";
                parts.add(at, parts.get(at));
            }
            case 2 -> {
                what = "two lines exchanged in ";
                Collections.swap(parts, at, other);
                at = Math.min(at, other);
            }
            case 3 -> {
                what = "the end cut off ";
                int cut = 1 + chance.nextInt(bytes.length - 1);
                Files.write(file, Arrays.copyOf(bytes, cut));
                return new Change(what + name, entries ? lineAt(bytes, cut) : -1, false);
            }
            default -> {
                what = "a line of no kind added to ";
                parts.add(at, "{\"a\":\"line\"}".getBytes(StandardCharsets.UTF_8));
            }
        }
        StringBuilder joined = new StringBuilder();
        parts.forEach(
                part -> joined.append(new String(part, StandardCharsets.UTF_8)).append('\n'));
        Files.writeString(file, joined);
        return new Change(what + name, entries ? at : -1, false);
    }

    private static long lineAt(byte[] bytes, int at) {
        long line = 0;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static List<byte[]> split(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            lines.add(line.getBytes(StandardCharsets.UTF_8));
        }
        return lines;
    }
}
