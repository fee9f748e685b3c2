package org.sanbiao.app.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.ledger.note.SigningKey;

/** The folder of the signing key, which only its owner may enter; the key stands nowhere else. */
record KeyFolder(Path folder) {

    /** Makes the folder and a key in it, or reads the one that an interrupted founding left there. */
    SigningKey make(SecureRandom random) throws IOException {
        if (!Files.isDirectory(folder)) {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] owner = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                    }
                    : new FileAttribute<?>[0];
            Files.createDirectory(folder, owner);
        }
        if (Files.exists(current())) {
            return SigningKey.read(current());
        }
        byte[] name = new byte[8];
        random.nextBytes(name);
        SigningKey key = SigningKey.generate("sanbiao/" + HexFormat.of().formatHex(name), random);
        key.write(current());
        return key;
    }

    /**
     * The key.
     *
     * @throws Refusal where its file is gone or cannot be used
     */
    SigningKey read() {
        return read(current());
    }

    /** Whether another key was made that the ledger may have taken or not: a rotation was interrupted. */
    boolean isRotating() {
        return Files.exists(next());
    }

    SigningKey readNext() {
        return read(next());
    }

    /** Makes the key that is to follow. */
    SigningKey makeNext(SigningKey old, SecureRandom random) throws IOException {
        Files.deleteIfExists(next());
        SigningKey key = SigningKey.generate(old.verifyingKey().name(), random);
        key.write(next());
        return key;
    }

    /** The ledger took the next key: the old file is kept beside it under its number. */
    void promote(SigningKey old) throws IOException {
        String retired =
                "retired-" + HexFormat.of().toHexDigits(old.verifyingKey().id()) + ".key";
        Files.move(current(), folder.resolve(retired), StandardCopyOption.REPLACE_EXISTING);
        Files.move(next(), current(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The ledger never took the next key. */
    void forgetNext() throws IOException {
        Files.deleteIfExists(next());
    }

    private Path current() {
        return folder.resolve("signing.key");
    }

    private Path next() {
        return folder.resolve("next.key");
    }

    private static SigningKey read(Path file) {
        try {
            return SigningKey.read(file);
        } catch (NoSuchFileException e) {
            throw new Refusal(
                    Refusal.Reason.STATE,
                    "签名密钥不见了（" + file + "）：台账照常可用，已签的检查点仍然有效，但不能再签新的；请从备份取回该文件",
                    "the signing key " + file + " is lost: the ledger still works and checkpoints signed so far stay"
                            + " valid, but none can be signed any more; put the file back from a backup");
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(
                    Refusal.Reason.STATE,
                    "签名密钥" + file + "不可用：" + e.getMessage(),
                    "the signing key " + file + " cannot be used: " + e.getMessage());
        }
    }
}
