package org.sanbiao.following.event;

import java.time.LocalDate;

/** Where a commitment comes from. */
public sealed interface Source {

    /**
     * A place in a document; the quote and what stands around it find the place again when the document is read anew.
     *
     * @param document the document's identity in the ledger
     * @param hash of the document's bytes, {@code sha256:…}
     * @param start in code points of the document's text
     * @param end exclusive
     */
    record Anchor(String document, String hash, int start, int end, Said before, Said quote, Said after)
            implements Source {}

    /** A leader's instruction (批示), one line typed. */
    record Instruction(Said leader, Said words, LocalDate day) implements Source {}

    /**
     * Another commitment, of which it is a part or which it follows.
     *
     * @param how {@code allocated}, {@code split} or {@code merged}
     */
    record Derived(String commitment, String how) implements Source {}
}
