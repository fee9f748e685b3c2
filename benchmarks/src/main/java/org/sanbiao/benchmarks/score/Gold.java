package org.sanbiao.benchmarks.score;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.CodePoints;
import org.sanbiao.benchmarks.Fields;
import org.sanbiao.reading.structure.Facts;

/**
 * What careful readers found in one document or in a stretch of it. Offsets count code points.
 *
 * @param document its name, that of its file without the ending
 * @param given what is known of it from elsewhere
 * @param sha256 the hash of the file that was annotated, in hexadecimal digits; null where the annotation does not say
 * @param start where the annotated stretch begins
 * @param end one past its end
 */
record Gold(
        String document,
        Facts given,
        @Nullable String sha256,
        int start,
        int end,
        List<Measure> measures,
        List<Commitment> commitments) {

    /**
     * One quantity.
     *
     * @param unit all that are right
     * @param comparator all that are right, as are {@code change}, {@code stance} and {@code deadline}
     * @param indicator all wordings that are right
     * @param deadline ISO days; null among them where none is stated
     * @param responsible for each unit the names that it may have, the lead first
     */
    record Measure(
            int start,
            int end,
            String quote,
            @Nullable String value,
            @Nullable String high,
            List<String> unit,
            List<String> comparator,
            List<String> change,
            List<String> stance,
            List<String> indicator,
            List<@Nullable String> deadline,
            List<List<String>> responsible,
            boolean each,
            boolean optional) {}

    /** A stretch that commits somebody, and who answers for it; no units where that was not annotated. */
    record Commitment(int start, int end, List<List<String>> responsible, boolean optional) {}

    /** The name of the document that an annotation is of. */
    static String document(Path file) {
        return Fields.read(file).text("document");
    }

    /**
     * Reads an annotation.
     *
     * @param text the document's text: annotations without text of their own say by spans what they mean
     */
    static Gold read(Path file, String text) {
        Fields gold = Fields.read(file);
        Words words = new Words(text);
        String published = gold.string("published");
        List<?> range = gold.list("range");
        try {
            return new Gold(
                    gold.text("document"),
                    new Facts(
                            null,
                            published == null || published.isEmpty() ? null : LocalDate.parse(published),
                            filled(gold.string("issuer")),
                            filled(gold.string("place"))),
                    gold.string("sha256"),
                    integer(range.get(0)),
                    integer(range.get(1)),
                    gold.objects("measures").stream()
                            .map(m -> measure(m, words))
                            .toList(),
                    gold.objects("commitments").stream()
                            .map(c -> new Commitment(
                                    c.integer("start"), c.integer("end"), units(c, words), c.is("optional")))
                            .toList());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Measure measure(Fields m, Words words) {
        List<@Nullable String> deadline = new ArrayList<>();
        m.list("deadline").forEach(d -> deadline.add(d == null ? null : d.toString()));
        if (m.has("deadline") && m.get("deadline") == null) {
            deadline.add(null);
        }
        int start = m.integer("start");
        int end = m.integer("end");
        return new Measure(
                start,
                end,
                words.at(start, end),
                m.string("value"),
                m.string("high"),
                strings(m, "unit", ""),
                strings(m, "comparator", "="),
                strings(m, "change", "level"),
                strings(m, "stance", "other"),
                m.list("indicator").stream()
                        .map(words::of)
                        .filter(w -> !w.isEmpty())
                        .toList(),
                deadline,
                units(m, words),
                m.text("scope").equals("each"),
                m.is("optional"));
    }

    private static List<String> strings(Fields m, String name, String absent) {
        if (!m.has(name) || m.get(name) == null) {
            return List.of(absent);
        }
        return m.list(name).stream().map(s -> s == null ? "" : s.toString()).toList();
    }

    private static List<List<String>> units(Fields of, Words words) {
        return of.list("responsible").stream().map(words::names).toList();
    }

    private static @Nullable String filled(@Nullable String s) {
        return s == null || s.isEmpty() ? null : s;
    }

    private static int integer(@Nullable Object number) {
        return ((BigDecimal) number).intValueExact();
    }

    /** Wordings given as strings, or as spans of the text. */
    private record Words(String text, CodePoints points) {

        Words(String text) {
            this(text, new CodePoints(text));
        }

        String at(int start, int end) {
            return text.substring(points.unit(start), points.unit(end));
        }

        /** A string, a span, or the spans that it is put together from. */
        String of(@Nullable Object wording) {
            if (!(wording instanceof List<?> list)) {
                return wording == null ? "" : wording.toString();
            }
            return isSpan(list)
                    ? at(integer(list.get(0)), integer(list.get(1)))
                    : list.stream().map(this::of).collect(Collectors.joining());
        }

        /** The names of one unit: one name, or a list of those that it may have. */
        List<String> names(@Nullable Object unit) {
            return unit instanceof List<?> list && !isSpan(list)
                    ? list.stream().map(this::of).toList()
                    : Arrays.asList(of(unit));
        }

        private static boolean isSpan(List<?> list) {
            return list.size() == 2 && list.get(0) instanceof BigDecimal && list.get(1) instanceof BigDecimal;
        }
    }
}
