package org.sanbiao.app.publicsite;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Revision;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.Source;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.following.event.Source.Derived;
import org.sanbiao.following.judging.Period;
import org.sanbiao.following.judging.Target;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.Shelf.Volume;

/**
 * All that is published, as it stands on a day. A value.
 *
 * @param commitments by their identities, in the order of documents and numbers
 */
public record Published(List<Doc> documents, Map<String, Item> commitments) {

    /** The pack that the public pages go by. */
    public static final String PACK = "银川";

    static final Published NOTHING = new Published(List.of(), Map.of());

    public Published {
        documents = List.copyOf(documents);
    }

    /**
     * A published document.
     *
     * @param since when it was published
     * @param commitments how many of its are public
     */
    public record Doc(Volume volume, OffsetDateTime since, int commitments) {

        /** Where it was found, if that is an address of the web; else null: a path on somebody's disk is internal. */
        public @Nullable String address() {
            String address = volume.address();
            return address.startsWith("https://") || address.startsWith("http://") ? address : null;
        }

        /** Its hash without what kind of hash it is. */
        public String hash() {
            return volume.hash().replaceFirst("^sha256:", "");
        }
    }

    /**
     * A published commitment.
     *
     * @param situation of its public card
     * @param anchor where its sentence stands; null where that can no longer be found
     */
    public record Item(
            Doc document,
            Situation situation,
            Light light,
            @Nullable Anchor anchor) {

        public Card card() {
            return situation.card();
        }

        public String id() {
            return card().id();
        }

        public String task() {
            return card().substance().task().shown();
        }

        public String quote() {
            return anchor == null
                    ? card().asEntered().task().shown()
                    : anchor.quote().shown();
        }

        /** The first deadline that was given up; null where none was. */
        public @Nullable LocalDate moved() {
            LocalDate due = card().substance().due();
            for (Revision revision : card().revisions()) {
                LocalDate old = revision.oldDue();
                if (!revision.kind().equals("corrected") && old != null && !old.equals(revision.newDue())) {
                    return old.equals(due) ? null : old;
                }
            }
            return null;
        }

        boolean hasAll(List<String> words) {
            Target target = card().substance().target();
            String text = (id() + " " + task() + " " + quote() + " " + (target == null ? "" : target.indicator()))
                    .toLowerCase(Locale.ROOT);
            return words.stream().allMatch(text::contains);
        }

        boolean isOf(String unit) {
            return unit.equals(card().substance().lead())
                    || card().substance().support().contains(unit);
        }
    }

    /**
     * Works it out.
     *
     * @param before of the same day, from which documents are taken over; empty for none
     * @param touched the documents that are not, by their identities
     */
    static Published of(
            WorkFolder work,
            Map<String, OffsetDateTime> published,
            LocalDate today,
            Published before,
            Set<String> touched) {
        Register register = work.office().register();
        Map<String, Period> periods = new LinkedHashMap<>();
        register.periods().forEach(period -> periods.put(period.id(), period.span()));
        Pack pack = work.packs().get(PACK);
        Map<String, Doc> known = new HashMap<>();
        before.documents().forEach(document -> known.put(document.volume().hash(), document));
        Map<Doc, List<Item>> ready = new HashMap<>();
        for (Item item : before.commitments().values()) {
            ready.computeIfAbsent(item.document(), key -> new ArrayList<>()).add(item);
        }
        List<Doc> documents = new ArrayList<>();
        Map<String, Item> items = new LinkedHashMap<>();
        published.forEach((hash, since) -> {
            Doc same = known.get(hash);
            if (same != null
                    && same.since().equals(since)
                    && !touched.contains(same.volume().id())) {
                documents.add(0, same);
                ready.getOrDefault(same, List.of()).forEach(item -> items.put(item.id(), item));
                return;
            }
            Volume volume = register.shelf().document(hash);
            if (volume == null) {
                return;
            }
            List<Card> all = register.shelf().commitments(volume.id());
            List<Card> open = all.stream().filter(PublicCard::may).toList();
            Doc document = new Doc(volume, since, open.size());
            documents.add(0, document);
            Map<String, Card> cards = new HashMap<>();
            all.forEach(card -> cards.put(card.id(), card));
            for (Card card : open) {
                Situation situation = Situation.of(
                        PublicCard.of(card), periods, today, work.settings().leeway());
                items.put(card.id(), new Item(document, situation, situation.light(pack), anchor(card, cards)));
            }
        });
        return new Published(documents, items);
    }

    /** The sentence of a commitment, or of the one that it was split or merged from. */
    private static @Nullable Anchor anchor(Card card, Map<String, Card> known) {
        Source source = card.source();
        for (int depth = 0; depth < 8 && source instanceof Derived derived; depth++) {
            Card above = known.get(derived.commitment());
            if (above == null) {
                return null;
            }
            source = above.source();
        }
        return source instanceof Anchor anchor ? anchor : null;
    }
}
