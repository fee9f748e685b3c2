package org.sanbiao.app.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Json;
import org.sanbiao.app.review.Fields;
import org.sanbiao.app.web.Download;
import org.sanbiao.app.work.Intake;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.documents.UnreadableException;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.event.DocumentEvent.DocumentContinued;
import org.sanbiao.following.event.DocumentEvent.DocumentRead;
import org.sanbiao.following.event.DocumentEvent.Sentence;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.event.Source.Anchor;
import org.sanbiao.following.event.Source.Derived;
import org.sanbiao.following.event.Substance;
import org.sanbiao.following.judging.Figure;
import org.sanbiao.following.judging.TargetKind;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.office.ReviewDesk;
import org.sanbiao.following.office.Upload;
import org.sanbiao.following.register.Shelf;
import org.sanbiao.language.quantity.Comparator;
import org.sanbiao.reading.statement.Doubt;
import org.sanbiao.reading.structure.Facts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Documents by programs: enter them, read what they say, say what their proposals are. */
@Controller
public final class DocumentApi {

    /** What can be put right, as programs name it. */
    private static final List<String> FIELDS = List.of(
            "task",
            "kind",
            "indicator",
            "comparator",
            "value",
            "high",
            "unit",
            "figure",
            "stage",
            "due_words",
            "due",
            "lead",
            "support",
            "place");

    private final WorkFolder work;
    private final Office office;

    public DocumentApi(WorkFolder work, Office office) {
        this.work = work;
        this.office = office;
    }

    @GetMapping("/api/v1/documents")
    void documents(@RequestParam(defaultValue = "") String words, Call call) throws IOException {
        Span span = Span.of(call.request());
        Shelf.Page page = office.register()
                .shelf()
                .documents(words.length() > 200 ? words.substring(0, 200) : words, span.offset(), span.limit());
        new Answer()
                .list(
                        span,
                        page.volumes(),
                        page.total(),
                        (json, volume) -> volume(json.open('{'), volume).close('}'),
                        call.request(),
                        call.response());
    }

    @GetMapping("/api/v1/documents/{hash}")
    void document(@PathVariable String hash, Call call) throws IOException {
        Shelf.Volume volume = volume(hash);
        List<Card> cards = office.register().shelf().commitments(volume.id());
        Map<String, Anchor> places = places(cards);
        Answer answer = new Answer();
        Json json = volume(answer.json().open('{'), volume).name("items").open('[');
        for (Sentence sentence : sentences(volume)) {
            json.open('{').name("start").value(sentence.start()).name("end").value(sentence.end());
            json.name("stance").value(sentence.stance());
            json.name("text").value(sentence.text().shown());
            json.name("gave").open('[');
            places.forEach((id, place) -> {
                if (place.start() < sentence.end() && sentence.start() < place.end()) {
                    json.value(id);
                }
            });
            json.close(']').close('}');
        }
        json.close(']').name("gave").open('[');
        for (Card card : cards) {
            proposal(json.open('{'), card, places.get(card.id())).close('}');
        }
        json.close(']').close('}');
        answer.send(volume.version(), call.request(), call.response());
    }

    private static Json proposal(Json json, Card card, @Nullable Anchor place) {
        Substance substance = card.substance();
        json.name("id").value(card.id());
        json.name("version").value(Math.toIntExact(card.version()));
        json.name("standing").value(card.standing().name().toLowerCase(Locale.ROOT));
        json.name("doubts").open('[');
        for (Doubt doubt : card.doubts()) {
            json.value(doubt.words());
        }
        json.close(']').name("task").value(substance.task().shown());
        json.name("indicator")
                .value(substance.target() == null ? null : substance.target().indicator());
        json.name("target")
                .value(
                        substance.target() == null
                                ? null
                                : substance.target().amount().zh());
        json.name("due").value(Answer.text(substance.due()));
        json.name("lead").value(substance.lead()).name("support").open('[');
        substance.support().forEach(json::value);
        json.close(']').name("place").value(substance.areaName());
        number(json.name("start"), place == null ? null : place.start());
        return number(json.name("end"), place == null ? null : place.end());
    }

