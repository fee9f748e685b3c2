package org.sanbiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.note.SigningKey;
import org.sanbiao.ledger.tree.Checkpoint;

@ParameterizedClass
@EnumSource(TestStore.class)
class CheckpointTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));
    private static final String NAME = "ledger.example.gov.cn/plan";

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate(NAME, new SecureRandom());
    private Ledger ledger;

    @BeforeEach
    void found() {
        Founding founding = new Founding(ZoneId.of("Asia/Shanghai"), key.verifyingKey());
        ledger = Ledger.found(store.fresh(folder), founding, CLOCK);
    }

    @AfterEach
    void close() {
        if (ledger != null) {
            ledger.close();
        }
    }

    private void append(int count) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(LedgerTest.draft("n" + i));
        }
        ledger.append(drafts, (connection, entries) -> {});
    }

    @Test
    void aCheckpointIsSignedKeptAndHandedOn() throws IOException {
        append(300);
        CheckpointFolder elsewhere = new CheckpointFolder(folder.resolve("elsewhere"));
        Note note = ledger.checkpoint(key, elsewhere);
        assertThat(Checkpoint.parse(note.text())).isEqualTo(ledger.head());
        assertThat(note.isSignedBy(key.verifyingKey())).isTrue();
        assertThat(elsewhere.newest(NAME)).contains(note);
        assertThat(ledger.checkpoint(key, elsewhere)).as("the same again").isEqualTo(note);
        append(1);
        Note next = ledger.checkpoint(key, elsewhere);
        assertThat(elsewhere.newest(NAME)).contains(next);
        assertThat(folder.resolve("elsewhere/00000000000000000301.checkpoint")).exists();
        assertThat(ledger.verify(note).sealed()).isEqualTo(302);
    }

    @Test
    void whatASinkHoldsMustBeContinued() throws IOException {
        append(5);
        CheckpointFolder elsewhere = new CheckpointFolder(folder.resolve("elsewhere"));
        Checkpoint other = new Checkpoint(NAME, 3, org.sanbiao.ledger.tree.Hash.OF_NOTHING);
        elsewhere.keep(Note.sign(other.text(), key));
        assertThatThrownBy(() -> ledger.checkpoint(key, elsewhere))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not continue the checkpoint of 3 entries");
    }

    @Test
    void aSinkThatCannotBeReachedDoesNotSpoilTheCheckpoint() throws IOException {
        append(5);
        Path file = Files.createFile(folder.resolve("no-folder"));
        CheckpointFolder unreachable = new CheckpointFolder(file);
        CheckpointFolder elsewhere = new CheckpointFolder(folder.resolve("elsewhere"));
        assertThatThrownBy(() -> ledger.checkpoint(key, unreachable, elsewhere))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("did not reach");
        assertThat(elsewhere.newest(NAME)).isPresent();
        assertThat(ledger.proveInclusion(5).checks(key.verifyingKey())).isTrue();
    }

    @Test
    void onlyTheKeyThatTheLogNamesSigns() {
        SigningKey stranger = SigningKey.generate(NAME, new SecureRandom());
        assertThatThrownBy(() -> ledger.checkpoint(stranger)).hasMessageContaining("are signed by");
    }

    @Test
    void aNewKeyIsAnEntryAndBothSignOverIt() throws IOException {
        append(3);
        Note before = ledger.checkpoint(key);
        SigningKey next = SigningKey.generate(NAME, new SecureRandom());
        Note note = ledger.rotate(key, next);
        assertThat(note.isSignedBy(key.verifyingKey())).isTrue();
        assertThat(note.isSignedBy(next.verifyingKey())).isTrue();
        assertThat(ledger.entry(4).body().text("type")).isEqualTo("keyed");
        append(3);
        assertThatThrownBy(() -> ledger.checkpoint(key)).hasMessageContaining("are signed by");
        ledger.checkpoint(next);
        assertThat(ledger.verify(before).faults()).isEmpty();
        assertThat(ledger.verify(note).faults()).isEmpty();
    }

    @Test
    void aKeyThatItsPredecessorDidNotSignIsAFault() throws IOException {
        append(3);
        SigningKey thief = SigningKey.generate(NAME, new SecureRandom());
        ledger.write(appending -> appending.appendOwn(Keys.body(thief.verifyingKey())));
        ledger.checkpoint(thief);
        assertThat(ledger.verify(null).faults())
                .singleElement()
                .hasToString("CHECKPOINT: Entry 4 names a new key, and its predecessor signed no checkpoint over it.");
    }

    @Test
    void whatIsProvedChecksAfterWritingAndReading() throws IOException {
        append(70);
        Note before = ledger.checkpoint(key);
        append(900);
        ledger.checkpoint(key);
        append(5);
        for (long sequence = 0; sequence < 971; sequence += 97) {
            InclusionProof proof =
                    InclusionProof.parse(ledger.proveInclusion(sequence).text());
            assertThat(proof.checks(key.verifyingKey())).isTrue();
            assertThat(proof.line()).isEqualTo(ledger.entry(sequence).toString());
            assertThat(proof.index()).isEqualTo(sequence);
        }
        ConsistencyProof proof =
                ConsistencyProof.parse(ledger.proveConsistency(71).text());
        Checkpoint held = Checkpoint.parse(before.text());
        assertThat(proof.checks(held, key.verifyingKey())).isTrue();
        Checkpoint other = new Checkpoint(NAME, 72, held.root());
        assertThat(proof.checks(other, key.verifyingKey())).isFalse();
        assertThatThrownBy(() -> ledger.proveInclusion(971)).hasMessageContaining("newest checkpoint");
        assertThatThrownBy(() -> ledger.proveConsistency(972)).hasMessageContaining("cannot continue");
    }

    @Test
    void oneFlippedBitAnywhereInAProofFails() throws IOException {
        assumeTrue(store == TestStore.SQLITE, "a proof is the same wherever it comes from");
        append(20);
        Note before = ledger.checkpoint(key);
        append(30);
        ledger.checkpoint(key);
        Checkpoint held = Checkpoint.parse(before.text());
        String inclusion = ledger.proveInclusion(11).text();
        String other = ledger.proveConsistency(21).text();
        for (int i = 0; i < inclusion.length(); i++) {
            String changed = flipped(inclusion, i);
            assertThat(checks(() -> InclusionProof.parse(changed).checks(key.verifyingKey())))
                    .as("byte " + i)
                    .isFalse();
            if (i < other.length()) {
                String changedToo = flipped(other, i);
                assertThat(checks(() -> ConsistencyProof.parse(changedToo).checks(held, key.verifyingKey())))
                        .as("byte " + i)
                        .isFalse();
            }
        }
    }

    private static String flipped(String text, int at) {
        int i = Math.min(at, text.length() - 1);
        return text.substring(0, i) + (char) (text.charAt(i) ^ 1 << i % 5) + text.substring(i + 1);
    }

    private static boolean checks(java.util.function.BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
