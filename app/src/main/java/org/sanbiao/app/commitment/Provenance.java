package org.sanbiao.app.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.SourceText;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.Source;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.following.event.Source.Derived;
import org.sanbiao.following.event.Source.Instruction;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.register.Shelf.Volume;

/**
 * Where a commitment comes from, with the words as they stand there.
 *
 * @param before what stands before the sentence in its paragraph
 * @param volume the document; null where it comes from none
 * @param address of the sentence in the document: a path of this server; null where it comes from none
 * @param span of the sentence in the document, in code points: 120-148; empty where it comes from none
 * @param parent the commitment that it is a part of, or null
 * @param leader whose instruction it is, or null
 * @param day of the instruction, or null
 */
public record Provenance(
        String before,
        String quote,
        String after,
        @Nullable Volume volume,
        @Nullable String address,
        String span,
        @Nullable String parent,
        @Nullable String leader,
        @Nullable LocalDate day) {

    /** Where the sentence is reviewed: the document with this commitment chosen. */
    public String review(String commitment) {
        return address == null ? "" : address + "&item=" + commitment;
    }

    /** Where the sentence prints with its source, day of retrieval and checkpoint. */
    public String quotation() {
        return address == null ? "" : address.replace("?at=", "/quotation?at=");
    }

    static Provenance of(Card card, Office office, Sentences sentences) {
        Source source = card.source();
        String parent = null;
        for (int depth = 0; source instanceof Derived derived && depth < 8; depth++) {
            parent = parent == null ? derived.commitment() : parent;
            Situation above = office.register().situation(derived.commitment(), card.updated());
            if (above == null) {
                break;
            }
            source = above.card().source();
        }
        if (source instanceof Anchor anchor) {
            SourceText found = sentences.of(anchor);
            Volume volume = office.register().shelf().document(anchor.hash());
            String bare = anchor.hash().replaceFirst("^sha256:", "");
            String span = anchor.start() + "-" + anchor.end();
            String address = "/documents/" + bare + "?at=" + span;
            return new Provenance(
                    found.before(), found.quote(), found.after(), volume, address, span, parent, null, null);
        }
        if (source instanceof Instruction instruction) {
            return new Provenance(
                    "",
                    instruction.words().shown(),
                    "",
                    null,
                    null,
                    "",
                    parent,
                    instruction.leader().shown(),
                    instruction.day());
        }
        return new Provenance("", card.asEntered().task().shown(), "", null, null, "", parent, null, null);
    }
}
