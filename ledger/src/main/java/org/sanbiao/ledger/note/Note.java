package org.sanbiao.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A text with signatures below it (C2SP signed-note). Immutable.
 *
 * <pre>
 * example.com/behind-the-sofa
 * 20852163
 * CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 *
 * — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
 * </pre>
 *
 * <p>A signature line holds an em dash, the key's name, and Base64 of the key's id (4 bytes) and the signature of the
 * text up to and with its last newline, without the empty line.
 */
public record Note(String text, List<Signature> signatures) {

    /** Longest note that is read, in bytes. */
    public static final int LONGEST = 1_000_000;

    /** Most signatures that are read. */
    public static final int MOST_SIGNATURES = 100;

    private static final String DASH = "\u2014 ";

    /** One signature line, not yet believed. */
    public record Signature(String name, int id, String base64) {}

    /** Refuses a text that could not be told from its signatures. */
    public Note {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new IllegalArgumentException("A note's text is lines that each end in a newline.");
        }
        signatures = List.copyOf(signatures);
    }

    /** The text signed by these keys. */
    public static Note sign(String text, SigningKey... keys) {
        List<Signature> signatures = new ArrayList<>();
        for (SigningKey key : keys) {
            VerifyingKey open = key.verifyingKey();
            ByteBuffer bytes = ByteBuffer.allocate(68).putInt(open.id()).put(key.sign(text));
            signatures.add(
                    new Signature(open.name(), open.id(), Base64.getEncoder().encodeToString(bytes.array())));
        }
        return new Note(text, signatures);
    }

    /** Whether one of the signatures is by this key and right. */
    public boolean isSignedBy(VerifyingKey key) {
        for (Signature signature : signatures) {
            if (signature.id() == key.id() && signature.name().equals(key.name())) {
                byte[] bytes = Base64.getDecoder().decode(signature.base64());
                if (key.verifies(text, Arrays.copyOfRange(bytes, 4, bytes.length))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Reads a note; the signatures are not checked.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static Note parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException(
                    "A note of " + bytes.length + " bytes; at most " + LONGEST + " are read.");
        }
        String whole;
        try {
            whole = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException("The note is not UTF-8.", broken);
        }
        int gap = whole.lastIndexOf("\n\n");
        if (gap < 0 || !whole.endsWith("\n")) {
            throw new IllegalArgumentException("The note has no signatures below an empty line.");
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : whole.substring(gap + 2).lines().toList()) {
            signatures.add(signature(line));
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException(
                    "The note has " + signatures.size() + " signatures instead of 1 to " + MOST_SIGNATURES + ".");
        }
        return new Note(whole.substring(0, gap + 1), signatures);
    }

    private static Signature signature(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || !KeyName.isName(parts[0])) {
            throw new IllegalArgumentException("Not a signature line: " + line);
        }
        byte[] bytes = Base64.getDecoder().decode(parts[1]);
        if (bytes.length < 5 || !Base64.getEncoder().encodeToString(bytes).equals(parts[1])) {
            throw new IllegalArgumentException("Not a signature line: " + line);
        }
        return new Signature(parts[0], ByteBuffer.wrap(bytes).getInt(), parts[1]);
    }

    /** The note in UTF-8. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The note as it is written. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(text).append('\n');
        for (Signature signature : signatures) {
            out.append(DASH)
                    .append(signature.name())
                    .append(' ')
                    .append(signature.base64())
                    .append('\n');
        }
        return out.toString();
    }

    /** The ids of the keys that are said to have signed, for messages. */
    public String signers() {
        List<String> names = new ArrayList<>();
        for (Signature signature : signatures) {
            names.add(signature.name() + "+" + HexFormat.of().toHexDigits(signature.id()));
        }
        return String.join(", ", names);
    }
}
