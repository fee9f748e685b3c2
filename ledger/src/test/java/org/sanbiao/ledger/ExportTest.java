package org.sanbiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.tree.Checkpoint;
import org.sanbiao.ledger.tree.Hash;
import org.sanbiao.ledger.tree.Tiles;

@ParameterizedClass
@EnumSource(TestStore.class)
class ExportTest {

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    @Test
    void anExportVerifiesWithoutTheDatabase() throws IOException {
        try (Sample sample = Sample.in(store.fresh(folder), 700)) {
            Note early = sample.checkpoints().get(0);
            Path all = folder.resolve("all");
            Path open = folder.resolve("open");
            sample.ledger().export(all, true);
            sample.ledger().export(open, false);
            Report there = sample.ledger().verify(early);
            assertThat(there.faults()).isEmpty();
            assertThat(there.contents()).isPositive();
            assertThat(there.erased()).isEqualTo(2);
            Report report = Export.verify(all, early);
            assertThat(report).isEqualTo(there);
            Report without = Export.verify(open, early);
            assertThat(without.isSound()).isTrue();
            assertThat(without.contents()).isZero();
            assertThat(all.resolve("tile/0/001")).hasSize(256 * 32);
            assertThat(all.resolve("tile/1/000.p/" + there.entries() / 256)).exists();
            assertThat(Files.readString(all.resolve("README.txt"))).contains("sha256sum");
            assertThatThrownBy(() -> sample.ledger().export(all, true)).hasMessageContaining("not empty");
        }
    }

    @Test
    void anyFileThatIsMissingIsFound() throws IOException {
        try (Sample sample = Sample.in(store.fresh(folder), 300)) {
            Path all = folder.resolve("all");
            sample.ledger().export(all, true);
            List<Path> files;
            try (Stream<Path> walk = Files.walk(all)) {
                files = walk.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("README.txt"))
                        .toList();
            }
            Note newest = sample.newest();
            // where the key was replaced; the newest stands in a file of its own besides
            long both = Checkpoint.parse(sample.checkpoints().get(1).text()).size();
            Path rotation = Path.of(CheckpointFolder.fileName(both));
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                Files.delete(file);
                boolean sound;
                try {
                    sound = Export.verify(all, newest).isSound();
                } catch (IOException missing) {
                    sound = false;
                }
                boolean mayBeMissing = file.endsWith("contents.jsonl")
                        || file.startsWith(all.resolve("checkpoints")) && !file.endsWith(rotation);
                assertThat(sound).as(file.toString()).isEqualTo(mayBeMissing);
                Files.write(file, bytes);
            }
            assertThat(Export.verify(all, newest).faults()).isEmpty();
        }
    }

    @Test
    void tilesHaveThePathsOfTheSpecification() {
        assertThat(new Tiles.Place(0, 1234067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tiles.Place(1, 7, 8).path()).isEqualTo("tile/1/007.p/8");
        assertThat(Tiles.of(0)).isEmpty();
        assertThat(Tiles.of(70_000))
                .hasSize(274 + 2 + 1)
                .contains(new Tiles.Place(0, 273, 112), new Tiles.Place(1, 1, 17), new Tiles.Place(2, 0, 1));
    }

    @Test
    void erasedContentsLeaveNoTraceInTheDatabaseFile() throws IOException {
        if (store != TestStore.SQLITE) {
            return;
        }
        String url = store.fresh(folder);
        Path file = Path.of(url.substring("jdbc:sqlite:".length()));
        try (Sample sample = Sample.in(url, 10)) {
            Content name = Content.salted("a name that must vanish", new SplittableRandom(1));
            sample.ledger().append(List.of(Sample.naming(name)), (connection, entries) -> {});
            assertThat(contains(file, "must vanish")).isTrue();
            sample.ledger().write(appending -> appending.erase(List.of(name.commitment()), Erasure.PRIVATE));
            assertThat(contains(file, "must vanish")).isFalse();
            assertThat(sample.ledger().content(name.commitment())).isEmpty();
            assertThat(Hash.ofHex(name.commitment().hex())).isEqualTo(name.commitment());
        }
    }

    private static boolean contains(Path file, String words) throws IOException {
        boolean found = false;
        for (String ending : List.of("", "-wal")) {
            Path part = Path.of(file + ending);
            if (Files.exists(part)) {
                String bytes = new String(Files.readAllBytes(part), java.nio.charset.StandardCharsets.ISO_8859_1);
                found |= bytes.contains(words);
            }
        }
        return found;
    }
}
