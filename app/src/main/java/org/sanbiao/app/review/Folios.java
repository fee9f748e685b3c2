package org.sanbiao.app.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.Intake;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.documents.UnreadableException;
import org.sanbiao.following.event.DocumentEvent.DocumentRead;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.register.Shelf.Volume;
import org.sanbiao.ledger.Content;
import org.sanbiao.ledger.tree.Hash;
import org.sanbiao.reading.structure.Facts;

/**
 * The documents of a work folder, read once more from their stored bytes to be shown. For any number of threads.
 *
 * <p>The last few stay in memory; whether their bytes are still there is asked each time, so that what was erased is gone.
 */
final class Folios {

    private static final int KEPT = 12;

    /** Characters of all that are kept. */
    private static final int CHARACTERS = 3_000_000;

    private final WorkFolder work;
    private final Map<String, Folio> known = new LinkedHashMap<>(16, 0.75f, true);

    Folios(WorkFolder work) {
        this.work = work;
    }

    /** A document to be shown; null where its bytes were erased or never kept. */
    @Nullable
    Folio of(Volume volume) {
        Evidence file = file(volume);
        byte[] bytes = file == null ? null : bytes(file);
        if (file == null || bytes == null) {
            synchronized (known) {
                known.remove(volume.hash());
            }
            return null;
        }
        synchronized (known) {
            Folio kept = known.get(volume.hash());
            if (kept != null) {
                return kept;
            }
        }
        try {
            Facts facts = new Facts(volume.title(), volume.published(), volume.issuer(), volume.place());
            Folio read = Folio.of(Intake.document(file.name().shown(), bytes), facts);
            keep(volume.hash(), read);
            return read;
        } catch (UnreadableException e) {
            return null; // it was read once; the quotes stand in the ledger
        }
    }

    private void keep(String hash, Folio folio) {
        synchronized (known) {
            known.put(hash, folio);
            long characters = known.values().stream()
                    .mapToLong(kept -> kept.text().length())
                    .sum();
            while (known.size() > 1 && (known.size() > KEPT || characters > CHARACTERS)) {
                String oldest = known.keySet().iterator().next();
                Folio gone = known.remove(oldest);
                characters -= gone == null ? 0 : gone.text().length();
            }
        }
    }

    /** The file that the ledger keeps of a document, or null. */
    @Nullable
    Evidence file(Volume volume) {
        List<Happened> events = work.office().register().history(volume.id());
        return !events.isEmpty() && events.get(0).event() instanceof DocumentRead read ? read.file() : null;
    }

    /** Its bytes; null where they were erased. */
    byte @Nullable [] bytes(Evidence file) {
        Optional<Content> content = work.ledger().content(Hash.ofHex(file.hash()));
        return content.map(Content::bytes).orElse(null);
    }
}
