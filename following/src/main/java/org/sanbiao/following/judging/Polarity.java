package org.sanbiao.following.judging;

import java.util.List;

/** Which indicators are better when lower ({@code lower-is-better.txt}). */
public final class Polarity {

    private static final List<String> LINES = Data.lines("lower-is-better.txt");

    private Polarity() {}

    /** Whether less of an indicator is better: the word of the list that ends last in it decides, the longest of these. */
    public static boolean lowerIsBetter(String indicator) {
        int last = 0;
        int longest = 0;
        boolean lower = false;
        for (String line : LINES) {
            String word = line.substring(1);
            int at = indicator.lastIndexOf(word);
            int end = at + word.length();
            if (at >= 0 && (end > last || end == last && word.length() > longest)) {
                last = end;
                longest = word.length();
                lower = line.charAt(0) == '-';
            }
        }
        return lower;
    }
}
