package org.sanbiao.app.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.review.Desk.Form;
import org.sanbiao.app.review.DeskMaker.Wish;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.Intake;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.office.Sheet;
import org.sanbiao.following.register.Shelf.Volume;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What people say of what was read: plain forms, each answered with the page on which the next item waits.
 *
 * <p>What is refused is shown again with everything that was typed; a stale version with what others did meanwhile.
 */
@Controller
public final class ReviewPages {

    private static final int MOST_PARTS = 12;

    private final WorkFolder work;
    private final Folios folios;
    private final DeskMaker desks;

    public ReviewPages(WorkFolder work, ReaderPages reader) {
        this.work = work;
        this.folios = reader.folios();
        this.desks = reader.desks();
    }

    @PostMapping("/documents/{hash}/confirm")
    Object confirm(
            @PathVariable String hash,
            @RequestParam String about,
            @RequestParam long seen,
            @RequestParam(required = false) @Nullable String show,
            Visitor visitor) {
        Volume volume = desks.volume(hash);
        return attempt(
                volume,
                about,
                show,
                visitor,
                new Form("", List.of(), List.of(), List.of(), "", seen, null, List.of()),
                () -> {
                    work.office().review().confirm(visitor.acting(), about, seen);
                    return next(volume, about, show).saying("review.confirmed", about);
                });
    }

    @PostMapping("/documents/{hash}/reject")
    Object reject(
            @PathVariable String hash,
            @RequestParam String about,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String show,
            Visitor visitor) {
        Volume volume = desks.volume(hash);
        Form form = new Form("reject", List.of(), List.of(), List.of(), reason, seen, null, List.of());
        return attempt(volume, about, show, visitor, form, () -> {
            work.office().review().reject(visitor.acting(), about, seen, reason);
            return next(volume, about, show).saying("review.rejected", about);
        });
    }

    /** Puts right what was read; {@code confirm} accepts it at once. */
    @PostMapping("/documents/{hash}/correct")
    Object correct(
            @PathVariable String hash,
            @RequestParam String about,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String confirm,
            @RequestParam(required = false) @Nullable String show,
            HttpServletRequest request,
            Visitor visitor) {
        Volume volume = desks.volume(hash);
        Item item = new Forms(desks.items(volume), null).named(about);
        Substance old = substance(item);
        Fields typed = Fields.sent(request.getParameterMap(), "", Fields.of(old));
        Form form = new Form("correct", List.of(typed), List.of(), List.of(), reason, seen, null, List.of());
        return attempt(volume, about, show, visitor, form, () -> {
            Substance corrected = typed.on(old, volume.place());
            boolean changed = !corrected.equals(old);
            if (!changed && confirm == null) {
                throw new Refusal(Refusal.Reason.INPUT, "没有改动任何内容", "nothing was changed");
            }
            boolean accepted = confirm != null && item.isOpen();
            work.office()
                    .together(
                            () -> { // both or neither
                                if (changed) {
                                    work.office().review().correct(visitor.acting(), about, seen, corrected, reason);
                                }
                                if (accepted) {
                                    work.office()
                                            .review()
                                            .confirm(visitor.acting(), about, changed ? Office.LATEST : seen);
                                }
                                return about;
                            });
            if (accepted) {
                return next(volume, about, show).saying("review.correctedAndConfirmed", about);
            }
            return Go.to(page(volume, about, show)).saying("review.corrected", about);
        });
    }

    @PostMapping("/documents/{hash}/split")
    Object split(
            @PathVariable String hash,
            @RequestParam String about,
            @RequestParam long seen,
            @RequestParam(required = false) @Nullable String show,
            HttpServletRequest request,
            Visitor visitor) {
        Volume volume = desks.volume(hash);
        Substance old = substance(new Forms(desks.items(volume), null).named(about));
        Map<String, String[]> sent = request.getParameterMap();
        List<Fields> typed = new ArrayList<>();
        for (int i = 0; i < MOST_PARTS && sent.containsKey(i + ".task"); i++) {
            typed.add(Fields.sent(sent, i + ".", Fields.BLANK));
        }
        Form form = new Form("split", typed, List.of(), List.of(), "", seen, null, List.of());
        return attempt(volume, about, show, visitor, form, () -> {
            List<Substance> parts = new ArrayList<>();
            for (Fields part : typed) {
                if (!part.isBlank()) {
                    parts.add(part.on(Forms.bare(old), volume.place()));
                }
            }
            List<String> into = work.office().review().split(visitor.acting(), about, seen, parts);
            return Go.to(page(volume, into.get(0), show)).saying("review.splitted", about, String.join("、", into));
        });
    }

