package org.sanbiao.following.event;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sanbiao.ledger.Content;
import org.sanbiao.ledger.Draft;
import org.sanbiao.ledger.json.Json;

/**
 * Events as bodies of entries.
 *
 * <pre>
 * {"about":"C17","by":"zhang","effective":"2026-03-01","facts":{"report":"41"},"seen":"40","texts":"8f43…",
 *  "type":"report-returned","version":"1"}
 * </pre>
 *
 * <p>{@code texts} is the commitment of one content that holds all free texts of the event, a JSON object from path to
 * text; erasing it erases them all.
 */
public final class EventJson {

    /** Stands for texts that were erased; told apart by identity. */
    static final Map<String, String> ERASED = new HashMap<>();

    private static final String VERSION = "1";

    private static final Map<String, Class<? extends Record>> TYPES = types(Event.class);

    private EventJson() {}

    /** All types of event by their names in entries, sorted. */
    public static List<String> typeNames() {
        return new ArrayList<>(TYPES.keySet());
    }

    /**
     * The entry of an event that is to happen.
     *
     * @param files the contents that its evidence names
     * @param chance salts the texts
     */
    public static Draft draft(
            String about,
            String by,
            LocalDate effective,
            @Nullable Long seen,
            Event event,
            List<Content> files,
            RandomGenerator chance) {
        SortedMap<String, String> texts = new TreeMap<>();
        Json.Members facts = RecordJson.write((Record) event, texts);
        Json.Builder body = Json.members()
                .put("about", about)
                .put("by", by)
                .put("effective", effective.toString())
                .put("type", RecordJson.name(event.getClass()))
                .put("version", VERSION);
        if (!facts.values().isEmpty()) {
            body.put("facts", facts);
        }
        if (seen != null) {
            body.put("seen", seen.toString());
        }
        List<Content> contents = new ArrayList<>(files);
        if (!texts.isEmpty()) {
            Json.Builder said = Json.members();
            texts.forEach(said::put);
            Content content = Content.salted(said.done().bytes(), chance);
            contents.add(content);
            body.put("texts", content.commitment().hex());
        }
        return new Draft(body.done(), contents);
    }

    /** Finds the content behind a commitment; null where it was erased. */
    @FunctionalInterface
    public interface Texts {
        byte @Nullable [] of(String commitment);
    }

    /**
     * The event in the line of an entry.
     *
     * @throws IllegalArgumentException where it is of no type and version that this program knows
     */
    public static Happened read(long sequence, byte[] line, Texts texts) {
        Json.Members entry = (Json.Members) Json.parse(line);
        if (!(entry.values().get("entry") instanceof Json.Members body)) {
            throw new IllegalArgumentException("Bug: entry " + sequence + " is the ledger's own");
        }
        return read(sequence, Days.time(entry.text("recorded_at")), body, texts);
    }

    /**
     * The event of an entry.
     *
     * @throws IllegalArgumentException where it is of no type and version that this program knows
     */
    public static Happened read(long sequence, OffsetDateTime recordedAt, Json.Members body, Texts texts) {
        String type = body.text("type");
        Class<? extends Record> record = TYPES.get(type);
        if (record == null || !body.text("version").equals(VERSION)) {
            throw new IllegalArgumentException("entry " + sequence + " is of type " + type + " version "
                    + body.text("version") + ", which this program does not know: it was written by a newer one");
        }
        Json facts = body.values().get("facts");
        Json.Members members =
                facts instanceof Json.Members some ? some : Json.members().done();
        Event event = (Event) RecordJson.read(record, members, texts(body, texts));
        return new Happened(
                sequence,
                recordedAt,
                body.text("about"),
                body.text("by"),
                Days.day(body.text("effective")),
                body.has("seen") ? Long.valueOf(body.text("seen")) : null,
                event);
    }

    private static Map<String, String> texts(Json.Members body, Texts texts) {
        if (!body.has("texts")) {
            return Map.of();
        }
        byte[] content = texts.of(body.text("texts"));
        if (content == null) {
            return ERASED;
        }
        Map<String, String> map = new HashMap<>();
        for (Map.Entry<String, Json> said :
                ((Json.Members) Json.parse(content)).values().entrySet()) {
            map.put(said.getKey(), ((Json.Text) said.getValue()).value());
        }
        return map;
    }

    /** Any record as text, its free texts in it: for tables that are made anew from the entries. */
    public static String cache(Record record) {
        return RecordJson.write(record, null).written();
    }

    /** What {@link #cache} wrote. */
    public static <T extends Record> T cached(Class<T> type, String text) {
        return RecordJson.read(type, (Json.Members) Json.parse(text), null);
    }

    private static Map<String, Class<? extends Record>> types(Class<?> sealed) {
        Map<String, Class<? extends Record>> types = new TreeMap<>();
        for (Class<?> one : sealed.getPermittedSubclasses()) {
            if (one.isRecord()) {
                types.put(RecordJson.name(one), one.asSubclass(Record.class));
            } else {
                types.putAll(types(one));
            }
        }
        return types;
    }
}
