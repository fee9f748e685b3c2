package org.sanbiao.ledger;

import java.util.List;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.note.VerifyingKey;
import org.sanbiao.ledger.tree.Checkpoint;
import org.sanbiao.ledger.tree.Hash;
import org.sanbiao.ledger.tree.Tree;

/**
 * That a log only added to what it was at an earlier checkpoint. Written as C2SP tlog-witness takes it:
 *
 * <pre>
 * old 20852014
 * CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 *
 * example.com/behind-the-sofa
 * 20852163
 * CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 *
 * — example.com/behind-the-sofa Az3grlgtzPIC…
 * </pre>
 */
public record ConsistencyProof(long before, List<Hash> hashes, Note checkpoint) {

    private static final String OLD = "old ";

    /** Keeps a copy. */
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /** Whether the key signed a checkpoint of a log that begins as {@code held} says. */
    public boolean checks(Checkpoint held, VerifyingKey key) {
        Checkpoint head;
        try {
            head = Checkpoint.parse(checkpoint.text());
        } catch (IllegalArgumentException notACheckpoint) {
            return false;
        }
        return head.origin().equals(held.origin())
                && head.origin().equals(key.name())
                && held.size() == before
                && checkpoint.isSignedBy(key)
                && Tree.checkConsistency(hashes, before, held.root(), head.size(), head.root());
    }

    /** The proof as it is written. */
    public String text() {
        StringBuilder out = new StringBuilder(OLD).append(before).append('\n');
        hashes.forEach(hash -> out.append(hash.base64()).append('\n'));
        return out.append('\n').append(checkpoint).toString();
    }

    /**
     * Reads a proof; whether it holds is for {@link #checks}.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static ConsistencyProof parse(String text) {
        ProofText parts = ProofText.of(text);
        List<String> head = parts.head();
        if (!head.get(0).startsWith(OLD)) {
            throw new IllegalArgumentException("A proof of consistency begins with the earlier size: old 123.");
        }
        return new ConsistencyProof(
                ProofText.number(head.get(0).substring(OLD.length())),
                ProofText.hashes(head.subList(1, head.size())),
                parts.checkpoint());
    }
}
