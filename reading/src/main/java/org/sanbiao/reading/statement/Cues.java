package org.sanbiao.reading.statement;

import java.util.List;

/** Words that are looked for together, in one pass over a stretch. Immutable. */
final class Cues {

    private final List<String> words;
    private final long[] firsts = new long[64]; // the low twelve bits of the words' first characters

    private Cues(List<String> words) {
        this.words = words;
        for (String word : words) {
            char c = word.charAt(0);
            firsts[(c & 0xfff) >> 6] |= 1L << (c & 63);
        }
    }

    static Cues of(String... words) {
        return new Cues(List.of(words));
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** Whether one of the words stands in {@code s[start, end)}. */
    boolean isIn(String s, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            if ((firsts[(c & 0xfff) >> 6] >>> (c & 63) & 1) == 0) {
                continue;
            }
            for (String word : words) {
                if (word.charAt(0) == c && i + word.length() <= end && s.startsWith(word, i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
