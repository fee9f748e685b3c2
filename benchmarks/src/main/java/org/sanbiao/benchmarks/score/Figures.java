package org.sanbiao.benchmarks.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanbiao.benchmarks.Project;

/** The figures of all annotated documents together, with some rules left out. */
public final class Figures {

    private final List<GoldSet.Annotated> documents;

    private Figures(List<GoldSet.Annotated> documents) {
        this.documents = documents;
    }

    public static Figures of(Project project) {
        return new Figures(GoldSet.all(project).stream()
                .flatMap(set -> set.documents().stream())
                .toList());
    }

    /** By name, as on the scoreboard. */
    public Map<String, BigDecimal> without(Set<String> rules) {
        Tally total = new Tally();
        documents.forEach(document -> total.add(document.score(rules).tally()));
        return total.figures();
    }
}
