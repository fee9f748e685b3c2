package org.sanbiao.language.time;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Lexicon;

/** The words of time, read from a resource of lines {@code kind numbers = words}; immutable once loaded. */
final class TimeWords {

    private final List<String> words = new ArrayList<>();
    private final Lexicon<TimeWord> lexicon = new Lexicon<>();

    TimeWords(String resource) {
        lines(resource, this::line);
    }

    private void line(String head, String right) {
        List<String> fields = List.of(head.split(" "));
        for (String word : right.split(" ")) {
            boolean marked = word.endsWith("!");
            String plain = marked ? word.substring(0, word.length() - 1) : word;
            words.add(plain);
            lexicon.put(plain, new TimeWord(plain, fields.get(0), fields.subList(1, fields.size()), marked));
        }
    }

    /** Hands over the two sides of every line {@code left = right} of a resource of this package. */
    static void lines(String resource, BiConsumer<String, String> each) {
        for (String line : Lexicon.lines(TimeWords.class, resource)) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalStateException("Bug: a line without = in " + resource + ": " + line);
            }
            each.accept(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
    }

    /** All words, in the order of the resource. */
    List<String> words() {
        return words;
    }

    /** The longest word that stands at {@code i}, or null. */
    @Nullable
    TimeWord at(String s, int i) {
        Lexicon.Hit<TimeWord> hit = lexicon.longestAt(s, i);
        return hit == null ? null : hit.value();
    }
}
