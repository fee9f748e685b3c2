package org.sanbiao.ledger.note;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * An Ed25519 key that signs, kept in a file of its own that only its owner may read, outside the database.
 *
 * <p>The file has two lines, the secret half and the public one, both as golang.org/x/mod/sumdb/note writes them:
 *
 * <pre>
 * PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz
 * PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
 * </pre>
 */
public final class SigningKey {

    // RFC 8410: PrivateKeyInfo of an Ed25519 key up to its 32 bytes
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final String SECRET = "PRIVATE+KEY+";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final byte[] seed;
    private final PrivateKey secret;
    private final VerifyingKey open;

    private SigningKey(byte[] seed, VerifyingKey open) {
        byte[] encoded = new byte[PKCS8.length + 32];
        System.arraycopy(PKCS8, 0, encoded, 0, PKCS8.length);
        System.arraycopy(seed, 0, encoded, PKCS8.length, 32);
        this.seed = seed;
        this.open = open;
        try {
            this.secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException refused) {
            throw new IllegalArgumentException("Not an Ed25519 key: " + open.name(), refused);
        }
        if (!open.verifies("both halves\n", sign("both halves\n"))) {
            throw new IllegalArgumentException("The two halves of the key " + open + " do not belong together.");
        }
    }

    /** A new key. */
    public static SigningKey generate(String name, SecureRandom random) {
        KeyName.requireName(name);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new SigningKey(seed, VerifyingKey.of(name, pair.getPublic()));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("Bug: a Java without Ed25519", everyJdkHasIt);
        }
    }

    /**
     * Reads a key from its two lines.
     *
     * @throws IllegalArgumentException if they are not that; the message holds nothing of the secret
     */
    public static SigningKey parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 2 || !lines.get(0).startsWith(SECRET)) {
            throw new IllegalArgumentException("A signing key has two lines, the first beginning " + SECRET);
        }
        VerifyingKey open = VerifyingKey.parse(lines.get(1));
        String head = SECRET + open.name() + "+" + HexFormat.of().toHexDigits(open.id()) + "+";
        if (!lines.get(0).startsWith(head)) {
            throw new IllegalArgumentException("The secret half is not that of " + open);
        }
        byte[] typed = Base64.getDecoder().decode(lines.get(0).substring(head.length()));
        if (typed.length != 33 || typed[0] != KeyName.ED25519) {
            throw new IllegalArgumentException("The secret half of " + open + " is not an Ed25519 key.");
        }
        return new SigningKey(java.util.Arrays.copyOfRange(typed, 1, 33), open);
    }

    /**
     * Reads a key file.
     *
     * @throws IOException if it cannot be read, or others than its owner may read it
     */
    public static SigningKey read(Path file) throws IOException {
        if (isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("Others may read the signing key " + file + ": run chmod 600 on it.");
        }
        return parse(Files.readString(file));
    }

    /**
     * Writes a key file that only its owner may read; an existing file is never overwritten.
     *
     * @throws IOException if it exists or cannot be written
     */
    public void write(Path file) throws IOException {
        FileAttribute<?>[] owner = isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Files.createFile(file, owner);
        Files.writeString(file, text(), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    String text() {
        byte[] typed = new byte[33];
        typed[0] = KeyName.ED25519;
        System.arraycopy(seed, 0, typed, 1, 32);
        return SECRET + open.name() + "+" + HexFormat.of().toHexDigits(open.id()) + "+"
                + Base64.getEncoder().encodeToString(typed) + "\n" + open + "\n";
    }

    /** The half that everybody may have. */
    public VerifyingKey verifyingKey() {
        return open;
    }

    /** Signs a text, 64 bytes; the same text gets the same signature. */
    byte[] sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Bug: a key that cannot sign: " + open, impossible);
        }
    }

    /** The public half; never the secret. */
    @Override
    public String toString() {
        return "SigningKey[" + open + "]";
    }
}
