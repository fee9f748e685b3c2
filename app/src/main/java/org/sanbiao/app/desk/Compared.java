package org.sanbiao.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text beside the one that it follows, clause by clause.
 *
 * @param before clauses of the earlier text; {@code other} marks those that are gone
 * @param now clauses of the later one; {@code other} marks those that are new
 */
public record Compared(List<Clause> before, List<Clause> now) {

    /** A clause with the mark that ends it. */
    public record Clause(String text, boolean other) {}

    private static final Pattern CLAUSE = Pattern.compile("[^，。；！？,;\\n]*[，。；！？,;\\n]?");

    public Compared {
        before = List.copyOf(before);
        now = List.copyOf(now);
    }

    /** Two texts; where there was none before, nothing is marked. Cost: their lengths. */
    static Compared of(String before, String now) {
        List<String> old = clauses(before);
        List<String> fresh = clauses(now);
        if (old.isEmpty()) {
            return new Compared(List.of(), marked(fresh, words(fresh)));
        }
        return new Compared(marked(old, words(fresh)), marked(fresh, words(old)));
    }

    private static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        Matcher found = CLAUSE.matcher(text);
        while (found.find()) {
            if (!found.group().isEmpty()) {
                clauses.add(found.group());
            }
        }
        return clauses;
    }

    /** Clauses without their marks: a comma that became a full stop changes nothing. */
    private static Set<String> words(List<String> clauses) {
        return clauses.stream().map(Compared::bare).collect(Collectors.toSet());
    }

    private static String bare(String clause) {
        return clause.replaceAll("[，。；！？,;\\s]", "");
    }

    private static List<Clause> marked(List<String> clauses, Set<String> others) {
        return clauses.stream()
                .map(clause -> new Clause(clause, !bare(clause).isEmpty() && !others.contains(bare(clause))))
                .toList();
    }

    /** Whether both say the same, and something. */
    public boolean isSame() {
        return !now.isEmpty()
                && !before.isEmpty()
                && now.stream().noneMatch(Clause::other)
                && before.stream().noneMatch(Clause::other);
    }
}
