package org.sanbiao.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Span;

/**
 * A sentence and its clauses.
 *
 * @param span from its first character to just past its last, final punctuation left out
 * @param clauses in order, none empty
 */
record Sentence(Span span, List<Clause> clauses) {

    /** The longest quotation or bracket that is kept in one piece. */
    private static final int ATOM_MAX = 40;

    /** Longer than any sentence; from there on it is cut where it can be. */
    private static final int LONGEST = 2_000;

    /**
     * The sentences of a paragraph.
     *
     * <p>A sentence ends at 。！？ and a clause at ，；：, none of them inside a mention, a bracket or a short quotation.
     *
     * @param text in normal form
     * @param mentions sorted, none overlapping another
     */
    static List<Sentence> of(String text, List<Mention<?>> mentions) {
        List<Sentence> sentences = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        int next = 0; // the first mention not yet in a clause
        int start = 0;
        int begin = 0; // of the sentence
        int m = 0; // the first mention that ends after i
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\0';
            while (m < mentions.size() && mentions.get(m).end() <= i) {
                m++;
            }
            if (m < mentions.size() && mentions.get(m).start() < i && i < text.length()) {
                continue;
            }
            if (i < text.length() && (c == '“' || c == '（' || c == '《')) {
                int close = closing(text, i);
                if (close > 0 && !(c == '（' && clauses.isEmpty() && closesParagraph(text, start, i, close))) {
                    i = close;
                    continue;
                }
                if (close > 0) {
                    // A bracket of units between two sentences is a sentence of its own.
                    int at = close + 1;
                    List<Mention<?>> inside = new ArrayList<>();
                    while (next < mentions.size() && mentions.get(next).end() <= at) {
                        if (mentions.get(next).start() >= i) {
                            inside.add(mentions.get(next));
                        }
                        next++;
                    }
                    Span bracket = new Span(i, at);
                    sentences.add(new Sentence(bracket, List.of(new Clause(bracket, inside, '。'))));
                    start = at;
                    i = close;
                    continue;
                }
            }
            boolean ends = i == text.length() || c == '。' || c == '！' || c == '？';
            ends |= i - begin >= LONGEST
                    && (c == '，' || c == '；' || c == '：' || c == '、'); // a list without a full stop
            if (!ends && c != '，' && c != '；' && c != '：') {
                continue;
            }
            int from = skip(text, start, i);
            int to = i;
            if (ends && i + 1 < text.length() && text.charAt(i + 1) == '”') {
                to = i; // the closing quotation mark goes with the punctuation
            }
            if (from < to) {
                List<Mention<?>> inside = new ArrayList<>();
                while (next < mentions.size() && mentions.get(next).end() <= to) {
                    if (mentions.get(next).start() >= from) {
                        inside.add(mentions.get(next));
                    }
                    next++;
                }
                clauses.add(new Clause(new Span(from, to), inside, c));
            }
            start = i + 1;
            begin = ends ? start : begin;
            if (ends && !clauses.isEmpty()) {
                sentences.add(new Sentence(
                        new Span(
                                clauses.get(0).start(),
                                clauses.get(clauses.size() - 1).end()),
                        List.copyOf(clauses)));
                clauses.clear();
            }
        }
        return sentences;
    }

    /** Whether the bracket opens a sentence, says more than a number and is not followed by its own full stop. */
    private static boolean closesParagraph(String text, int start, int open, int close) {
        return skip(text, start, open) == open && close - open > 4;
    }

    /** Past blanks and the quotation marks that open a speech or close the one before. */
    private static int skip(String text, int from, int to) {
        int i = from;
        while (i < to && (text.charAt(i) == ' ' || text.charAt(i) == '”' || text.charAt(i) == '—')) {
            i++;
        }
        if (i < to && text.charAt(i) == '“' && closing(text, i) < 0) {
            i++;
        }
        return i;
    }

    /** The index of the sign that closes the one at {@code open}, or -1 where it stands too far off to be an atom. */
    private static int closing(String text, int open) {
        char o = text.charAt(open);
        char c = o == '“' ? '”' : o == '（' ? '）' : '》';
        int depth = 0;
        for (int i = open; i < text.length() && i - open <= ATOM_MAX * (o == '（' ? 6 : 1); i++) {
            if (text.charAt(i) == o) {
                depth++;
            } else if (text.charAt(i) == c && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
