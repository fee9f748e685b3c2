package org.sanbiao.app.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Json;
import org.sanbiao.app.format.JsonReader;
import org.sanbiao.language.mention.Mentions;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.language.time.SpokenTimes;

/** Answers one line of a case file. Stateless. */
public final class CaseAnswer {

    private CaseAnswer() {}

    /**
     * The answer to a case, as a line of JSON without its line break.
     *
     * @param line a JSON object with {@code id}, {@code text}, {@code type} and perhaps {@code reference}
     * @throws IllegalArgumentException where it is none, with a message for whoever wrote the file
     */
    public static String to(String line) {
        Object parsed = JsonReader.parse(line);
        if (!(parsed instanceof Map<?, ?> given)) {
            throw new IllegalArgumentException("a case is a JSON object");
        }
        String text = string(given, "text");
        Object reference = given.get("reference");
        List<Found> found = find(text, string(given, "type"), reference == null ? null : moment(reference.toString()));
        StringBuilder out = new StringBuilder();
        Json json = new Json(out);
        json.open('{').name("id").value(string(given, "id")).name("found").open('[');
        for (Found f : found) {
            json.open('{').name("start").value(f.start()).name("end").value(f.end());
            if (f.values().size() == 1) {
                json.name("value");
                write(json, f.values().get(0));
            } else {
                json.name("values").open('[');
                for (Map<String, @Nullable Object> value : f.values()) {
                    write(json, value);
                }
                json.close(']');
            }
            json.close('}');
        }
        json.close(']').close('}');
        return out.toString();
    }

    /** What is found of the asked type. */
    static List<Found> find(String text, String type, @Nullable LocalDateTime reference) {
        if (!Mentions.knows(type)) {
            return times(Text.of(text), reference);
        }
        return Mentions.find(text, reference, type).stream()
                .map(f -> new Found(f.start(), f.end(), f.values()))
                .toList();
    }

    /** The times of a text, as talk has them. */
    private static List<Found> times(Text text, @Nullable LocalDateTime reference) {
        List<Found> found = new ArrayList<>();
        for (SpokenTimes.Found time : SpokenTimes.find(text, reference)) {
            add(
                    found,
                    text,
                    time.span(),
                    time.readings().stream().map(TimeForms::of).toList());
        }
        return found;
    }

    private static void add(List<Found> found, Text text, Span span, List<Map<String, @Nullable Object>> values) {
        if (!values.isEmpty()) {
            Span original = text.original(span);
            found.add(new Found(original.start(), original.end(), values));
        }
    }

    private static void write(Json json, Map<String, @Nullable Object> value) {
        json.open('{');
        value.forEach((name, field) -> {
            json.name(name);
            if (field instanceof Boolean flag) {
                json.value((boolean) flag);
            } else {
                json.value(field == null ? null : field.toString());
            }
        });
        json.close('}');
    }

    private static LocalDateTime moment(String reference) {
        return reference.length() > 10
                ? LocalDateTime.parse(reference)
                : LocalDate.parse(reference).atStartOfDay();
    }

    private static String string(Map<?, ?> given, String name) {
        if (given.get(name) instanceof String value) {
            return value;
        }
        throw new IllegalArgumentException("a case needs a \"" + name + "\"");
    }
}
