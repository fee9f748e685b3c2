package org.sanbiao.language.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The words of time, read from a resource of lines {@code kind numbers = words}; immutable once loaded. */
final class Lexicon {

    /**
     * One word.
     *
     * @param word the word
     * @param kind what sort of time it names
     * @param arguments what the line says of the kind, such as {@code -1} for yesterday
     * @param marked whether it counts under conditions only (written with a !)
     */
    record Entry(String word, String kind, List<String> arguments, boolean marked) {

        int number(int index) {
            return Integer.parseInt(arguments.get(index));
        }

        boolean is(String kind) {
            return this.kind.equals(kind);
        }
    }

    private final Map<Character, Entry[]> byFirst = new HashMap<>();

    Lexicon(String... resources) {
        for (String resource : resources) {
            lines(resource, (head, words) -> {
                String[] fields = head.split(" ");
                for (String word : words.split(" ")) {
                    boolean marked = word.endsWith("!");
                    String plain = marked ? word.substring(0, word.length() - 1) : word;
                    put(new Entry(plain, fields[0], List.of(fields).subList(1, fields.length), marked));
                }
            });
        }
    }

    /** Hands over the two sides of every line {@code left = right} of a resource of this package. */
    static void lines(String resource, BiConsumer<String, String> each) {
        try (var in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Bug: the resource " + resource + " is not beside " + Lexicon.class);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int equals = line.startsWith("#") ? -1 : line.indexOf('=');
                if (equals > 0) {
                    each.accept(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Entry entry) {
        Entry[] old = byFirst.getOrDefault(entry.word.charAt(0), new Entry[0]);
        Entry[] all = Arrays.copyOf(old, old.length + 1);
        all[old.length] = entry;
        Arrays.sort(all, (a, b) -> b.word.length() - a.word.length());
        byFirst.put(entry.word.charAt(0), all);
    }

    /** The first characters of all words. */
    Iterable<Character> firsts() {
        return byFirst.keySet();
    }

    /** The longest word that stands at {@code i}, or null. */
    @Nullable
    Entry at(String s, int i) {
        if (i >= s.length()) {
            return null;
        }
        Entry[] entries = byFirst.get(s.charAt(i));
        if (entries != null) {
            for (Entry entry : entries) {
                if (s.startsWith(entry.word, i)) {
                    return entry;
                }
            }
        }
        return null;
    }
}
