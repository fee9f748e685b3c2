package org.sanbiao.ledger.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value of canonical JSON (RFC 8785) that needs no numbers: they are written as strings, so that no reader rounds
 * them.
 *
 * <p>Equal values have equal bytes: no white space, members sorted by the UTF-16 units of their names (which is how
 * {@link String#compareTo} sorts), the shortest escapes, UTF-8. Immutable.
 *
 * <pre>
 * Json.Members body = Json.members().put("type", "reported").put("value", "86.4").put("version", "1").done();
 * body.bytes()          {"type":"reported","value":"86.4","version":"1"}
 * Json.parse(bytes)     the value again, or an exception if they were written in any other way
 * </pre>
 */
public sealed interface Json {

    /** A string, without half a surrogate pair. */
    record Text(String value) implements Json {
        /** Refuses half a surrogate pair, which UTF-8 cannot write. */
        public Text {
            requireWhole(value);
        }
    }

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements Json {}

    /** {@code null}. */
    record Nothing() implements Json {}

    /** An array. */
    record Array(List<Json> values) implements Json {
        /** Keeps a copy. */
        public Array {
            values = List.copyOf(values);
        }
    }

    /** An object. */
    record Members(SortedMap<String, Json> values) implements Json {
        /** Keeps a copy, sorted as Unicode code units are. */
        public Members {
            SortedMap<String, Json> sorted = new TreeMap<>();
            sorted.putAll(values);
            sorted.keySet().forEach(Json::requireWhole);
            values = java.util.Collections.unmodifiableSortedMap(sorted);
        }

        /**
         * The string member of this name.
         *
         * @throws IllegalArgumentException if there is none, or it is no string
         */
        public String text(String name) {
            if (values.get(name) instanceof Text text) {
                return text.value();
            }
            throw new IllegalArgumentException("No text \"" + name + "\" in " + this);
        }

        /**
         * The member of this name, an array of strings.
         *
         * @throws IllegalArgumentException if there is none, or it is no such array
         */
        public List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            if (!(values.get(name) instanceof Array array)) {
                throw new IllegalArgumentException("No array \"" + name + "\" in " + this);
            }
            for (Json value : array.values()) {
                if (!(value instanceof Text text)) {
                    throw new IllegalArgumentException("Not only texts in \"" + name + "\" of " + this);
                }
                texts.add(text.value());
            }
            return texts;
        }

        /** Whether there is a member of this name. */
        public boolean has(String name) {
            return values.containsKey(name);
        }

        @Override
        public String toString() {
            return written();
        }
    }

    /** An object to be filled. */
    static Builder members() {
        return new Builder();
    }

    /** An array of strings. */
    static Array texts(List<String> values) {
        List<Json> texts = new ArrayList<>(values.size());
        for (String value : values) {
            texts.add(new Text(value));
        }
        return new Array(texts);
    }

    /** The one way to write this value, in UTF-8. */
    default byte[] bytes() {
        return written().getBytes(StandardCharsets.UTF_8);
    }

    /** The one way to write this value, in characters. */
    default String written() {
        StringBuilder out = new StringBuilder(256);
        JsonWriter.write(this, out);
        return out.toString();
    }

    /**
     * Reads a value that was written canonically.
     *
     * @throws IllegalArgumentException saying at which byte, if it was not: white space, unsorted or repeated names,
     *     needless escapes, numbers, broken UTF-8, more than 64 levels, anything after the value
     */
    static Json parse(byte[] bytes) {
        return new JsonReader(JsonReader.decoded(bytes)).whole();
    }

    /**
     * Reads a value that was written canonically, from its characters.
     *
     * @throws IllegalArgumentException as {@link #parse(byte[])} does
     */
    static Json parse(String text) {
        return new JsonReader(text).whole();
    }

    /** Collects the members of an object; the order does not matter. */
    final class Builder {
        private final SortedMap<String, Json> values = new TreeMap<>();

        private Builder() {}

        /** Adds one member; a name given twice is refused. */
        public Builder put(String name, Json value) {
            if (values.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("Member \"" + name + "\" is given twice.");
            }
            return this;
        }

        /** Adds a string. */
        public Builder put(String name, String value) {
            return put(name, new Text(value));
        }

        /** Adds an array of strings. */
        public Builder put(String name, List<String> values) {
            return put(name, texts(values));
        }

        /** Adds true or false. */
        public Builder put(String name, boolean value) {
            return put(name, new Truth(value));
        }

        /** The object. */
        public Members done() {
            return new Members(values);
        }
    }

    private static void requireWhole(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) {
                    throw new IllegalArgumentException("Half a surrogate pair at " + i + " in a text for JSON.");
                }
                i++;
            }
        }
    }
}
