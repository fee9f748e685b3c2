package org.sanbiao.language.number;

import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Lexicon;

/** Everyday words written with numeral characters that count nothing (一般, 统一, 四川): {@code words.txt}. */
final class EverydayWords {

    private static final Lexicon<Boolean> WORDS = words();

    private EverydayWords() {}

    private static Lexicon<Boolean> words() {
        Lexicon<Boolean> words = new Lexicon<>();
        for (String line : Lexicon.lines(EverydayWords.class, "words.txt")) {
            for (String word : line.split(" +")) {
                words.put(word, true);
            }
        }
        return words;
    }

    /** The characters of a text with those of such words replaced by NUL. */
    static char[] blanked(String text) {
        char[] s = text.toCharArray();
        int end = 0;
        for (int i = 0; i < s.length; i++) {
            Lexicon.Hit<Boolean> word = WORDS.longestAt(text, i);
            if (word == null || word.start() < end) {
                continue;
            }
            if (!cutsNumeral(text, s, word)) {
                end = word.end();
                for (int k = i; k < end; k++) {
                    s[k] = '\0';
                }
            }
        }
        return s;
    }

    /** Whether taking the word would leave half a numeral: 二十|一般, 一点|五, 20|多元. */
    private static boolean cutsNumeral(String text, char[] s, Lexicon.Hit<Boolean> word) {
        int i = word.start();
        char first = text.charAt(i);
        boolean after = i > 0
                && s[i - 1] != '\0'
                && (NumeralCharacters.isChinese(text.charAt(i - 1)) || Characters.isDigit(text.charAt(i - 1)));
        if (NumeralCharacters.isChinese(first)) {
            boolean part = text.charAt(word.end() - 1) == '分' && text.startsWith("之", word.end());
            boolean before = part
                    || text.charAt(word.end() - 1) == '点'
                            && word.end() < text.length()
                            && NumeralCharacters.digit(text.charAt(word.end())) >= 0;
            return after || before || i > 0 && text.charAt(i - 1) == '第';
        }
        return after && word.end() - i == 2 && "多余来几".indexOf(first) >= 0;
    }
}
