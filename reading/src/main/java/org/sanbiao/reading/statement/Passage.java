package org.sanbiao.reading.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.language.text.Characters;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;
import org.sanbiao.language.text.Text;

/**
 * A paragraph with all that the strata below found in it: the characters, the mentions, the words.
 *
 * <p>All offsets are those of the normal form.
 */
final class Passage {

    final Text text;
    final String normal;
    final List<Mention<?>> mentions;
    private final @Nullable Word[] words;
    private final @Nullable Word[] wordsByEnd;
    private final @Nullable Mention<?>[] byStart;
    private final @Nullable Mention<?>[] byEnd;

    /** @param mentions sorted, none overlapping another */
    Passage(Text text, List<Mention<?>> mentions) {
        this.text = text;
        this.normal = text.normal();
        this.mentions = mentions;
        this.words = Words.in(normal, mentions);
        this.wordsByEnd = new Word[normal.length() + 1];
        for (int i = 0; i < normal.length(); i++) {
            Word word = words[i];
            if (word != null) {
                wordsByEnd[i + word.text().length()] = word;
            }
        }
        this.byStart = new Mention<?>[normal.length() + 1];
        this.byEnd = new Mention<?>[normal.length() + 1];
        for (Mention<?> mention : mentions) {
            byStart[mention.start()] = mention;
            byEnd[mention.end()] = mention;
        }
    }

    @Nullable
    Word wordAt(int start) {
        return words[start];
    }

    @Nullable
    Word wordBefore(int end) {
        return wordsByEnd[end];
    }

    @Nullable
    Mention<?> mentionAt(int start) {
        return byStart[start];
    }

    @Nullable
    Mention<?> mentionBefore(int end) {
        return byEnd[end];
    }

    /** The value of the mention that starts there, if it is of the type. */
    <V> @Nullable V valueAt(int start, Class<V> type) {
        Mention<?> mention = byStart[start];
        return mention != null && type.isInstance(mention.value()) ? type.cast(mention.value()) : null;
    }

    /** The value of the mention that ends there, if it is of the type. */
    <V> @Nullable V valueBefore(int end, Class<V> type) {
        Mention<?> mention = byEnd[end];
        return mention != null && type.isInstance(mention.value()) ? type.cast(mention.value()) : null;
    }

    /** Whether the word there may stand before a verb or a noun and stands before a noun: 重点事项, not 重点培育. */
    boolean isAttribute(int at) {
        Word word = words[at];
        if (word == null || !word.feature().equals("attribute")) {
            return false;
        }
        int end = at + word.text().length();
        if (end >= normal.length() || byStart[end] != null || !Characters.isHan(normal.charAt(end))) {
            return false;
        }
        Word next = words[end];
        return next == null || next.role() == Word.Role.NOUN;
    }

    String sub(int start, int end) {
        return normal.substring(start, end);
    }

    boolean startsWith(String prefix, int at) {
        return normal.startsWith(prefix, at);
    }

    /** The mentions that lie in the stretch, in text order. */
    List<Mention<?>> mentionsIn(Span span) {
        int low = 0;
        int high = mentions.size();
        while (low < high) { // the first that starts in the stretch
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < mentions.size() && mentions.get(end).end() <= span.end()) {
            end++;
        }
        return mentions.subList(low, end);
    }

    /** Whether the words stand somewhere in the stretch; looks no further than its end. */
    boolean contains(Span span, String words) {
        char first = words.charAt(0);
        int last = span.end() - words.length();
        for (int i = span.start(); i <= last; i++) {
            if (normal.charAt(i) == first && normal.startsWith(words, i)) {
                return true;
            }
        }
        return false;
    }

    boolean containsAny(Span span, Cues words) {
        return words.isIn(normal, span.start(), span.end());
    }
}
