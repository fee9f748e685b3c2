package org.sanbiao.app.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.following.event.Source.Derived;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.statement.Stance;
import org.sanbiao.reading.statement.Statement;

/**
 * All that a document says, as the list beside it has it: what the ledger knows counts, and what a reading finds beside
 * that is added.
 */
final class Items {

    private final List<Item> all;

    private Items(List<Item> all) {
        this.all = List.copyOf(all);
    }

    /**
     * The items of a document.
     *
     * @param folio null where its bytes are gone: what the ledger's anchors hold is left
     * @param cards the commitments that it gave
     */
    static Items of(@Nullable Folio folio, List<Card> cards) {
        Map<String, Span> places = folio == null ? Map.of() : places(folio, cards);
        List<Span> groups = groups(folio, places.values());
        List<Item> items = new ArrayList<>();
        for (Card card : cards) {
            Span span = places.get(card.id());
            items.add(
                    folio == null || span == null
                            ? new Item(card.id(), card, List.of(), List.of(), -1, -1, "", 0)
                            : item(folio, card.id(), card, span, groups));
        }
        if (folio != null) {
            Set<Integer> taken = new HashSet<>();
            for (Span place : places.values()) {
                Span group = group(groups, place);
                taken.add(group == null ? -1 : group.start());
            }
            for (Statement statement : folio.reading().statements()) {
                Span group = group(groups, statement.span());
                boolean known = group != null && taken.contains(group.start());
                boolean shown = statement.stance() == Stance.COMMITMENT
                        || !statement.measures().isEmpty();
                if (!known && shown && group != null) {
                    String id = "s" + folio.point(statement.span().start());
                    items.add(item(folio, id, null, statement.span(), groups));
                }
            }
        }
        items.sort(Comparator.comparingInt(Item::part)
                .thenComparing(item -> item.card() == null || item.doubts().isEmpty())
                .thenComparing(item -> item.card() == null)
                .thenComparingInt(Item::start)
                .thenComparingInt(item -> number(item.id())));
        return new Items(items);
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static Item item(Folio folio, String id, @Nullable Card card, Span span, List<Span> groups) {
        Span group = group(groups, span);
        List<Statement> statements = statements(folio, span);
        int at = group == null ? span.start() : group.start();
        return new Item(
                id,
                card,
                statements,
                Item.doubts(statements),
                folio.point(span.start()),
                folio.point(span.end()),
                "t" + folio.point(at),
                folio.part(at));
    }

    /** The statements that overlap a span; they are sorted and overlap nothing themselves. */
    private static List<Statement> statements(Folio folio, Span span) {
        List<Statement> all = folio.reading().statements();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < all.size() && all.get(end).span().start() < span.end()) {
            end++;
        }
        return all.subList(low, end);
    }

    /** Where each commitment stands in the text: by its anchor, or that of what it was made of. */
    private static Map<String, Span> places(Folio folio, List<Card> cards) {
        Map<String, Card> byId = new HashMap<>();
        cards.forEach(card -> byId.put(card.id(), card));
        Map<String, Span> places = new HashMap<>();
        for (Card card : cards) {
            Card root = card;
            for (int depth = 0; depth < 32 && root != null && root.source() instanceof Derived from; depth++) {
                root = byId.get(from.commitment());
            }
            Span span = root != null && root.source() instanceof Anchor anchor ? place(folio, anchor) : null;
            if (span != null) {
                places.put(card.id(), span);
            }
        }
        return places;
    }

    /** The span of an anchor; where other words stand there now, the nearest place that has them. */
    private static @Nullable Span place(Folio folio, Anchor anchor) {
        String quote = anchor.quote().text();
        Span span = folio.units(anchor.start(), anchor.end());
        if (quote == null || span != null && folio.text().startsWith(quote, span.start())) {
            return span;
        }
        String before = anchor.before().text() == null ? "" : anchor.before().shown();
        int at = folio.text().indexOf(before + quote);
        int found = at >= 0 ? at + before.length() : folio.text().indexOf(quote);
        return found < 0 ? null : new Span(found, found + quote.length());
    }

    /** What overlaps is marked as one. */
    private static List<Span> groups(@Nullable Folio folio, Iterable<Span> places) {
        List<Span> spans = new ArrayList<>();
        places.forEach(spans::add);
        if (folio != null) {
            folio.reading().statements().forEach(statement -> spans.add(statement.span()));
        }
        spans.sort(null);
        List<Span> groups = new ArrayList<>();
        for (Span span : spans) {
            Span last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && last.overlaps(span)) {
                groups.set(groups.size() - 1, last.to(span));
            } else {
                groups.add(span);
            }
        }
        return groups;
    }

    private static @Nullable Span group(List<Span> groups, Span span) {
        int low = 0;
        int high = groups.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (groups.get(middle).end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < groups.size() && groups.get(low).overlaps(span) ? groups.get(low) : null;
    }

    /** Those that are to be shown: by part, those with doubts first, then as they stand. */
    List<Item> all() {
        return all;
    }

    /** The item of an id, or null. */
    @Nullable
    Item find(@Nullable String id) {
        return all.stream().filter(item -> item.id().equals(id)).findFirst().orElse(null);
    }

    /** The first that somebody has to say something of, in a part and behind an item; else from the start; else null. */
    @Nullable
    Item open(int part, @Nullable String behind) {
        boolean passed = behind == null;
        Item first = null;
        for (Item item : all) {
            if (item.part() == part && item.isOpen() && !item.id().equals(behind)) {
                if (passed) {
                    return item;
                }
                first = first == null ? item : first;
            }
            passed |= item.id().equals(behind);
        }
        return first;
    }

    /** How many commitments the document gave; of one that was split or merged, what it became. */
    int commitments() {
        return (int) all.stream()
                .filter(item -> item.card() != null && !item.isGone())
                .count();
    }

    /** How many of them somebody looked at. */
    int reviewed() {
        return (int) all.stream()
                .filter(item -> item.card() != null && !item.isGone() && !item.isOpen())
                .count();
    }

    /** How many of a part wait. */
    int waiting(int part) {
        return (int) all.stream()
                .filter(item -> item.part() == part && item.isOpen())
                .count();
    }
}
