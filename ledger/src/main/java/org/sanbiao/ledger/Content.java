package org.sanbiao.ledger;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.sanbiao.ledger.tree.Hash;

/**
 * What an entry must not hold for ever: a name, free text, a file. The entry holds its commitment, the content itself
 * stands beside the log and can be erased without changing any hash. Immutable.
 *
 * <pre>commitment = SHA-256(salt ‖ content), the salt being 16 bytes of chance</pre>
 *
 * <p>The salt is what makes an erased content unguessable: without it the commitment of a name could be found by trying
 * all names.
 */
public final class Content {

    /** Bytes of salt. */
    public static final int SALT = 16;

    private final byte[] salt;
    private final byte[] bytes;
    private final Hash commitment;

    private Content(byte[] salt, byte[] bytes) {
        if (salt.length != SALT) {
            throw new IllegalArgumentException("A salt has " + SALT + " bytes, not " + salt.length + ".");
        }
        this.salt = salt.clone();
        this.bytes = bytes.clone();
        this.commitment = Hash.of(salt, bytes);
    }

    /** These bytes with a new salt; outside tests the chance is a {@link java.security.SecureRandom}. */
    public static Content salted(byte[] bytes, RandomGenerator chance) {
        byte[] salt = new byte[SALT];
        chance.nextBytes(salt);
        return new Content(salt, bytes);
    }

    /** This text in UTF-8 with a new salt. */
    public static Content salted(String text, RandomGenerator chance) {
        return salted(text.getBytes(StandardCharsets.UTF_8), chance);
    }

    /** A content as it was kept. */
    static Content kept(byte[] salt, byte[] bytes) {
        return new Content(salt, bytes);
    }

    /** What stands in the entry, as {@link Hash#hex()}. */
    public Hash commitment() {
        return commitment;
    }

    /** A copy of the content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The content as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    byte[] salt() {
        return salt.clone();
    }

    int length() {
        return bytes.length;
    }

    /** The commitment; never the content. */
    @Override
    public String toString() {
        return "Content[" + commitment + "]";
    }
}
