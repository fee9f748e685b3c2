package org.sanbiao.app.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.review.DeskMaker.Wish;
import org.sanbiao.app.web.Download;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Shelf.Volume;
import org.sanbiao.language.text.Span;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A document with everything marked, a sentence of it to be quoted, and its file. */
@Controller
public final class ReaderPages {

    private static final Logger LOG = Logger.getLogger("sanbiao");

    private final WorkFolder work;
    private final Folios folios;
    private final DeskMaker desks;

    public ReaderPages(WorkFolder work) {
        this.work = work;
        this.folios = new Folios(work);
        this.desks = new DeskMaker(work, folios);
    }

    Folios folios() {
        return folios;
    }

    DeskMaker desks() {
        return desks;
    }

    @GetMapping("/documents/{hash}")
    Page read(
            @PathVariable String hash,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(defaultValue = "0") int part,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable List<String> with,
            Visitor visitor) {
        Wish wish = new Wish(item, act, at, Math.max(0, part), show, view, with == null ? List.of() : with);
        return Page.of("review/reader", desks.desk(desks.volume(hash), wish, visitor, null));
    }

    /**
     * A sentence to be quoted.
     *
     * @param before what stands before it in its paragraph
     * @param at where it stands: {@code 120-144}
     * @param checkpoint the signed state of the ledger that it goes out with; null where none could be signed
     */
    public record Quotation(
            Volume volume,
            String before,
            String quote,
            String after,
            String at,
            String address,
            @Nullable String entered,
            @Nullable String checkpoint) {}

    @GetMapping("/documents/{hash}/quotation")
    Page quote(
            @PathVariable String hash,
            @RequestParam(required = false) @Nullable String at,
            jakarta.servlet.http.HttpServletRequest request) {
        Volume volume = desks.volume(hash);
        Place place = Place.of(at);
        Folio folio = folios.of(volume);
        Span span = folio == null || place == null ? null : folio.units(place.start(), place.end());
        if (folio == null || span == null || place == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "文件里没有这个位置", "the document has no such place");
        }
        Span around = span;
        for (Folio.Stretch stretch : folio.stretches()) {
            around = stretch.span().overlaps(span) ? around.to(stretch.span()) : around;
        }
        String host = request.getRequestURL().toString().replaceFirst("^(https?://[^/]*).*", "$1");
        Quotation quotation = new Quotation(
                volume,
                Prose.joined(folio.text(), around.start(), span.start()),
                Prose.joined(folio.text(), span.start(), span.end()),
                Prose.joined(folio.text(), span.end(), around.end()),
                place.toString(),
                host + Desk.address(volume) + "?at=" + place + "#quoted",
                entered(volume),
                checkpoint());
        return Page.of("review/quotation", quotation);
    }

    private @Nullable String entered(Volume volume) {
        var events = work.office().register().history(volume.id());
        return events.isEmpty()
                ? null
                : DateTimeFormatter.ISO_LOCAL_DATE.format(events.get(0)
                        .recordedAt()
                        .atZoneSameInstant(work.ledger().founding().zone()));
    }

    private @Nullable String checkpoint() {
        try {
            return work.checkpoint().toString();
        } catch (IOException | Refusal e) { // the quotation goes out without, and says so
            LOG.log(Level.WARNING, "a quotation goes out without a checkpoint: " + e.getMessage());
            return null;
        }
    }

    /** The file as it was entered, to be saved and never opened in place. */
    @GetMapping("/documents/{hash}/file")
    void file(@PathVariable String hash, HttpServletResponse response) throws IOException {
        Volume volume = desks.volume(hash);
        Evidence file = folios.file(volume);
        byte[] bytes = file == null ? null : folios.bytes(file);
        if (file == null || bytes == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "这份文件的内容已清除", "the contents of this document were erased");
        }
        String name = file.name().shown().replaceAll(".*[/\\\\]", "");
        Download.send(bytes, name.isEmpty() ? "document" : name, "application/octet-stream", response);
    }
}
