package org.sanbiao.following.register;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.sanbiao.language.text.Characters;

/** Bigrams for search in Chinese: 控烟条例 is 控烟, 烟条, 条例; a run of letters or digits is one word, in lower case. */
final class Grams {

    private Grams() {}

    /** The grams of a text, each once, in order; empty for a text of one Chinese character. */
    static Set<String> of(String text) {
        Set<String> grams = new LinkedHashSet<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isWord(c)) {
                int end = i + 1;
                while (end < text.length() && isWord(text.charAt(end))) {
                    end++;
                }
                grams.add(text.substring(i, end).toLowerCase(Locale.ROOT));
                i = end;
            } else {
                if (Characters.isHan(c) && i + 1 < text.length() && Characters.isHan(text.charAt(i + 1))) {
                    grams.add(text.substring(i, i + 2));
                }
                i++;
            }
        }
        return grams;
    }

    private static boolean isWord(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
