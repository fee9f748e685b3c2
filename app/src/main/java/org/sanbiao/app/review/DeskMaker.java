package org.sanbiao.app.review;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.app.review.Desk.Note;
import org.sanbiao.app.review.Desk.Part;
import org.sanbiao.app.review.Desk.Told;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.commitment.Commitment;
import org.sanbiao.following.event.CommitmentEvent.CommitmentConfirmed;
import org.sanbiao.following.event.CommitmentEvent.CommitmentCorrected;
import org.sanbiao.following.event.CommitmentEvent.CommitmentEntered;
import org.sanbiao.following.event.CommitmentEvent.CommitmentMerged;
import org.sanbiao.following.event.CommitmentEvent.CommitmentRejected;
import org.sanbiao.following.event.CommitmentEvent.CommitmentSplit;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.office.Deed;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Register;
import org.sanbiao.following.register.Shelf.Volume;
import org.sanbiao.following.register.Unit;
import org.sanbiao.following.wording.Wording;
import org.sanbiao.language.text.Span;
import org.sanbiao.reading.check.Check;
import org.sanbiao.reading.check.Unread;

/** Puts together what a document's page shows. For any number of threads. */
final class DeskMaker {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Characters of a part's name. */
    private static final int NAME = 24;

    private final WorkFolder work;
    private final Folios folios;

    DeskMaker(WorkFolder work, Folios folios) {
        this.work = work;
        this.folios = folios;
    }

    /**
     * What is asked for.
     *
     * @param part from 1; 0 for the one of the item or place, else the first
     */
    record Wish(
            @Nullable String item,
            @Nullable String act,
            @Nullable String at,
            int part,
            @Nullable String show,
            @Nullable String view,
            List<String> with) {

        static Wish item(@Nullable String item, @Nullable String show) {
            return new Wish(item, null, null, 0, show, null, List.of());
        }
    }

