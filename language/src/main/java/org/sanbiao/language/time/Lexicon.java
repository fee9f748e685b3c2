package org.sanbiao.language.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private final List<String> words = new ArrayList<>();
    private final Entry[] @Nullable [] byFirst = new Entry[0x10000][];

    Lexicon(String resource) {
        lines(resource, this::line);
    }

    private void line(String head, String right) {
        String[] fields = head.split(" ");
        for (String word : right.split(" ")) {
            boolean marked = word.endsWith("!");
            String plain = marked ? word.substring(0, word.length() - 1) : word;
            put(new Entry(plain, fields[0], List.of(fields).subList(1, fields.length), marked));
        }
    }

    /** Hands over the two sides of every line {@code left = right} of a resource of this package. */
    static void lines(String resource, BiConsumer<String, String> each) {
        try (var in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Bug: the resource " + resource + " is not beside " + Lexicon.class);
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
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

    /** Keeps the words that begin alike in order, the longest first. */
    private void put(Entry entry) {
        words.add(entry.word);
        char first = entry.word.charAt(0);
        Entry[] old = byFirst[first];
        if (old == null) {
            byFirst[first] = new Entry[] {entry};
            return;
        }
        Entry[] all = Arrays.copyOf(old, old.length + 1);
        int at = old.length;
        while (at > 0 && all[at - 1].word.length() < entry.word.length()) {
            all[at] = all[at - 1];
            at--;
        }
        all[at] = entry;
        byFirst[first] = all;
    }

    /** All words, in the order of the resource. */
    List<String> words() {
        return words;
    }

    /** The longest word that stands at {@code i}, or null. */
    @Nullable
    Entry at(String s, int i) {
        if (i >= s.length()) {
            return null;
        }
        Entry[] entries = byFirst[s.charAt(i)];
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
