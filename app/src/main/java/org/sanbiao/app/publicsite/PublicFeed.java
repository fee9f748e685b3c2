package org.sanbiao.app.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.publicsite.Published.Doc;
import org.sanbiao.app.publicsite.Published.Item;
import org.sanbiao.app.web.Language;
import org.sanbiao.app.web.Texts;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.event.Happened;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The last changes of what is published, as an Atom feed (RFC 4287).
 *
 * <p>Identities are made of the ledger's key and the number of the entry: they stay when the server moves.
 */
@Controller
public final class PublicFeed {

    private static final int ENTRIES = 50;
    private static final int READ_AT_ONCE = 500;
    private static final int MOST_READ = 20_000;

    private final WorkFolder work;
    private final Window window;
    private @Nullable Kept kept;

    public PublicFeed(WorkFolder work, PublicPages pages) {
        this.work = work;
        this.window = pages.window();
    }

    /**
     * The lines of a feed and what they were made of.
     *
     * @param newest the number of the last event that was read
     * @param events those that told something, the last first
     */
    private record Kept(Published published, long newest, List<Happened> events, List<Line> lines) {}

    /** A change: of a commitment, or that a document was published. */
    private record Line(
            String id,
            OffsetDateTime at,
            @Nullable Item item,
            @Nullable Fact fact,
            Doc document) {}

    @GetMapping("/public/feed.atom")
    void feed(Visitor visitor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Line> lines = lines(window.on(visitor.today()));
        String server = PublicPages.server(request);
        Language asked = Language.asked(request);
        String self = server + "/public/feed.atom" + (asked == null ? "" : "?lang=" + asked.code());
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            write(out, lines, server, self, visitor.language());
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Bug: the feed is no XML", e);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/atom+xml; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    @SuppressWarnings("ReferenceEquality") // another one is made with every change
    private synchronized List<Line> lines(Published published) {
        Kept known = kept;
        if (known == null || known.published() != published) {
            known = collect(published, known);
            kept = known;
        }
        return known.lines();
    }

    /** The last changes, the last first; what was read before is not read again, as long as no document was added. */
    private Kept collect(Published published, @Nullable Kept known) {
        boolean more = known != null && since(known.published()).equals(since(published));
        long floor = more && known != null ? known.newest() : -1;
        long newest = floor;
        List<Happened> events = new ArrayList<>();
        long before = published.commitments().isEmpty() ? 0 : Long.MAX_VALUE;
        for (int read = 0; before > floor + 1 && events.size() < ENTRIES && read < MOST_READ; read += READ_AT_ONCE) {
            List<Happened> found = work.office().register().changes().latest(before, READ_AT_ONCE);
            before = found.isEmpty() ? 0 : found.get(found.size() - 1).sequence();
            for (Happened happened : found) {
                newest = Math.max(newest, happened.sequence());
                if (happened.sequence() > floor && fact(published, happened) != null) {
                    events.add(happened);
                }
            }
        }
        if (more && known != null) {
            events.addAll(known.events());
        }
        List<Happened> enough = List.copyOf(events.subList(0, Math.min(2 * ENTRIES, events.size())));
        return new Kept(published, newest, enough, told(published, enough));
    }

    private static @Nullable Fact fact(Published published, Happened happened) {
        Item item = published.commitments().get(happened.about());
        return item == null ? null : Fact.of(item.card(), happened);
    }

    private static List<String> since(Published published) {
        return published.documents().stream()
                .map(document -> document.hash() + "@" + document.since())
                .toList();
    }

    private List<Line> told(Published published, List<Happened> events) {
        List<Line> lines = new ArrayList<>();
        for (Doc document : published.documents()) {
            String id = document.volume().hash() + "@" + document.since();
            lines.add(new Line(identity(id), document.since(), null, null, document));
        }
        for (Happened happened : events) {
            Item item = published.commitments().get(happened.about());
            Fact fact = fact(published, happened);
            if (item != null && fact != null) {
                lines.add(new Line(identity("" + fact.entry()), fact.at(), item, fact, item.document()));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.at().toInstant()).reversed());
        return List.copyOf(lines.subList(0, Math.min(ENTRIES, lines.size())));
    }

    private String identity(String what) {
        String name = work.ledger().founding().key() + "\n" + what;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void write(XMLStreamWriter out, List<Line> lines, String server, String self, Language language)
            throws XMLStreamException {
        OffsetDateTime updated = lines.isEmpty()
                ? OffsetDateTime.parse("2022-01-01T00:00:00+08:00") // a feed has to have a day; nothing was published
                : lines.get(0).at();
        out.writeStartDocument("utf-8", "1.0");
        out.writeStartElement("feed");
        out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        out.writeAttribute("xml:lang", language.tag());
        element(out, "id", identity("feed"));
        element(out, "title", Texts.of(language, "publicsite.feed"));
        element(out, "subtitle", Texts.of(language, "publicsite.approvedonly"));
        element(out, "updated", updated.toString());
        link(out, "self", "application/atom+xml", self);
        link(out, "alternate", "text/html", server + "/public");
        out.writeStartElement("author");
        element(out, "name", work.ledger().founding().origin());
        out.writeEndElement();
        element(out, "generator", "Sanbiao");
        for (Line line : lines) {
            entry(out, line, server, language);
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private static void entry(XMLStreamWriter out, Line line, String server, Language language)
            throws XMLStreamException {
        Item item = line.item();
        Fact fact = line.fact();
        out.writeStartElement("entry");
        element(out, "id", line.id());
        element(out, "updated", line.at().toString());
        if (item == null || fact == null) {
            element(
                    out,
                    "title",
                    Texts.of(
                            language,
                            "publicsite.feedpublished",
                            line.document().volume().name()));
            link(
                    out,
                    "alternate",
                    "text/html",
                    server + "/public?document=" + line.document().hash());
            element(
                    out,
                    "summary",
                    Texts.of(language, "publicsite.count", line.document().commitments()));
        } else {
            element(out, "title", item.id() + " " + item.task() + " · " + language.of(fact.what()));
            link(out, "alternate", "text/html", server + "/public/commitments/" + item.id() + "#e" + fact.entry());
            String now = language.of(item.situation().print()) + " · "
                    + language.of(item.light().print());
            element(out, "summary", fact.day() + " " + language.of(fact.what()) + " · " + now);
        }
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String rel, String type, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("type", type);
        out.writeAttribute("href", address);
    }

    /** Without what XML cannot hold. */
    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(
                text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD"));
        out.writeEndElement();
    }
}
