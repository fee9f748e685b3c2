package org.sanbiao.app.publicsite;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.publicsite.Published.Item;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.Source;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.following.event.Source.Derived;

/**
 * What is published now. Worked out anew when the day has changed; when the ledger has, only the documents that its new
 * entries are about. Thread-safe.
 */
final class Window {

    /** Entries after which all is worked out anew. */
    private static final int MOST_NEW = 2_000;

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
            Set<String> touched = known == null ? null : touched(known, asked);
            Published before = known == null || touched == null ? Published.NOTHING : known.published();
            known = new Seen(
                    asked, Published.of(work, asked.published(), today, before, touched == null ? Set.of() : touched));
            seen = known;
        }
        return known.published();
    }

    /** The identities of the documents that may look otherwise since; null where any may. */
    private @Nullable Set<String> touched(Seen known, Asked asked) {
        long first = known.asked().entries();
        long added = asked.entries() - first;
        if (!known.asked().today().equals(asked.today()) || added < 0 || added > MOST_NEW) {
            return null;
        }
        Optional<Set<String>> subjects = work.office().register().changes().subjects(first);
        if (subjects.isEmpty()) {
            return null;
        }
        Set<String> documents = new HashSet<>();
        for (String about : subjects.get()) {
            switch (about.charAt(0)) {
                case 'P' -> {
                    return null; // a period of reporting is everybody's
                }
                case 'D' -> documents.add(about);
                case 'C' -> {
                    Item item = known.published().commitments().get(about);
                    String document = item == null
                            ? document(about, asked.today())
                            : item.document().volume().id();
                    if (document != null) {
                        documents.add(document);
                    }
                }
                default -> {} // nothing of people, units and findings is public
            }
        }
        return documents;
    }

    /** The document that a commitment comes from, be it by way of others. */
    private @Nullable String document(String commitment, LocalDate today) {
        String id = commitment;
        for (int depth = 0; depth < 8; depth++) {
            Situation situation = work.office().register().situation(id, today);
            Source source = situation == null ? null : situation.card().source();
            if (source instanceof Anchor anchor) {
                return anchor.document();
            }
            if (!(source instanceof Derived derived)) {
                return null;
            }
            id = derived.commitment();
        }
        return null;
    }
}
