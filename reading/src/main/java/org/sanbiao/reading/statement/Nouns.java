package org.sanbiao.reading.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanbiao.language.text.Lexicon;

/** The groups of nouns in {@code nouns.txt}. */
final class Nouns {

    private static final Map<String, List<String>> GROUPS = load();

    /** A rate, a sum or a size. */
    static final List<String> SUMS = group("sum");
    /** What the topics of a row share at its end, longer ones first. */
    static final List<String> TAILS = group("tail");
    /** How a matter is divided. */
    static final List<String> DIVISIONS = group("division");

    /** What makes a noun of the verb before it. */
    static final List<String> COMPOUNDS = group("compound");

    /** What stands behind a number that something has passed: 突破两亿元大关. */
    static final List<String> THRESHOLDS = group("threshold");

    /** How a clause ends that only announces what follows its colon. */
    static final List<String> LEAD_INS = group("lead-in");

    private Nouns() {}

    static boolean endsWithAny(String words, List<String> endings) {
        for (String ending : endings) {
            if (words.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> group(String name) {
        List<String> words = GROUPS.get(name);
        if (words == null) {
            throw new IllegalStateException("Bug: nouns.txt has no group " + name);
        }
        return words;
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> groups = new HashMap<>();
        for (String line : Lexicon.lines(Nouns.class, "nouns.txt")) {
            String[] parts = line.split(": ", 2);
            groups.put(parts[0], List.of(parts[1].trim().split(" +")));
        }
        return groups;
    }
}
