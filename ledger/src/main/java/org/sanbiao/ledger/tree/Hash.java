package org.sanbiao.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 hash, 32 bytes. Immutable; equal by its bytes.
 *
 * <p>The tree's two kinds never collide, because each hashes a first byte of its own (RFC 9162, 2.1.1):
 *
 * <pre>
 * leaf(d)    = SHA-256(0x00 ‖ d)
 * node(l, r) = SHA-256(0x01 ‖ l ‖ r)
 * </pre>
 */
public final class Hash {

    /** Bytes in a hash. */
    public static final int SIZE = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    // a digest is costly to look up and cheap to reuse: it resets itself after each use
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hash::sha256);

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static final Hash OF_NOTHING = of();

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of a leaf that holds these bytes. */
    public static Hash leaf(byte[] data) {
        return of(LEAF, data);
    }

    /** The hash of the node above two others. */
    public static Hash node(Hash left, Hash right) {
        return of(NODE, left.bytes, right.bytes);
    }

    /** SHA-256 of the parts, one after the other. */
    public static Hash of(byte[]... parts) {
        MessageDigest digest = DIGEST.get();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /**
     * The hash that these 32 bytes are.
     *
     * @throws IllegalArgumentException if they are not 32
     */
    public static Hash ofBytes(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("A hash has " + SIZE + " bytes, not " + bytes.length + ".");
        }
        return new Hash(bytes.clone());
    }

    /**
     * The hash written as 64 lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException if the text is not that
     */
    public static Hash ofHex(String hex) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException notHex) {
            throw new IllegalArgumentException("Not a hash in hexadecimal digits: " + hex, notHex);
        }
        Hash hash = ofBytes(bytes);
        if (!hash.hex().equals(hex)) {
            throw new IllegalArgumentException("A hash is written in lower case: " + hex);
        }
        return hash;
    }

    /**
     * The hash written in Base64 (RFC 4648, 4), as in checkpoints.
     *
     * @throws IllegalArgumentException if the text is not that, or has bits left over
     */
    public static Hash ofBase64(String text) {
        Hash hash = ofBytes(Base64.getDecoder().decode(text));
        if (!hash.base64().equals(text)) {
            throw new IllegalArgumentException("Not the one way to write a hash in Base64: " + text);
        }
        return hash;
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** 44 characters of Base64. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The hexadecimal digits. */
    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException("Bug: a Java without SHA-256", everyJdkHasIt);
        }
    }
}
