package org.sanbiao.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sanbiao.ledger.note.Note;
import org.sanbiao.ledger.tree.Hash;

/** What the two written proofs have in common: lines, an empty line, a signed checkpoint. */
record ProofText(List<String> head, Note checkpoint) {

    /** More hashes than any tree of 2^63 leaves asks for. */
    private static final int MOST_HASHES = 126;

    static ProofText of(String text) {
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new IllegalArgumentException("A proof ends in a checkpoint, after an empty line.");
        }
        List<String> head = List.of(text.substring(0, gap).split("\n", -1));
        return new ProofText(head, Note.parse(text.substring(gap + 2).getBytes(StandardCharsets.UTF_8)));
    }

    static List<Hash> hashes(List<String> lines) {
        if (lines.size() > MOST_HASHES) {
            throw new IllegalArgumentException(
                    "A proof of " + lines.size() + " hashes; at most " + MOST_HASHES + " are ever needed.");
        }
        return lines.stream().map(Hash::ofBase64).toList();
    }

    static long number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("Not a number of entries: " + text);
        }
        return Long.parseLong(text);
    }
}
