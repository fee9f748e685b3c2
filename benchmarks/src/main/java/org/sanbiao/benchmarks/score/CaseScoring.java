package org.sanbiao.benchmarks.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sanbiao.benchmarks.Fields;
import org.sanbiao.benchmarks.Project;

/**
 * Other projects' number, quantity and time cases: how many are answered right, by type.
 *
 * <p>Conventions of their sources that are odd or foreign, and cases in traditional characters, are left out.
 */
final class CaseScoring {

    private static final Set<String> TIMES =
            Set.of("interval", "time", "timeinterval", "duration", "durationrange", "set");

    /** What is asked for by a type; types that are not here ask for times, {@code mixed} for anything. */
    private static final Map<String, Set<String>> KINDS = Map.of(
            "number", Set.of("number", "digits"),
            "ordinal", Set.of("ordinal"),
            "percent", Set.of("percent"),
            "money", Set.of("money", "range"),
            "quantity", Set.of("quantity", "range"),
            "range", Set.of("range"));

    private final Map<String, CaseTally> byType = new LinkedHashMap<>();
    private final Map<String, List<String>> missed = new LinkedHashMap<>();

    private final List<String> faults = new ArrayList<>();

    /** What failed altogether. */
    List<String> faults() {
        return faults;
    }

    /** Counts for one type. */
    static final class CaseTally {
        int cases;
        int expected;
        int exact;
        int value;
        int span;
        int extra;
        int rightCases;
        int clean;
        int negatives;

        void add(CaseTally other) {
            cases += other.cases;
            expected += other.expected;
            exact += other.exact;
            value += other.value;
            span += other.span;
            extra += other.extra;
            rightCases += other.rightCases;
            clean += other.clean;
            negatives += other.negatives;
        }
    }

    /** The result by type, in the order in which the types are met. */
    Map<String, CaseTally> byType() {
        return byType;
    }

    /** Ids and texts of what is not exactly right, by type. */
    Map<String, List<String>> missed() {
        return missed;
    }

    /**
     * Answers all cases of a folder.
     *
     * @param answer from a line of a case file to a line of {@code mentions --cases}
     */
    static CaseScoring of(Path folder, UnaryOperator<String> answer) {
        CaseScoring scoring = new CaseScoring();
        for (Path file : Project.files(folder, ".jsonl")) {
            try {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    Fields c = Fields.parse(line);
                    if (!c.is("odd") && !c.text("script").equals("hant")) {
                        scoring.score(c, scoring.answered(c, line, answer));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return scoring;
    }

    /** A case that cannot be answered counts as nothing found. */
    private Fields answered(Fields c, String line, UnaryOperator<String> answer) {
        try {
            return Fields.parse(answer.apply(line));
        } catch (RuntimeException e) {
            faults.add(c.text("id") + ": " + e + Faults.where(e));
            return new Fields(Map.of());
        }
    }

    private void score(Fields c, Fields answer) {
        String type = c.text("type");
        CaseTally tally = byType.computeIfAbsent(type, t -> new CaseTally());
        tally.cases++;
        List<Fields> found = asked(c, answer.objects("found"));
        Set<Integer> used = new HashSet<>();
        List<Fields> expected = c.objects("expect");
        boolean right = true;
        for (Fields e : expected) {
            tally.expected++;
            Match best = best(e, found, used);
            boolean exact = false;
            if (best != null) {
                used.add(best.index);
                exact = best.exact;
                tally.exact += exact ? 1 : 0;
                tally.value += (accepted(e).isEmpty() ? best.span : best.value) ? 1 : 0;
                tally.span += best.span ? 1 : 0;
            }
            right &= exact;
            if (!exact) {
                missed.computeIfAbsent(type, t -> new ArrayList<>())
                        .add(c.text("id") + " " + c.text("text") + " → " + accepted(e) + ", got " + found);
            }
        }
        int extra = found.size() - used.size();
        tally.extra += extra;
        tally.negatives += expected.isEmpty() ? 1 : 0;
        tally.clean += expected.isEmpty() && found.isEmpty() ? 1 : 0;
        tally.rightCases += right && extra == 0 ? 1 : 0;
        if (expected.isEmpty() && !found.isEmpty()) {
            missed.computeIfAbsent(type, t -> new ArrayList<>())
                    .add(c.text("id") + " " + c.text("text") + " → nothing, got " + found);
        }
    }

    private record Match(int index, boolean exact, boolean value, boolean span) {

        /** Exactly right before right somewhere before right in the span. */
        int rank() {
            return (exact ? 4 : 0) + (value ? 2 : 0) + (span ? 1 : 0);
        }
    }

    private static @Nullable Match best(Fields e, List<Fields> found, Set<Integer> used) {
        Match best = null;
        boolean anywhere = e.is("spanFree");
        for (int k = 0; k < found.size(); k++) {
            if (used.contains(k)) {
                continue;
            }
            Fields f = found.get(k);
            boolean placed = e.get("start") != null;
            boolean same = placed && f.integer("start") == e.integer("start") && f.integer("end") == e.integer("end");
            boolean over = anywhere
                    || !placed
                    || f.integer("start") < e.integer("end") && f.integer("end") > e.integer("start");
            if (!over) {
                continue;
            }
            List<Fields> accepted = accepted(e);
            boolean value = accepted.isEmpty()
                    || accepted.stream().anyMatch(a -> values(f).stream().anyMatch(v -> CaseValues.same(a, v)));
            Match match = new Match(k, value && (same || anywhere), value, same);
            if (best == null || match.rank() > best.rank()) {
                best = match;
            }
        }
        return best;
    }

    private static List<Fields> accepted(Fields e) {
        return e.list("accept").isEmpty()
                ? e.get("value") == null ? List.of() : List.of(Fields.of(e.get("value")))
                : e.objects("accept");
    }

    private static List<Fields> values(Fields found) {
        List<Fields> values = !found.list("values").isEmpty()
                ? found.objects("values")
                : found.get("value") == null ? List.of() : List.of(Fields.of(found.get("value")));
        return values.subList(0, Math.min(2, values.size()));
    }

    /** What is of a kind that the case asks for. */
    private static List<Fields> asked(Fields c, List<Fields> found) {
        String type = c.text("type");
        if (type.equals("mixed")) {
            return found;
        }
        Set<String> kinds = new HashSet<>(KINDS.getOrDefault(type, TIMES));
        for (Fields e : c.objects("expect")) {
            accepted(e).forEach(a -> kinds.add(a.text("kind")));
        }
        return found.stream()
                .filter(f -> values(f).isEmpty() || values(f).stream().anyMatch(v -> kinds.contains(v.text("kind"))))
                .toList();
    }
}
