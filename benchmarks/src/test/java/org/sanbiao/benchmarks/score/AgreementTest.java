package org.sanbiao.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.app.format.Json;
import org.sanbiao.benchmarks.Fields;
import org.sanbiao.benchmarks.Project;
import org.sanbiao.benchmarks.Read;

/** Our figures are those of the scorers that the product is accepted by, on readings with all kinds of mistakes. */
class AgreementTest {

    private static final Project PROJECT = Project.here();

    private final SplittableRandom chance = new SplittableRandom(Long.getLong("sanbiao.seed", 1));

    @TempDir
    Path folder = Path.of(".");

    @Test
    void ofReadings() throws Exception {
        Path scorer = PROJECT.shared().resolve("score/score.py");
        assumeTrue(Files.isRegularFile(scorer), "no scorer to compare with");
        List<String> pairs = new ArrayList<>();
        Tally total = new Tally();
        for (Path file : Project.files(PROJECT.shared().resolve("gold"), ".json")) {
            Path text = PROJECT.document(Gold.document(file));
            assertThat(text).as(file.toString()).isNotNull();
            Gold gold = Gold.read(file, Read.open(text).text());
            List<String> lines = imagined(gold);
            Path predicted = folder.resolve(gold.document() + ".jsonl");
            Files.write(predicted, lines);
            pairs.add(file + "=" + predicted);
            total.add(Scoring.of(gold, Predicted.of(lines.stream())).tally());
        }
        Fields theirs = Fields.parse(python(scorer, pairs, "--json"));
        total.figures()
                .forEach((name, ours) ->
                        assertThat(new BigDecimal(theirs.text(name))).as(name).isEqualByComparingTo(ours));
        Fields of = Fields.of(theirs.get("of"));
        total.of().forEach((name, ours) -> assertThat(of.integer(name)).as(name).isEqualTo(ours.intValue()));
        assertThat(total.figures().get("f1_indicator")).isBetween(new BigDecimal("0.05"), new BigDecimal("0.95"));
    }

    @Test
    void ofCases() throws Exception {
        Path scorer = PROJECT.shared().resolve("score/score_cases.py");
        Path cases = PROJECT.shared().resolve("cases");
        assumeTrue(Files.isRegularFile(scorer), "no scorer to compare with");
        List<String> answers = new ArrayList<>();
        CaseScoring ours = CaseScoring.of(cases, line -> {
            answers.add(answered(Fields.parse(line)));
            return answers.get(answers.size() - 1);
        });
        Path predicted = folder.resolve("answers.jsonl");
        Files.write(predicted, answers);
        Map<String, String> theirs = new HashMap<>();
        python(scorer, List.of(cases.toString(), predicted.toString()), "--by=type", "--no-odd", "--no-hant")
                .lines()
                .skip(1)
                .map(line -> line.strip().split("[ |]+"))
                .forEach(f -> theirs.put(f[0], String.join(" ", List.of(f).subList(1, f.length))));
        ours.byType()
                .forEach((type, t) -> assertThat(theirs.get(type))
                        .as(type)
                        .isEqualTo(t.cases + " " + t.expected + " " + percent(t.exact, t.expected) + " "
                                + percent(t.value, t.expected) + " " + percent(t.span, t.expected) + " " + t.extra + " "
                                + percent(t.rightCases, t.cases) + " " + t.clean + "/" + t.negatives));
        assertThat(theirs).hasSize(ours.byType().size() + 1);
    }

