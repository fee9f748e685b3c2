package org.sanbiao.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.format.JsonReader;

/** A JSON object whose fields are asked for by type; a field that is missing is like one that is null. */
public record Fields(Map<?, ?> map) {

    /** The object in a text. */
    public static Fields parse(String json) {
        return of(JsonReader.parse(json));
    }

    /** The object in a file. */
    public static Fields read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    public static Fields of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(map);
        }
        throw new IllegalArgumentException("expected a JSON object, not " + value);
    }

    public @Nullable Object get(String name) {
        return map.get(name);
    }

    public boolean has(String name) {
        return map.containsKey(name);
    }

    public @Nullable String string(String name) {
        Object value = get(name);
        return value == null ? null : value.toString();
    }

    public String text(String name) {
        return Objects.requireNonNullElse(string(name), "");
    }

    public int integer(String name) {
        if (get(name) instanceof BigDecimal number) {
            return number.intValueExact();
        }
        throw new IllegalArgumentException("expected a number as " + name + " in " + map);
    }

    /** Whether it is there and neither null, false nor empty. */
    public boolean is(String name) {
        Object value = get(name);
        return value != null && !value.equals(Boolean.FALSE) && !value.equals("");
    }

    /** The objects of an array; none where it is missing. */
    public List<Fields> objects(String name) {
        return list(name).stream().map(Fields::of).toList();
    }

    /** An array; one of one where it is a single value, none where it is missing or null. */
    public List<?> list(String name) {
        Object value = get(name);
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }

    public @Nullable Fields object(String name) {
        Object value = get(name);
        return value == null ? null : of(value);
    }
}
