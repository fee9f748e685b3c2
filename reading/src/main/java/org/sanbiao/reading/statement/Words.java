package org.sanbiao.reading.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Lexicon;
import org.sanbiao.language.text.Mention;

/** Finds the words of the lexicon in a text: the longest at each place, from left to right, none inside a mention. */
final class Words {

    private static final Lexicon<Word> LEXICON = load("words.txt");

    private Words() {}

    /**
     * The words of a text by where they start; null where none starts.
     *
     * @param mentions sorted, none overlapping another; no word is found that overlaps one
     */
    static @Nullable Word[] in(String text, List<? extends Mention<?>> mentions) {
        @Nullable Word[] at = new Word[text.length() + 1];
        int next = 0;
        int i = 0;
        while (i < text.length()) {
            while (next < mentions.size() && mentions.get(next).end() <= i) {
                next++;
            }
            int free = next < mentions.size() ? mentions.get(next).start() : text.length();
            if (free <= i) {
                i = mentions.get(next).end();
                continue;
            }
            Lexicon.Hit<Word> hit = LEXICON.longestAt(text, i);
            if (hit == null || hit.end() > free) {
                i++;
                continue;
            }
            at[i] = hit.value();
            i = hit.end();
        }
        dropCompounds(text, at);
        return at;
    }

    /** Whether the lexicon knows it as a verb. */
    static boolean isVerb(String word) {
        Word known = LEXICON.get(word);
        return known != null && known.isVerb();
    }

    /** A verb with a noun's ending behind it is a noun: 督导组, 完成率, 培训班. */
    private static void dropCompounds(String text, @Nullable Word[] at) {
        for (int i = 0; i < text.length(); i++) {
            Word word = at[i];
            if (word == null
                    || !word.isVerb() && word.role() != Word.Role.CAUSE
                    || word.text().length() < 2) {
                continue;
            }
            int end = i + word.text().length();
            if (end < text.length() && ENDINGS.indexOf(text.charAt(end)) >= 0 && at[end] == null) {
                String pair = text.substring(end, Math.min(text.length(), end + 2));
                if (!OPENINGS.contains(pair)) {
                    at[i] = null;
                }
            }
        }
    }

    private static final String ENDINGS = "组员率者班量型费";
    private static final Set<String> OPENINGS = Set.of(
            "组织", "组建", "组成", "组团", "组合", "员工", "班子", "班列", "班线", "班次", "量化", "量子", "量产", "型号", "费用", "率先", "费改");

    private static Lexicon<Word> load(String resource) {
        Lexicon<Word> words = new Lexicon<>();
        for (String line : Lexicon.lines(Words.class, resource)) {
            int colon = line.indexOf(": ");
            String[] group = line.substring(0, colon).split("/", 2);
            Word.Role role = Word.Role.valueOf(group[0].toUpperCase(Locale.ROOT));
            String feature = group.length > 1 ? group[1] : "";
            for (String word : line.substring(colon + 2).trim().split(" +")) {
                if (words.get(word) != null) {
                    throw new IllegalStateException("Bug: " + resource + " lists " + word + " twice");
                }
                words.put(word, new Word(word, role, feature));
            }
        }
        return words;
    }
}
