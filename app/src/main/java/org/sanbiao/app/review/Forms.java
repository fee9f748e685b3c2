package org.sanbiao.app.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.review.Desk.Form;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.structure.Facts;

/** The forms of the review desk, filled in with what is there. */
final class Forms {

    /** What it may be merged with, on either side. */
    private static final int NEAR = 6;

    private final Items items;
    private final @Nullable Folio folio;

    Forms(Items items, @Nullable Folio folio) {
        this.items = items;
        this.folio = folio;
    }

    /** The form for an act; null where it is none, or nothing can be done to the item any more. */
    @Nullable
    Form opened(String act, Item item, List<String> with) {
        Substance substance = item.substance();
        if (substance == null || !item.isAlive() || act.equals("reject") && !item.isOpen()) {
            return null;
        }
        return switch (act) {
            case "reject" -> form(act, item, List.of(), List.of(), List.of());
            case "correct" -> form(act, item, List.of(Fields.of(substance)), List.of(), List.of());
            case "split" -> form(act, item, parts(substance), List.of(), List.of());
            case "merge" -> merge(item, substance, with);
            default -> null;
        };
    }

    private static Form form(String act, Item item, List<Fields> parts, List<Item> near, List<Item> with) {
        return new Form(act, parts, near, with, "", item.version(), null, List.of());
    }

    private List<Fields> parts(Substance substance) {
        Facts facts = folio == null ? Facts.NONE : folio.reading().facts();
        List<Fields> parts = new ArrayList<>(Parting.of(substance, facts));
        if (parts.size() < 3) {
            parts.add(Fields.of(substance).withTask(""));
        }
        return parts;
    }

    private Form merge(Item item, Substance substance, List<String> with) {
        List<Item> chosen = with.stream()
                .map(items::find)
                .filter(other -> other != null && other.isAlive() && !other.equals(item))
                .map(java.util.Objects::requireNonNull)
                .distinct()
                .toList();
        List<Item> order = items.all().stream()
                .filter(other -> other.isAlive() && other.start() >= 0)
                .sorted(java.util.Comparator.comparingInt(Item::start))
                .toList();
        int at = order.indexOf(item);
        List<Item> near = new ArrayList<>(
                order.subList(Math.max(0, at - NEAR), Math.min(order.size(), Math.max(0, at) + NEAR + 1)));
        near.remove(item);
        Fields whole = Fields.of(substance);
        return form(
                "merge",
                item,
                List.of(chosen.isEmpty() ? whole : whole.withTask(together(item, chosen))),
                near,
                chosen);
    }

    /** The words of all: as they stand in the text where nothing else stands between them, else one behind the other. */
    private String together(Item item, List<Item> chosen) {
        List<Item> all = new ArrayList<>(chosen);
        all.add(item);
        all.sort(java.util.Comparator.comparingInt(Item::start));
        int start = all.get(0).start();
        int end = all.stream().mapToInt(Item::end).max().orElse(start);
        Span span = folio == null || start < 0 ? null : folio.units(start, end);
        if (folio != null && span != null && end - start < 400) {
            String words = Prose.joined(folio.text(), span.start(), span.end());
            if (!words.contains("。")) {
                return words;
            }
        }
        return String.join("；", all.stream().map(Item::words).distinct().toList());
    }

    /** What the parts of a split begin with: the whole without its targets. */
    static Substance bare(Substance whole) {
        return whole.withTarget(null).withoutEach();
    }

    /** An item that was named in a form, or a refusal. */
    Item named(String id) {
        Item item = items.find(id);
        if (item == null || item.card() == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "这份文件里没有" + id, "this document has no " + id);
        }
        return item;
    }
}
