package org.sanbiao.app.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.Json;
import org.sanbiao.app.format.JsonReader;
import org.sanbiao.language.Language;
import org.sanbiao.language.name.Name;
import org.sanbiao.language.number.Numeral;
import org.sanbiao.language.number.Ordinal;
import org.sanbiao.language.quantity.Quantity;
import org.sanbiao.language.quantity.UnitKind;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Proposals;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;
import org.sanbiao.language.time.SpokenTimes;

/** Answers one line of a case file. Stateless. */
public final class CaseAnswer {

    /** The types of case that ask for what is counted; all others ask for times. */
    private static final Set<String> COUNTED =
            Set.of("number", "ordinal", "percent", "money", "quantity", "range", "mixed");

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
        Text normal = Text.of(text);
        if (!COUNTED.contains(type)) {
            return times(normal, reference);
        }
        Proposals proposals = Language.propose(normal, reference == null ? null : reference.toLocalDate());
        List<Mention<?>> chosen = Language.choose(proposals);
        List<Found> found = new ArrayList<>();
        if (type.equals("number")) {
            numerals(proposals, chosen, found);
            return found;
        }
        for (Mention<?> mention : chosen) {
            Object value = mention.value();
            if (value instanceof Quantity) {
                quantity(mention, type, normal, found);
            } else if (type.equals("ordinal")) {
                ordinal(mention, proposals, found);
            }
        }
        return found;
    }

    /** The numerals of a text, whatever they count, unless they are part of a name or a share. */
    private static void numerals(Proposals proposals, List<Mention<?>> chosen, List<Found> found) {
        List<Mention<?>> numerals = new ArrayList<>();
        for (Mention<?> mention : proposals.all()) {
            if (mention.value() instanceof Numeral n && n.shape() != Numeral.Shape.PERCENT) {
                numerals.add(mention);
            }
        }
        numerals.sort((a, b) -> a.span().compareTo(b.span()));
        int end = 0;
        for (Mention<?> mention : numerals) {
            boolean taken = chosen.stream()
                    .anyMatch(m -> m.span().overlaps(mention.span())
                            && (m.value() instanceof Name
                                    || m.value() instanceof Ordinal
                                    || m.value() instanceof Quantity q && QuantityForms.isShare(q)));
            if (mention.start() >= end && !taken) {
                Numeral n = (Numeral) mention.value();
                List<Map<String, @Nullable Object>> values = new ArrayList<>(QuantityForms.number(n.value()));
                if (n.digits() != null) {
                    values.add(Forms.form("digits", "value", n.digits()));
                }
                add(found, proposals.text(), mention.span(), values);
                end = mention.end();
            }
        }
    }

    /** A place in an order: the proposal that gives its number, inside whatever was chosen there. */
    private static void ordinal(Mention<?> mention, Proposals proposals, List<Found> found) {
        for (int at = mention.start(); at < mention.end(); at++) {
            for (Mention<?> part : proposals.startingAt(at)) {
                if (part.value() instanceof Ordinal ordinal && mention.span().covers(part.span())) {
                    add(
                            found,
                            proposals.text(),
                            part.span(),
                            List.of(Forms.form("ordinal", "value", Forms.plain(ordinal.value()))));
                    return;
                }
            }
        }
    }

    private static void quantity(Mention<?> mention, String type, Text text, List<Found> found) {
        Quantity q = (Quantity) mention.value();
        BigDecimal value = q.value();
        boolean money = q.kind() == UnitKind.MONEY;
        boolean unit = q.kind() != UnitKind.NONE && q.kind() != UnitKind.COUNT && q.kind() != UnitKind.RANK;
        switch (type) {
            case "mixed" -> {
                if (QuantityForms.isShare(q) && value != null) {
                    add(found, text, mention.span(), QuantityForms.percent(value));
                } else if (!QuantityForms.isPlain(q)) {
                    add(found, text, mention.span(), QuantityForms.ranges(q, unit ? Symbols.of(q.unit()) : null));
                } else {
                    numbers(mention, text, found);
                }
            }
            case "percent" -> {
                BigDecimal high = q.high();
                if (QuantityForms.isShare(q) && value != null) {
                    add(found, text, mention.span(), QuantityForms.percent(high == null ? value : high));
                }
            }
            case "money" -> {
                if (money && value != null) {
                    add(found, text, mention.span(), QuantityForms.money(q, value));
                }
            }
            case "quantity" -> {
                if (unit && !money && !QuantityForms.isShare(q) && value != null) {
                    add(found, text, mention.span(), QuantityForms.quantity(q, value));
                }
            }
            case "range" -> {
                if (!QuantityForms.isPlain(q)) {
                    add(
                            found,
                            text,
                            bounded(mention, q, unit),
                            QuantityForms.ranges(q, unit ? Symbols.of(q.unit()) : null));
                }
            }
            default -> {}
        }
    }

    /** The numbers that a quantity is made of, their units left out. */
    private static void numbers(Mention<?> mention, Text text, List<Found> found) {
        List<Mention<?>> parts =
                mention.from().stream().filter(m -> m.is(Quantity.class)).toList();
        if (!parts.isEmpty()) {
            parts.forEach(part -> numbers(part, text, found));
            return;
        }
        Quantity q = (Quantity) mention.value();
        BigDecimal value = q.value();
        if (value != null && !QuantityForms.isShare(q)) {
            add(found, text, q.number(), QuantityForms.number(value));
        }
    }

    /** The words of a range: with its unit only where that is one of measurement. */
    private static Span bounded(Mention<?> mention, Quantity q, boolean unit) {
        boolean onlyUnitBehind = mention.start() < q.number().start() || q.high() != null;
        return unit || !onlyUnitBehind
                ? mention.span()
                : new Span(mention.start(), q.number().end());
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
