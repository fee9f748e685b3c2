package org.sanbiao.app.commitment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.SourceText;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.documents.Document;
import org.sanbiao.following.event.Source.Anchor;

/**
 * Finds the sentence that a commitment comes from in its paragraph. The documents last asked for stay in memory, so that
 * a page does not read its document anew. For any number of threads.
 */
final class Sentences {

    /** Characters that are kept, of all documents together. */
    private static final long KEPT = 8_000_000;

    /** Characters of a paragraph that are shown on each side of the sentence. */
    private static final int AROUND = 600;

    private final WorkFolder work;
    private final Map<String, Document> kept = new LinkedHashMap<>(16, 0.75f, true);

    Sentences(WorkFolder work) {
        this.work = work;
    }

    /** From the document that the ledger keeps; where it was erased, what the entry itself holds. */
    SourceText of(Anchor anchor) {
        SourceText found = SourceText.of(document(anchor), anchor);
        return new SourceText(
                last(found.before().stripLeading()),
                found.quote(),
                first(found.after().stripTrailing()));
    }

    private static String last(String text) {
        if (text.length() <= AROUND) {
            return text;
        }
        int at = text.length() - AROUND;
        return "…" + text.substring(Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at);
    }

    private static String first(String text) {
        if (text.length() <= AROUND) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(AROUND - 1)) ? AROUND - 1 : AROUND) + "…";
    }

    private @Nullable Document document(Anchor anchor) {
        synchronized (kept) {
            Document known = kept.get(anchor.hash());
            if (known != null) {
                return known;
            }
        }
        Document read = SourceText.document(work, anchor.document());
        if (read != null) {
            keep(anchor.hash(), read);
        }
        return read;
    }

    private void keep(String hash, Document document) {
        synchronized (kept) {
            kept.put(hash, document);
            long sum = kept.values().stream().mapToLong(d -> d.text().length()).sum();
            while (sum > KEPT && kept.size() > 1) {
                String oldest = kept.keySet().iterator().next();
                Document gone = kept.remove(oldest);
                sum -= gone == null ? 0 : gone.text().length();
            }
        }
    }
}
