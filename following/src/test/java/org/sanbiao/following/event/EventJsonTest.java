package org.sanbiao.following.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sanbiao.ledger.Content;
import org.sanbiao.ledger.Draft;
import org.sanbiao.ledger.json.Json;

/** What is in a ledger is read for ever: the bodies in events.jsonl stay as they are, whatever the records become. */
class EventJsonTest {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-03-01T08:00:00+08:00");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    @Test
    void entriesOfEveryTypeAreReadForEver() throws IOException {
        Path golden = Path.of("src/test/resources/org/sanbiao/following/event/events.jsonl");
        if ("update".equals(System.getProperty("sanbiao.golden"))) {
            StringBuilder lines = new StringBuilder();
            for (Class<?> type : types(Event.class)) {
                Draft draft = draft((Event) sample(type, 0), 3);
                String said = draft.contents().isEmpty()
                        ? "{}"
                        : draft.contents().get(draft.contents().size() - 1).text();
                lines.append(draft.body()).append('\t').append(said).append('\n');
            }
            Files.writeString(golden, lines);
        }
        List<String> seen = new ArrayList<>();
        for (String line : lines()) {
            String[] part = line.split("\t");
            Json.Members body = (Json.Members) Json.parse(part[0].getBytes(StandardCharsets.UTF_8));
            Happened happened = EventJson.read(7, TIME, body, hash -> part[1].getBytes(StandardCharsets.UTF_8));
            assertThat(happened.about()).isEqualTo("C17");
            assertThat(happened.seen()).isEqualTo(6);
            Draft again = draft(happened.event(), 3);
            assertThat(again.body().toString()).isEqualTo(part[0]);
            seen.add(body.text("type"));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(EventJson.typeNames());
    }

    @Test
    void whatWasWrittenIsRead() {
        for (Class<?> type : types(Event.class)) {
            for (int seed = 0; seed < 6; seed++) {
                Event event = (Event) sample(type, seed);
                Draft draft = draft(event, seed);
                Map<String, Content> kept = new TreeMap<>();
                draft.contents().forEach(c -> kept.put(c.commitment().hex(), c));
                Happened happened = EventJson.read(
                        1, TIME, draft.body(), hash -> kept.get(hash).bytes());
                assertThat(happened.event()).isEqualTo(event);
                assertThat(EventJson.cached(type.asSubclass(Record.class), EventJson.cache((Record) event)))
                        .isEqualTo(event);
            }
        }
    }

    @Test
    void freeTextsAreOnlyCommittedTo() {
        Draft draft = draft(new CommitmentEvent.CommitmentRejected(Said.of("张三打错了")), 1);
        assertThat(draft.body().toString()).doesNotContain("张三").contains("\"texts\":\"");
        Happened gone = EventJson.read(1, TIME, draft.body(), hash -> null);
        assertThat(((CommitmentEvent.CommitmentRejected) gone.event()).reason().text())
                .isNull();
        assertThat(((CommitmentEvent.CommitmentRejected) gone.event()).reason().shown())
                .isEqualTo("（已清除）");
    }

    @Test
    void aTypeOfANewerProgramIsRefusedByName() {
        Json.Members body =
                Json.members().put("type", "target-sung").put("version", "1").done();
        assertThatThrownBy(() -> EventJson.read(1, TIME, body, hash -> null))
                .hasMessageContaining("target-sung")
                .hasMessageContaining("newer");
    }

    private static Draft draft(Event event, int seed) {
        return EventJson.draft("C17", "zhang", DAY, 6L, event, List.of(), new SplittableRandom(seed));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = EventJsonTest.class.getResourceAsStream("events.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static List<Class<?>> types(Class<?> sealed) {
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> one : sealed.getPermittedSubclasses()) {
            if (one.isRecord()) {
                types.add(one);
            } else {
                types.addAll(types(one));
            }
        }
        return types;
    }

    /** A record with something in every component. */
    private static Object sample(Class<?> type, int seed) {
        if (type.isInterface()) {
            Class<?>[] kinds = type.getPermittedSubclasses();
            return sample(kinds[seed % kinds.length], seed);
        }
        if (type.getSimpleName().equals("Quarters")) {
            return new org.sanbiao.following.trajectory.Trajectory.Quarters(
                    2026, List.of(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN, new BigDecimal("76.50")));
        }
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                if (types[i] == List.class) {
                    Class<?> of =
                            (Class<?>) ((ParameterizedType) components[i].getGenericType()).getActualTypeArguments()[0];
                    values[i] = seed % 3 == 2 ? List.of() : List.of(value(of, i, seed));
                } else {
                    values[i] = value(types[i], i, seed);
                }
            }
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    private static Object value(Class<?> type, int i, int seed) {
        if (type == String.class) {
            return "值" + i;
        }
        if (type == Said.class) {
            return Said.of(seed % 4 == 1 ? "" : "说\t“" + i + "”\n");
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("8" + i + ".50");
        }
        if (type == LocalDate.class) {
            return DAY.plusDays(i);
        }
        if (type == int.class) {
            return 3 + i;
        }
        if (type == long.class) {
            return 40L + i;
        }
        if (type == boolean.class) {
            return (seed + i) % 2 == 0;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[seed % type.getEnumConstants().length];
        }
        return sample(type, seed);
    }
}
