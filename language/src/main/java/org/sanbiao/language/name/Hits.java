package org.sanbiao.language.name;

/**
 * What the {@link Lexicon} holds of one text: the tags of all terms that begin at each place, found in one walk, so that
 * the grammars ask the trie only where it has an answer.
 */
final class Hits {

    private final Lexicon lexicon;
    private final String text;
    private final long[] tags;

    Hits(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
        this.tags = lexicon.tagsByStart(text);
    }

    String text() {
        return text;
    }

    /** The end of the longest term with one of the tags that begins at {@code i}, or -1. */
    int longest(int i, long mask) {
        return i < tags.length && (tags[i] & mask) != 0 ? lexicon.longest(text, i, text.length(), mask) : -1;
    }

    /** The same, of those that end by {@code limit}. */
    int longest(int i, int limit, long mask) {
        return i < tags.length && (tags[i] & mask) != 0 ? lexicon.longest(text, i, limit, mask) : -1;
    }

    /** Whether a term with one of the tags begins at {@code i}. */
    boolean starts(int i, long mask) {
        return i < tags.length && (tags[i] & mask) != 0;
    }

    /** Whether the whole of {@code [from, to)} is a term with one of the tags. */
    boolean is(int from, int to, long mask) {
        return starts(from, mask) && lexicon.is(text, from, to, mask);
    }
}