    private static String percent(int right, int all) {
        return all == 0
                ? "nan"
                : new BigDecimal(100.0 * right / all)
                        .setScale(1, java.math.RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    /** A statement for each measure and commitment of the gold, some of each left out, moved or wrong. */
    private List<String> imagined(Gold gold) {
        List<String> lines = new ArrayList<>();
        for (Gold.Measure g : gold.measures()) {
            if (chance.nextInt(8) == 0) {
                continue;
            }
            StringBuilder out = new StringBuilder();
            Json json = new Json(out);
            int start = Math.max(0, g.start() + (chance.nextInt(5) == 0 ? chance.nextInt(-2, 3) : 0));
            int end = Math.max(start + 1, g.end() + (chance.nextInt(5) == 0 ? chance.nextInt(-1, 4) : 0));
            json.open('{').name("stance").value(changed(g.stance(), "outcome"));
            json.name("start").value(start).name("end").value(end);
            json.name("responsible").open('[');
            for (List<String> names : g.responsible()) {
                if (chance.nextInt(4) > 0) {
                    json.open('{').name("name").value(changed(names, "某局")).close('}');
                }
            }
            json.close(']').name("deadline");
            deadline(json, g);
            json.name("measures").open('[').open('{');
            json.name("start").value(start).name("end").value(end).name("text").value(g.quote());
            json.name("value").value(chance.nextInt(9) == 0 ? "7" : g.value());
            json.name("high").value(g.high()).name("unit").value(changed(g.unit(), "个"));
            json.name("comparator").value(changed(g.comparator(), ">="));
            json.name("change").value(changed(g.change(), "increase"));
            json.name("scope").value(g.each() && chance.nextInt(3) > 0 ? "each" : "total");
            json.name("indicator")
                    .open('{')
                    .name("text")
                    .value(indicator(gold, g))
                    .close('}');
            json.close('}').close(']').close('}');
            lines.add(out.toString());
        }
        for (Gold.Commitment c : gold.commitments()) {
            StringBuilder out = new StringBuilder();
            Json json = new Json(out);
            int start = Math.max(0, c.start() - chance.nextInt(20));
            json.open('{').name("stance").value(chance.nextInt(6) == 0 ? "other" : "commitment");
            json.name("start").value(start).name("end").value(Math.max(start, c.end() - chance.nextInt(20)));
            json.name("responsible").open('[');
            for (List<String> names : c.responsible()) {
                if (chance.nextInt(5) > 0) {
                    json.value(changed(names, "财政部"));
                }
            }
            json.close(']').name("deadline").value((String) null);
            json.name("measures").open('[').close(']').close('}');
            lines.add(out.toString());
        }
        return lines;
    }

    private void deadline(Json json, Gold.Measure g) {
        String day = chance.nextInt(6) == 0 || g.deadline().isEmpty()
                ? "2022-12-31"
                : g.deadline().get(chance.nextInt(g.deadline().size()));
        if (day == null) {
            json.value((String) null);
        } else {
            json.open('{').name("to").value(day).close('}');
        }
    }

    private String indicator(Gold gold, Gold.Measure g) {
        Gold.Measure from = chance.nextInt(6) == 0
                ? gold.measures().get(chance.nextInt(gold.measures().size()))
                : g;
        String words = from.indicator().isEmpty() ? "" : changed(from.indicator(), "总数");
        return chance.nextInt(5) == 0 && words.length() > 3 ? words.substring(chance.nextInt(3)) + "总体" : words;
    }

    private String changed(List<String> right, String wrong) {
        return chance.nextInt(9) == 0 ? wrong : right.get(chance.nextInt(right.size()));
    }

    /** An answer made of what is expected, some of it left out, moved, wrong or doubled. */
    private String answered(Fields c) {
        List<String> found = new ArrayList<>();
        int length = c.text("text").length();
        for (Fields e : c.objects("expect")) {
            if (chance.nextInt(7) == 0) {
                continue;
            }
            List<Object> values = new ArrayList<>(e.list("accept"));
            if (values.isEmpty() && e.get("value") != null) {
                values.add(e.get("value"));
            }
            int start = e.get("start") == null ? 0 : e.integer("start");
            int end = e.get("start") == null ? length : e.integer("end");
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("start", BigDecimal.valueOf(chance.nextInt(8) == 0 ? Math.max(0, start - 1) : start));
            answer.put("end", BigDecimal.valueOf(chance.nextInt(8) == 0 ? end + 1 : end));
            if (chance.nextInt(3) == 0) {
                answer.put("values", values);
            } else if (!values.isEmpty()) {
                answer.put("value", wrong(values.get(chance.nextInt(values.size()))));
            }
            found.add(written(answer));
            if (chance.nextInt(9) == 0) {
                found.add(written(answer));
            }
        }
        if (chance.nextInt(10) == 0) {
            found.add("{\"start\":0,\"end\":1,\"value\":{\"kind\":\"number\",\"value\":\"1\"}}");
        }
        return "{\"id\":\"" + c.text("id") + "\",\"found\":[" + String.join(",", found) + "]}";
    }

    private Object wrong(Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        Fields.of(value).map().forEach((k, v) -> copy.put(k.toString(), v));
        if (chance.nextInt(8) == 0) {
            copy.replace("value", "12.5");
            copy.replace("iso", "P1Y");
            copy.replace("end", "2020-01-01T00:00:00");
        }
        return copy;
    }

    private static String written(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> written(e.getKey().toString()) + ":" + written(e.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(AgreementTest::written).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof String string) {
            StringBuilder out = new StringBuilder();
            new Json(out).value(string);
            return out.toString();
        }
        return String.valueOf(value);
    }

    private String python(Path scorer, List<String> arguments, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", scorer.toString()));
        command.addAll(arguments);
        command.addAll(List.of(options));
        Path out = folder.resolve("out");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3");
            throw e;
        }
        int exit = process.waitFor();
        assertThat(exit).as(Files.readString(out)).isZero();
        return Files.readString(out);
    }
}
