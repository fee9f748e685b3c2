package org.sanbiao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sanbiao.reading.page.Page;
import org.sanbiao.reading.statement.Measure;
import org.sanbiao.reading.structure.Facts;

/** What is read from the samples against what a careful reader finds there. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final double FOUND = 0.95;

    @TestFactory
    Stream<DynamicTest> samples() {
        return Stream.of("newspaper-page", "work-report", "action-plan")
                .flatMap(name -> Stream.of(
                        DynamicTest.dynamicTest(name + ": facts", () -> facts(read(name), gold(name))),
                        DynamicTest.dynamicTest(name + ": measures", () -> measures(name)),
                        DynamicTest.dynamicTest(name + ": articles, events, forecasts", () -> page(name))));
    }

    private static void facts(Reading reading, Map<String, Object> gold) {
        assertThat(reading.facts().published()).isEqualTo(LocalDate.parse((String) gold.get("published")));
        if (gold.get("issuer") != null) {
            assertThat(reading.facts().issuer()).isEqualTo(gold.get("issuer"));
            assertThat(reading.facts().place()).isEqualTo(gold.get("place"));
        }
    }

    /** Every measure with its value, and none invented, but for one in twenty. */
    private static void measures(String name) throws IOException {
        String text = text(name);
        List<Map<String, Object>> gold = Json.objects(gold(name).get("measures"));
        List<Measure> read = new ArrayList<>();
        read(name).statements().forEach(s -> read.addAll(s.measures()));
        int wanted = 0;
        int right = 0;
        List<Measure> invented = new ArrayList<>(read);
        List<Object> missed = new ArrayList<>();
        for (Map<String, Object> g : gold) {
            int start = text.offsetByCodePoints(0, Integer.parseInt((String) g.get("start")));
            int end = text.offsetByCodePoints(0, Integer.parseInt((String) g.get("end")));
            boolean found = false;
            for (Measure m : read) {
                if (m.span().start() < end && start < m.span().end()) {
                    invented.remove(m);
                    found |= same(m.value(), g.get("value")) && same(m.high(), g.get("high"));
                }
            }
            if (!"true".equals(g.get("optional"))) {
                wanted++;
                right += found ? 1 : 0;
                if (!found) {
                    missed.add(g.get("quote"));
                }
            }
        }
        assertThat(right).as("missed %s", missed).isGreaterThanOrEqualTo((int) Math.ceil(FOUND * wanted));
        assertThat(invented).hasSizeLessThanOrEqualTo((int) Math.ceil((1 - FOUND) * wanted));
    }

    private static void page(String name) throws IOException {
        String text = text(name);
        Map<String, Object> gold = gold(name);
        Reading reading = read(name);
        assertThat(reading.events().stream()
                        .map(e -> Arrays.<Object>asList(e.title(), e.date().toString(), e.place()))
                        .toList())
                .isEqualTo(rows(gold, "events", "title", "date", "place"));
        assertThat(reading.forecasts().stream()
                        .map(f -> Arrays.<Object>asList(
                                f.date().toString(),
                                f.sky(),
                                Objects.toString(f.low(), null),
                                Objects.toString(f.high(), null),
                                f.wind()))
                        .toList())
                .isEqualTo(rows(gold, "forecasts", "date", "sky", "low", "high", "wind"));
        if (!Json.objects(gold.get("articles")).isEmpty()) {
            assertThat(reading.articles().stream()
                            .map(a -> Arrays.<Object>asList(
                                    a.headline(),
                                    a.subhead(),
                                    a.byline(),
                                    a.unit(),
                                    a.speaker(),
                                    List.of(
                                            "" + text.codePointCount(0, a.body().start()),
                                            "" + text.codePointCount(0, a.body().end()))))
                            .toList())
                    .isEqualTo(rows(gold, "articles", "headline", "subhead", "byline", "unit", "speaker", "body"));
        }
    }

    private static List<List<Object>> rows(Map<String, Object> gold, String list, String... fields) {
        return Json.objects(gold.get(list)).stream()
                .map(row -> Arrays.asList(Arrays.stream(fields).map(row::get).toArray()))
                .toList();
    }

    private static boolean same(BigDecimal value, Object gold) {
        return value == null ? gold == null : gold != null && value.compareTo(new BigDecimal((String) gold)) == 0;
    }

    private static Reading read(String name) throws IOException {
        return Reader.read(Page.of(text(name)), Facts.NONE);
    }

    private static String text(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name + ".txt"));
    }

    private static Map<String, Object> gold(String name) throws IOException {
        return Json.object(Files.readString(SAMPLES.resolve("gold").resolve(name + ".json")));
    }
}
