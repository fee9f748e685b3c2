package org.sanbiao.language.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Lexicon;

/** The words of time, read from a resource of lines {@code kind numbers = words}; immutable once loaded. */
final class TimeWords {

    private final List<String> words = new ArrayList<>();
    private final Lexicon<TimeWord> lexicon = new Lexicon<>();

    TimeWords(String resource) {
        for (Line line : lines(resource)) {
            List<String> fields = List.of(line.left.split(" "));
            for (String word : line.right.split(" ")) {
                boolean marked = word.endsWith("!");
                String plain = marked ? word.substring(0, word.length() - 1) : word;
                words.add(plain);
                lexicon.put(plain, new TimeWord(plain, fields.get(0), fields.subList(1, fields.size()), marked));
            }
        }
    }

    /** A line {@code left = right} of a resource. */
    record Line(String left, String right) {}

    /** The lines of a resource of this package. */
    static List<Line> lines(String resource) {
        List<Line> lines = new ArrayList<>();
        for (String line : Lexicon.lines(TimeWords.class, resource)) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalStateException("Bug: a line without = in " + resource + ": " + line);
            }
            lines.add(new Line(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip()));
        }
        return lines;
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