    private static Json number(Json json, @Nullable Integer number) {
        return number == null ? json.value((String) null) : json.value((int) number);
    }

    /** Where each commitment stands: by its anchor, or that of what it was made of. */
    private static Map<String, Anchor> places(List<Card> cards) {
        Map<String, Anchor> places = new LinkedHashMap<>();
        Map<String, Card> known = new HashMap<>();
        for (Card card : cards) {
            known.put(card.id(), card);
            Card root = card;
            for (int depth = 0; depth < 32 && root != null && root.source() instanceof Derived from; depth++) {
                root = known.get(from.commitment());
            }
            if (root != null && root.source() instanceof Anchor anchor) {
                places.put(card.id(), anchor);
            }
        }
        return places;
    }

    private List<Sentence> sentences(Shelf.Volume volume) {
        List<Sentence> sentences = new ArrayList<>();
        for (Happened happened : office.register().history(volume.id())) {
            if (happened.event() instanceof DocumentRead read) {
                sentences.addAll(read.sentences());
            } else if (happened.event() instanceof DocumentContinued more) {
                sentences.addAll(more.sentences());
            }
        }
        return sentences;
    }

    private static Json volume(Json json, Shelf.Volume volume) {
        json.name("id").value(volume.id()).name("hash").value(volume.hash());
        json.name("title").value(volume.title());
        json.name("published").value(Answer.text(volume.published()));
        json.name("issuer").value(volume.issuer()).name("place").value(volume.place());
        json.name("address").value(Answer.text(volume.address()));
        json.name("retrieved").value(Answer.text(volume.retrieved()));
        json.name("statements").value(volume.statements());
        json.name("commitments").value(volume.commitments());
        return json.name("reviewed").value(volume.reviewed());
    }

    /** Its bytes as they were entered. */
    @GetMapping("/api/v1/documents/{hash}/file")
    void file(@PathVariable String hash, Call call) throws IOException {
        String id = volume(hash).id();
        byte[] bytes = office.original(id).orElseThrow(() -> Call.unknown(hash));
        Download.send(bytes, id, "application/octet-stream", call.response());
    }

    private Shelf.Volume volume(String hash) {
        String bare = hash.startsWith("sha256:") ? hash.substring(7) : hash;
        Shelf.Volume volume =
                bare.matches("[0-9a-f]{64}") ? office.register().shelf().document("sha256:" + bare) : null;
        if (volume == null) {
            throw Call.unknown(hash);
        }
        return volume;
    }

