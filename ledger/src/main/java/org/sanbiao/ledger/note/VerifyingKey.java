package org.sanbiao.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The public half of an Ed25519 key with its name. Immutable, equal by its text.
 *
 * <p>Written as in golang.org/x/mod/sumdb/note: {@code NAME+ID+KEY}, the id eight hexadecimal digits, the key Base64 of
 * {@code 0x01} and 32 bytes:
 *
 * <pre>PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW</pre>
 */
public final class VerifyingKey {

    // RFC 8410: SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final int id;
    private final String text;
    private final PublicKey key;

    private VerifyingKey(String name, byte[] typed) {
        if (typed.length != 33 || typed[0] != KeyName.ED25519) {
            throw new IllegalArgumentException("Not an Ed25519 key: " + typed.length + " bytes.");
        }
        this.name = KeyName.requireName(name);
        this.id = KeyName.id(name, typed);
        this.text = name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
        byte[] encoded = new byte[X509.length + 32];
        System.arraycopy(X509, 0, encoded, 0, X509.length);
        System.arraycopy(typed, 1, encoded, X509.length, 32);
        try {
            this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException refused) {
            throw new IllegalArgumentException("Not a point of Ed25519: " + text, refused);
        }
    }

    static VerifyingKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] typed = new byte[33];
        typed[0] = KeyName.ED25519;
        System.arraycopy(encoded, encoded.length - 32, typed, 1, 32);
        return new VerifyingKey(name, typed);
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if the text is no key, or its id is not that of the key
     */
    public static VerifyingKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A key is written NAME+ID+KEY, not " + text);
        }
        VerifyingKey key = new VerifyingKey(parts[0], Base64.getDecoder().decode(parts[2]));
        if (!key.text.equals(text)) {
            throw new IllegalArgumentException("The key says it is " + text + " and is " + key.text);
        }
        return key;
    }

    /** Who signs with it. */
    public String name() {
        return name;
    }

    /** Tells keys of one name apart; a hint, not a proof. */
    public int id() {
        return id;
    }

    /** Whether this key's owner signed the text. */
    public boolean verifies(String signed, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(signed.getBytes(StandardCharsets.UTF_8));
            return signature.length == 64 && ed25519.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifyingKey that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The key as it is written, {@code NAME+ID+KEY}. */
    @Override
    public String toString() {
        return text;
    }
}
