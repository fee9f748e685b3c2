package org.sanbiao.reading.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanbiao.language.text.Characters;

/**
 * Joins headlines to the running texts that they are about: by the person interviewed, the speaker, and the words that
 * the text shares with the headline; where these say nothing, by the place on the page.
 */
final class Headlines {

    private static final int PERSON = 1000;
    private static final int UNIT = 100;
    private static final int WORDS = 100;
    private static final int TOUCHING = 18;
    private static final int LEAST = 22;
    private static final int MOST_PAIRS = 40_000;

    private Headlines() {}

    private record Pair(Headline headline, Body body, int score) {}

    static void join(List<Headline> headlines, List<Body> bodies) {
        List<Set<Integer>> words = new ArrayList<>();
        Map<Integer, Integer> spread = new HashMap<>();
        boolean compare = (long) headlines.size() * bodies.size() <= MOST_PAIRS;
        for (Body body : bodies) {
            Set<Integer> set = compare ? pairs(body.text) : Set.of();
            words.add(set);
            for (int word : set) {
                spread.merge(word, 1, Integer::sum);
            }
        }
        int above = 0;
        int below = 0;
        for (Headline h : headlines) {
            Set<Integer> own = pairs(h.words);
            above += h.touchesBelow ? likeness(h, own, bodies.get(h.below), words.get(h.below), spread) : 0;
            below += h.touchesAbove ? likeness(h, own, bodies.get(h.above), words.get(h.above), spread) : 0;
        }
        List<Pair> pairs = new ArrayList<>();
        for (Headline h : headlines) {
            Set<Integer> own = pairs(h.words);
            for (Body body : bodies) {
                boolean next = above >= below
                        ? h.touchesBelow && h.below == body.index
                        : h.touchesAbove && h.above == body.index;
                if (!compare && !next) {
                    continue;
                }
                int score = likeness(h, own, body, words.get(body.index), spread) + (next ? TOUCHING : 0);
                if (score >= LEAST || next && score > 0) {
                    pairs.add(new Pair(h, body, score));
                }
            }
        }
        pairs.sort(Comparator.comparingInt((Pair p) -> -p.score()));
        for (Pair pair : pairs) {
            if (pair.headline().body == null && pair.body().headline == null) {
                pair.headline().body = pair.body();
                pair.body().headline = pair.headline();
            }
        }
    }

    private static int likeness(
            Headline h, Set<Integer> own, Body body, Set<Integer> words, Map<Integer, Integer> spread) {
        int score = 0;
        if (h.speaker != null) {
            score += body.text.contains(h.speaker.person()) ? PERSON : 0;
            score += body.text.contains(h.speaker.unit()) ? UNIT : 0;
        }
        if (own.isEmpty()) {
            return score;
        }
        double shared = 0;
        for (int word : own) {
            if (words.contains(word)) {
                shared += 1.0 / spread.getOrDefault(word, 1);
            }
        }
        return score + (int) (WORDS * shared / own.size());
    }

    /** The pairs of neighbouring Chinese characters in a text. */
    private static Set<Integer> pairs(String text) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            char a = text.charAt(i);
            char b = text.charAt(i + 1);
            if ((Characters.isHan(a) || Characters.isDigit(a)) && Characters.isHan(b)) {
                pairs.add(a << 16 | b);
            }
        }
        return pairs;
    }
}
