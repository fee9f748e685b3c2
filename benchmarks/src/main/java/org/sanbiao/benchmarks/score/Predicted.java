package org.sanbiao.benchmarks.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.ReadingJson;
import org.sanbiao.benchmarks.Fields;
import org.sanbiao.documents.Document;
import org.sanbiao.reading.Reading;

/** What the reader says of one document, taken from the lines that {@code read --format jsonl} prints. */
record Predicted(List<Measure> measures, List<Commitment> commitments) {

    /** A measure with what it has from its statement. */
    record Measure(
            int start,
            int end,
            String text,
            @Nullable String value,
            @Nullable String high,
            @Nullable String unit,
            @Nullable String comparator,
            String change,
            String stance,
            String indicator,
            @Nullable String deadline,
            List<String> responsible,
            boolean each) {}

    /** A statement of stance commitment. */
    record Commitment(int start, int end, List<String> responsible) {}

    static Predicted of(Document document, Reading reading) {
        return of(lines(document, reading));
    }

    /** The lines that the command prints. */
    static Stream<String> lines(Document document, Reading reading) {
        ReadingJson json = new ReadingJson(document, reading);
        return reading.statements().stream().map(json::statement);
    }

    static Predicted of(Stream<String> lines) {
        List<Measure> measures = new ArrayList<>();
        List<Commitment> commitments = new ArrayList<>();
        lines.filter(line -> !line.isBlank()).map(Fields::parse).forEach(statement -> {
            String stance = statement.has("stance") ? statement.text("stance") : "other";
            List<String> units = units(statement);
            if (stance.equals("commitment")) {
                commitments.add(new Commitment(statement.integer("start"), statement.integer("end"), units));
            }
            for (Fields m : statement.objects("measures")) {
                measures.add(measure(m, statement, stance, units));
            }
        });
        return new Predicted(measures, commitments);
    }

    private static Measure measure(Fields m, Fields statement, String stance, List<String> units) {
        Fields deadline = m.has("deadline") ? m.object("deadline") : statement.object("deadline");
        List<String> own = units(m);
        Object indicator = m.get("indicator");
        return new Measure(
                m.integer("start"),
                m.integer("end"),
                m.text("text"),
                m.string("value"),
                m.string("high"),
                m.string("unit"),
                m.string("comparator"),
                m.has("change") ? m.text("change") : "level",
                m.has("stance") ? m.text("stance") : stance,
                indicator == null
                        ? ""
                        : indicator instanceof String said
                                ? said
                                : Fields.of(indicator).text("text"),
                deadline == null ? null : deadline.string("to"),
                own.isEmpty() ? units : own,
                m.text("scope").equals("each"));
    }

    private static List<String> units(Fields of) {
        return of.list("responsible").stream()
                .map(u -> u instanceof String name ? name : Fields.of(u).text("name"))
                .toList();
    }
}