    /** Without what it is to be merged with: chooses that; with it, merges. */
    @PostMapping("/documents/{hash}/merge")
    Object merge(
            @PathVariable String hash,
            @RequestParam String about,
            @RequestParam long seen,
            @RequestParam(required = false) @Nullable List<String> with,
            @RequestParam(required = false) @Nullable List<Long> withseen,
            @RequestParam(required = false) @Nullable String show,
            HttpServletRequest request,
            Visitor visitor) {
        Volume volume = desks.volume(hash);
        Forms forms = new Forms(desks.items(volume), null);
        Substance old = substance(forms.named(about));
        List<Item> others =
                with == null ? List.of() : with.stream().map(forms::named).toList();
        Fields typed = Fields.sent(request.getParameterMap(), "", Fields.of(old));
        Form form = new Form("merge", List.of(typed), List.of(), others, "", seen, null, List.of());
        return attempt(volume, about, show, visitor, form, () -> {
            List<String> ids = new ArrayList<>(List.of(about));
            others.forEach(other -> ids.add(other.id()));
            List<Long> versions = new ArrayList<>(List.of(seen));
            versions.addAll(withseen == null ? List.of() : withseen);
            String into = work.office().review().merge(visitor.acting(), ids, versions, typed.on(old, volume.place()));
            return Go.to(page(volume, into, show)).saying("review.merged", String.join("、", ids), into);
        });
    }

    /** Enters what a reading finds now and the ledger does not know. */
    @PostMapping("/documents/{hash}/again")
    Go again(@PathVariable String hash, Visitor visitor) {
        Volume volume = desks.volume(hash);
        Folio folio = folios.of(volume);
        if (folio == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "这份文件的内容已清除", "the contents of this document were erased");
        }
        Sheet sheet = new Sheet(null, volume.hash(), volume.address(), volume.retrieved(), Intake.version());
        int found = work.office()
                .review()
                .enter(visitor.acting(), folio.reading(), sheet, false)
                .commitments()
                .size();
        return Go.to(Desk.address(volume)).saying("review.entered", found);
    }

    /** Enters a statement that reading took for no commitment. */
    @PostMapping("/documents/{hash}/add")
    Go add(
            @PathVariable String hash,
            @RequestParam String about,
            @RequestParam(required = false) @Nullable String show,
            Visitor visitor) {
        Volume volume = desks.volume(hash);
        Folio folio = folios.of(volume);
        Item item = desks.items(volume).find(about);
        if (folio == null || item == null || item.card() != null) {
            throw new Refusal(
                    Refusal.Reason.STATE, "这句话已经立项，或文件已清除", "it was entered already, or the document was erased");
        }
        Sheet sheet = new Sheet(null, volume.hash(), volume.address(), volume.retrieved(), Intake.version());
        List<String> added = work.office()
                .review()
                .add(visitor.acting(), folio.reading(), sheet, item.statements().get(0));
        return Go.to(page(volume, added.get(0), show)).saying("review.added", String.join("、", added));
    }

    private static Substance substance(Item item) {
        Substance substance = item.substance();
        if (substance == null) {
            throw new IllegalStateException("Bug: " + item.id() + " was named as a commitment and is none");
        }
        return substance;
    }

    /** Does it, or shows the form again with what was typed and why it was refused. */
    private Object attempt(
            Volume volume, String about, @Nullable String show, Visitor visitor, Form form, Supplier<Go> deed) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            int status = switch (refusal.reason()) {
                case STALE, STATE -> 409;
                case INPUT, LIMIT -> 422;
                case ROLE, UNKNOWN -> throw refusal;
            };
            boolean stale = refusal.reason() == Refusal.Reason.STALE;
            Form again = new Form(
                    form.act(),
                    stale && form.act().equals("correct") ? onNewest(volume, about, form) : form.parts(),
                    form.near(),
                    stale ? newest(volume, form.with()) : form.with(),
                    form.reason(),
                    stale ? work.office().version(about) : form.seen(),
                    refusal.words(),
                    stale ? desks.told(about, form.seen()) : List.of());
            Desk desk = desks.desk(volume, Wish.item(about, show), visitor, again);
            return Page.of("review/reader", desk).with(status);
        }
    }

    private List<Fields> onNewest(Volume volume, String about, Form form) {
        Fields opened = Fields.of(desks.asOf(about, form.seen()));
        Fields newest = Fields.of(substance(new Forms(desks.items(volume), null).named(about)));
        return form.parts().stream()
                .map(typed -> typed.onNewest(opened, newest))
                .toList();
    }

    private List<Item> newest(Volume volume, List<Item> with) {
        if (with.isEmpty()) {
            return with;
        }
        Forms forms = new Forms(desks.items(volume), null);
        return with.stream().map(item -> forms.named(item.id())).toList();
    }

    /** The page on which the next open item of the same part waits. */
    private Go next(Volume volume, String about, @Nullable String show) {
        Items items = desks.items(volume);
        Item done = items.find(about);
        Item next = items.open(done == null ? 0 : done.part(), about);
        return Go.to(page(volume, next == null ? about : next.id(), show));
    }

    private static String page(Volume volume, String item, @Nullable String show) {
        String rest = "open".equals(show) ? "&show=open" : "";
        return Desk.address(volume) + "?item=" + item + rest + "#" + item;
    }
}
