package org.sanbiao.app.publicsite;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;

/** What is published now, worked out anew when the ledger, the day or what is published has changed. Thread-safe. */
final class Window {

    private final WorkFolder work;
    private final Publications publications;
    private @Nullable Seen seen;

    Window(WorkFolder work) {
        this.work = work;
        this.publications = new Publications(work.published());
    }

    private record Asked(Map<String, OffsetDateTime> published, LocalDate today, long entries) {}

    private record Seen(Asked asked, Published published) {}

    Publications publications() {
        return publications;
    }

    synchronized Published on(LocalDate today) {
        Asked asked = new Asked(publications.now(), today, work.ledger().size());
        Seen known = seen;
        if (known == null || !known.asked().equals(asked)) {
            known = new Seen(asked, Published.of(work, asked.published(), today));
            seen = known;
        }
        return known.published();
    }
}