    /** Reads a text or a file and enters its commitments as proposals; entered again, only what is new is added. */
    @PostMapping("/api/v1/documents")
    void enter(Call call) throws IOException {
        Body body = call.body(
                "name", "text", "content", "title", "issuer", "published", "place", "address", "retrieved", "confirm");
        String text = body.whole("text");
        byte[] content = body.bytes("content");
        if ((text == null) == (content == null)) {
            throw Call.input("text和content须给出其一", "give text or content, one of the two");
        }
        byte[] bytes = content != null ? content : String.valueOf(text).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Upload.LARGEST) {
            int most = Upload.LARGEST >> 20;
            throw new Refusal(Refusal.Reason.LIMIT, "文件超过" + most + " MB", "the file is larger than " + most + " MB");
        }
        Facts facts = new Facts(
                body.textOrNull("title"), body.day("published"), body.textOrNull("issuer"), body.textOrNull("place"));
        String name = content == null && !body.has("name") ? "文本.txt" : body.needed("name");
        Intake.Found found = new Intake.Found(name, body.text("address"), body.day("retrieved"));
        Intake.Taken taken;
        try {
            taken = Intake.take(work, call.acting(), bytes, found, facts, body.flag("confirm", false));
        } catch (UnreadableException e) {
            throw Call.input(
                    name + "：" + e.remark().zh(), name + ": " + e.remark().en());
        }
        ReviewDesk.Entered entered = taken.entered();
        String hash = taken.document().id();
        Answer answer = new Answer();
        Json json = answer.json().open('{').name("id").value(entered.document());
        json.name("version").value(Math.toIntExact(office.version(entered.document())));
        json.name("hash").value(hash).name("made").open('[');
        entered.commitments().forEach(json::value);
        json.close(']').name("known").value(entered.known());
        json.name("dated").value(taken.dated()).close('}');
        call.created("/api/v1/documents/" + hash.replace("sha256:", ""));
        answer.send(null, call.request(), call.response());
    }

    @PostMapping("/api/v1/commitments/{id}/confirmation")
    void confirm(@PathVariable String id, Call call) throws IOException {
        call.on(office, id, seen -> office.review().confirm(call.acting(), id, seen));
    }

    @PostMapping("/api/v1/commitments/{id}/rejection")
    void reject(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("reason");
        call.on(office, id, seen -> office.review().reject(call.acting(), id, seen, body.text("reason")));
    }

    /** Puts right what the reader understood; a member that is not sent stays as it is. */
    @PostMapping("/api/v1/commitments/{id}/correction")
    void correct(@PathVariable String id, Call call) throws IOException {
        Body body = call.body(with("reason"));
        Map<String, String[]> fields = fields(body);
        Substance old = substance(id, call);
        Substance corrected = Fields.corrected(fields, old, old.areaName());
        call.on(office, id, seen -> office.review().correct(call.acting(), id, seen, corrected, body.text("reason")));
    }

    /** Makes several of one; what a part does not name is as in the whole. */
    @PostMapping("/api/v1/commitments/{id}/split")
    void split(@PathVariable String id, Call call) throws IOException {
        Body body = call.body("parts");
        List<Map<String, String[]>> typed = new ArrayList<>();
        for (Body part : body.objects("parts", FIELDS.toArray(String[]::new))) {
            typed.add(fields(part));
        }
        Substance old = substance(id, call);
        List<Substance> parts = new ArrayList<>();
        for (Map<String, String[]> fields : typed) {
            parts.add(Fields.corrected(fields, old, old.areaName()));
        }
        call.making(office, id, seen -> office.review().split(call.acting(), id, seen, parts));
    }

    /** Makes one of several; what is not named is as in the first. */
    @PostMapping("/api/v1/commitments/{id}/merger")
    void merge(@PathVariable String id, Call call) throws IOException {
        Body body = call.body(with("with"));
        Map<String, String[]> fields = fields(body);
        List<String> ids = new ArrayList<>(List.of(id));
        ids.addAll(body.texts("with"));
        Substance old = substance(id, call);
        Substance whole = Fields.corrected(fields, old, old.areaName());
        call.making(office, id, seen -> {
            List<Long> versions = new ArrayList<>(Collections.nCopies(ids.size(), Office.LATEST));
            versions.set(0, seen);
            return List.of(office.review().merge(call.acting(), ids, versions, whole));
        });
    }

    private static String[] with(String more) {
        List<String> known = new ArrayList<>(FIELDS);
        known.add(more);
        return known.toArray(String[]::new);
    }

    private Substance substance(String id, Call call) {
        Situation situation = CommitmentApi.known(id) ? office.register().situation(id, call.today()) : null;
        if (situation == null) {
            throw Call.unknown(id);
        }
        return situation.card().substance();
    }

    private static Map<String, String[]> fields(Body body) {
        Map<String, String[]> fields = new HashMap<>();
        for (String name : FIELDS) {
            if (!body.members().containsKey(name)) {
                continue;
            }
            String value = switch (name) {
                case "support" -> String.join("、", body.texts(name));
                case "value", "high" -> {
                    var number = body.number(name);
                    yield number == null ? "" : number.toPlainString();
                }
                case "kind" -> body.one(name, TargetKind.class).name();
                case "comparator" -> body.one(name, Comparator.class).name();
                case "figure" -> body.one(name, Figure.class).name();
                default -> body.text(name);
            };
            fields.put(name.replace("_", ""), new String[] {value});
        }
        return fields;
    }
}
