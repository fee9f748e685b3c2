package org.sanbiao.app.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.documents.Document;
import org.sanbiao.documents.UnreadableException;
import org.sanbiao.following.event.DocumentEvent.DocumentRead;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.ledger.Content;
import org.sanbiao.ledger.tree.Hash;
import org.sanbiao.reading.page.Block;

/**
 * A commitment's sentence in its paragraph.
 *
 * @param before what stands before it in the paragraph
 * @param after what stands after it
 */
public record SourceText(String before, String quote, String after) {

    /** From the document that the ledger keeps; where it was erased, what the anchor itself holds. */
    public static SourceText of(WorkFolder work, Anchor anchor) {
        return of(document(work, anchor.document()), anchor);
    }

    /** The same from a document that was read already. */
    public static SourceText of(@Nullable Document document, Anchor anchor) {
        String text = document == null ? "" : document.text();
        if (document == null || text.codePointCount(0, text.length()) < anchor.end()) {
            return new SourceText(
                    anchor.before().shown(),
                    anchor.quote().shown(),
                    anchor.after().shown());
        }
        int start = text.offsetByCodePoints(0, anchor.start());
        int end = text.offsetByCodePoints(start, anchor.end() - anchor.start());
        int from = start;
        int to = end;
        for (Block block : document.page().blocks()) {
            boolean touches = block.span().start() < end && start < block.span().end();
            from = touches ? Math.min(from, block.span().start()) : from;
            to = touches ? Math.max(to, block.span().end()) : to;
        }
        return new SourceText(text.substring(from, start), text.substring(start, end), text.substring(end, to));
    }

    /** A document that was entered, read again from its bytes; null where they were erased or not kept. */
    public static @Nullable Document document(WorkFolder work, String document) {
        List<Happened> events = work.office().register().history(document);
        if (events.isEmpty() || !(events.get(0).event() instanceof DocumentRead read) || read.file() == null) {
            return null;
        }
        byte[] bytes = work.ledger()
                .content(Hash.ofHex(read.file().hash()))
                .map(Content::bytes)
                .orElse(null);
        if (bytes == null) {
            return null;
        }
        try {
            return Intake.document(read.file().name().shown(), bytes);
        } catch (UnreadableException e) {
            return null; // it was read once; the quote stands in the anchor
        }
    }
}