    /** The document of an address, or a refusal. */
    Volume volume(String hash) {
        String hex = hash.startsWith("sha256:") ? hash.substring(7) : hash;
        Volume volume =
                hex.matches("[0-9a-f]{64}") ? work.office().register().shelf().document("sha256:" + hex) : null;
        if (volume == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "台账里没有这份文件", "no such document was entered");
        }
        return volume;
    }

    /** What the ledger knows of a document, and what was read in it. */
    Items items(Volume volume) {
        return Items.of(folios.of(volume), work.office().register().shelf().commitments(volume.id()));
    }

    static boolean mayReview(Visitor visitor) {
        return visitor.role() != null && Deed.REVIEW.roles().contains(visitor.role());
    }

    /** The page of a document; {@code form} as it is to be shown again, or null for the one that is asked for. */
    Desk desk(Volume volume, Wish wish, Visitor visitor, Desk.@Nullable Form form) {
        Folio folio = folios.of(volume);
        Register register = work.office().register();
        Items items = Items.of(folio, register.shelf().commitments(volume.id()));
        Place at = folio == null ? null : Place.of(wish.at());
        Span quoted = at == null || folio == null ? null : folio.units(at.start(), at.end());
        boolean mayReview = mayReview(visitor);
        boolean reviewing = mayReview && !"read".equals(wish.view());
        Item chosen = items.find(wish.item());
        if (chosen == null && at != null) {
            chosen = items.all().stream()
                    .filter(item -> item.start() < at.end() && at.start() < item.end() && !item.isGone())
                    .findFirst()
                    .orElse(null);
        }
        int part = part(folio, wish, chosen, quoted, items, reviewing);
        if (chosen == null && reviewing && at == null) {
            chosen = items.open(part, null);
        }
        String show = "open".equals(wish.show()) ? "open" : "all";
        Item current = chosen;
        List<Item> shown = items.all().stream()
                .filter(item -> item.part() == part || folio == null)
                .filter(item -> show.equals("all") || item.isOpen() || item.equals(current))
                .toList();
        String text = folio == null ? "" : folio.text();
        Desk.Form open = form != null || !reviewing || current == null || wish.act() == null
                ? form
                : new Forms(items, folio).opened(wish.act(), current, wish.with());
        return new Desk(
                volume,
                folio == null ? null : Prose.of(folio, part, items, quoted),
                parts(folio, items),
                part,
                shown,
                current,
                current == null || current.card() == null ? List.of() : reviewed(current.id()),
                open,
                show,
                reviewing,
                mayReview,
                items.commitments(),
                items.reviewed(),
                (int) items.all().stream()
                        .filter(item -> item.state().equals("found"))
                        .count(),
                folio == null ? List.of() : checks(folio, text),
                folio == null ? List.of() : unread(folio, text),
                reviewing ? register.units().stream().map(Unit::name).toList() : List.of(),
                quoted == null || at == null ? null : at.toString());
    }

    private static int part(
            @Nullable Folio folio,
            Wish wish,
            @Nullable Item chosen,
            @Nullable Span quoted,
            Items items,
            boolean reviewing) {
        if (folio == null) {
            return 0;
        }
        if (quoted != null) {
            return folio.part(quoted.start());
        }
        if (chosen != null) {
            return chosen.part();
        }
        if (wish.part() > 0) {
            return Math.min(wish.part(), folio.parts().size()) - 1;
        }
        for (int i = 0; reviewing && i < folio.parts().size(); i++) {
            if (items.waiting(i) > 0) {
                return i;
            }
        }
        return 0;
    }

    private static List<Part> parts(@Nullable Folio folio, Items items) {
        List<Part> parts = new ArrayList<>();
        if (folio != null && folio.parts().size() > 1) {
            for (int i = 0; i < folio.parts().size(); i++) {
                int start = folio.parts().get(i).start();
                String words = "";
                for (Folio.Stretch stretch : folio.stretches()) {
                    if (stretch.span().start() >= start) {
                        int end = Math.min(
                                stretch.span().end(),
                                folio.text()
                                        .offsetByCodePoints(
                                                stretch.span().start(),
                                                Math.min(
                                                        NAME,
                                                        folio.text()
                                                                .codePointCount(
                                                                        stretch.span()
                                                                                .start(),
                                                                        stretch.span()
                                                                                .end()))));
                        words = Prose.joined(folio.text(), stretch.span().start(), end);
                        break;
                    }
                }
                parts.add(new Part(i, words, items.waiting(i)));
            }
        }
        return parts;
    }

    private static List<Note> checks(Folio folio, String text) {
        List<Note> notes = new ArrayList<>();
        for (Check check : folio.reading().checks()) {
            String kind = switch (check.kind()) {
                case COUNT_OF_LIST -> "列举";
                case COUNT_OF_EVENTS -> "场次";
                case TOTAL_OF_PARTS -> "合计";
                case WEEKDAY -> "星期";
                case EXTREMES -> "极值";
            };
            Wording words = check.holds()
                    ? new Wording(kind + "相符：" + check.found(), "holds: " + check.found())
                    : new Wording(
                            kind + "不符：写的是" + check.declared() + "，实际是" + check.found(),
                            "declared " + check.declared() + ", found " + check.found());
            notes.add(note(folio, text, check.span(), words, check.holds()));
        }
        return notes;
    }

    private static List<Note> unread(Folio folio, String text) {
        List<Note> notes = new ArrayList<>();
        for (Unread unread : folio.reading().unread()) {
            notes.add(note(folio, text, unread.span(), Mark.why(unread.why()), null));
        }
        return notes;
    }

    private static Note note(Folio folio, String text, Span span, Wording words, @Nullable Boolean good) {
        String at = folio.point(span.start()) + "-" + folio.point(span.end());
        return new Note(at, Prose.joined(text, span.start(), span.end()), words, good);
    }

    /** What a commitment said when an entry was its last. */
    Substance asOf(String id, long version) {
        List<Happened> events = work.office().register().history(id).stream()
                .filter(happened -> happened.sequence() <= version)
                .toList();
        return Commitment.of(events).card().substance();
    }

    /** What happened to a subject after an entry, in order. */
    List<Told> told(String about, long after) {
        return work.office().register().history(about).stream()
                .filter(happened -> happened.sequence() > after)
                .map(this::told)
                .toList();
    }

    /** What was said of a commitment at review; what it lived through since stands on its own page. */
    private List<Told> reviewed(String about) {
        return work.office().register().history(about).stream()
                .filter(happened -> happened.event() instanceof CommitmentEntered
                        || happened.event() instanceof CommitmentCorrected
                        || happened.event() instanceof CommitmentConfirmed
                        || happened.event() instanceof CommitmentRejected
                        || happened.event() instanceof CommitmentSplit
                        || happened.event() instanceof CommitmentMerged)
                .map(this::told)
                .toList();
    }

    private Told told(Happened happened) {
        ZoneId zone = work.ledger().founding().zone();
        return new Told(
                WHEN.format(happened.recordedAt().atZoneSameInstant(zone)),
                happened.by(),
                Narrative.of(happened.event()));
    }
}
