package org.sanbiao.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.note.VerifyingKey;
import org.sanbiao.ledger.tree.Checkpoint;
import org.sanbiao.ledger.tree.Hash;
import org.sanbiao.ledger.tree.Tree;

/**
 * That one entry is in a log, for somebody who has nothing but the log's key. Written as C2SP tlog-proof, the entry's
 * line being the extra data:
 *
 * <pre>
 * c2sp.org/tlog-proof@v1
 * extra eyJlbnRyeSI6…
 * index 73894
 * gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
 * B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
 *
 * example.com/fancylog
 * 109482
 * sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=
 *
 * — example.com/fancylog hI2DJw…
 * </pre>
 */
public record InclusionProof(String line, long index, List<Hash> hashes, Note checkpoint) {

    private static final String HEAD = "c2sp.org/tlog-proof@v1";

    /** Keeps a copy. */
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /** Whether the key signed a checkpoint of a log that has this line as entry {@code index}. */
    public boolean checks(VerifyingKey key) {
        Checkpoint head;
        try {
            head = Checkpoint.parse(checkpoint.text());
        } catch (IllegalArgumentException notACheckpoint) {
            return false;
        }
        Hash leaf = Hash.leaf(line.getBytes(StandardCharsets.UTF_8));
        return head.origin().equals(key.name())
                && checkpoint.isSignedBy(key)
                && Tree.checkInclusion(hashes, index, leaf, head.size(), head.root());
    }

    /** The proof as it is written. */
    public String text() {
        StringBuilder out = new StringBuilder(HEAD).append('\n');
        out.append("extra ")
                .append(Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8)))
                .append('\n');
        out.append("index ").append(index).append('\n');
        hashes.forEach(hash -> out.append(hash.base64()).append('\n'));
        return out.append('\n').append(checkpoint).toString();
    }

    /**
     * Reads a proof; whether it holds is for {@link #checks}.
     *
     * @throws IllegalArgumentException if it is not one with an entry in it
     */
    public static InclusionProof parse(String text) {
        ProofText parts = ProofText.of(text);
        List<String> head = parts.head();
        if (head.size() < 3
                || !head.get(0).equals(HEAD)
                || !head.get(1).startsWith("extra ")
                || !head.get(2).startsWith("index ")) {
            throw new IllegalArgumentException("A proof begins with " + HEAD + ", an entry and its index.");
        }
        byte[] line = Base64.getDecoder().decode(head.get(1).substring(6));
        return new InclusionProof(
                new String(line, StandardCharsets.UTF_8),
                ProofText.number(head.get(2).substring(6)),
                ProofText.hashes(head.subList(3, head.size())),
                parts.checkpoint());
    }
}
