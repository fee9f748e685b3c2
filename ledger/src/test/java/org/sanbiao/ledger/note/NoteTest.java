package org.sanbiao.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteTest {

    // the example of golang.org/x/mod/sumdb/note
    private static final String TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    private static final String OPEN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String NOTE = TEXT + "\n— PeterNeumann "
            + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private final SigningKey key = SigningKey.parse(SECRET + "\n" + OPEN + "\n");

    @TempDir
    Path folder;

    @Test
    void signsAsTheExampleSays() {
        assertThat(Note.sign(TEXT, key)).hasToString(NOTE);
        assertThat(key.text()).isEqualTo(SECRET + "\n" + OPEN + "\n");
    }

    @Test
    void parseOfWrittenIsTheSame() {
        Note note = Note.parse(NOTE.getBytes(StandardCharsets.UTF_8));
        assertThat(note).hasToString(NOTE);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.isSignedBy(VerifyingKey.parse(OPEN))).isTrue();
    }

    @Test
    void oneFlippedBitAnywhereFails() {
        byte[] bytes = NOTE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length * 8; i++) {
            byte[] other = bytes.clone();
            other[i / 8] ^= (byte) (1 << i % 8);
            boolean signed;
            try {
                signed = Note.parse(other).isSignedBy(key.verifyingKey());
            } catch (IllegalArgumentException unreadable) {
                signed = false;
            }
            assertThat(signed).as("bit " + i).isFalse();
        }
    }

    @Test
    void severalMaySignAndStrangersAreIgnored() {
        SigningKey other = SigningKey.generate("example.com/log", new SecureRandom());
        Note note = Note.parse(Note.sign(TEXT, key, other).bytes());
        assertThat(note.isSignedBy(key.verifyingKey())).isTrue();
        assertThat(note.isSignedBy(other.verifyingKey())).isTrue();
        assertThat(Note.sign(TEXT, other).isSignedBy(key.verifyingKey())).isFalse();
    }

    @Test
    void refusesWhatIsNoNote() {
        for (String bad : List.of(
                "",
                "a\n",
                "a\n\n",
                TEXT + "\n— PeterNeumann\n",
                TEXT + "\n- PeterNeumann x08goQ==\n",
                TEXT + "\n— Peter+Neumann x08goQ==\n",
                NOTE + "x",
                NOTE.replace("\n\n", "\n"),
                "a\r\n" + NOTE)) {
            assertThatThrownBy(() -> Note.parse(bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesKeysThatAreNotWhatTheySay() {
        assertThatThrownBy(() -> VerifyingKey.parse(OPEN.replace("c74f20a3", "c74f20a4")))
                .hasMessageContaining("says it is");
        assertThatThrownBy(() -> VerifyingKey.parse("PeterNeumann")).hasMessageContaining("NAME+ID+KEY");
        assertThatThrownBy(() -> SigningKey.parse(SECRET.replace("AYEK", "AYEL") + "\n" + OPEN))
                .hasMessageContaining("do not belong together");
        assertThatThrownBy(() -> SigningKey.generate("two words", new SecureRandom()))
                .hasMessageContaining("no spaces");
    }

    @Test
    void aKeyFileIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("key");
        key.write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SigningKey.read(file).verifyingKey()).isEqualTo(key.verifyingKey());
        assertThatThrownBy(() -> key.write(file)).isInstanceOf(FileAlreadyExistsException.class);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> SigningKey.read(file)).hasMessageContaining("chmod 600");
        assertThat(key.toString()).doesNotContain("AYEK");
    }
}
