package org.sanbiao.benchmarks.regress;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sanbiao.benchmarks.Project;
import org.sanbiao.benchmarks.Read;
import org.sanbiao.benchmarks.score.Figures;
import org.sanbiao.language.Language;
import org.sanbiao.language.text.Mention;
import org.sanbiao.language.text.Text;
import org.sanbiao.reading.page.Block;
import org.sanbiao.reading.page.Page;

/** What each rule of the language gains: the figures without it, against those with all, and how often it fires. */
public final class Ablation {

    private static final LocalDate DAY = LocalDate.of(2022, 2, 28);
    private static final List<String> SHOWN = List.of(
            "f1_found", "f1_value", "f1_comparator", "f1_stance", "f1_indicator", "deadline_stated", "commitment_f1");

    private Ablation() {}

    /** All rules, from the bottom stratum to the top. */
    static List<String> rules() {
        Set<String> rules = new LinkedHashSet<>();
        Language.strata().forEach(recognizer -> rules.addAll(recognizer.rules()));
        return List.copyOf(rules);
    }

    /**
     * Prints a line for each rule.
     *
     * @param only those whose id begins so
     */
    public static void print(Project project, String only, PrintStream out) {
        Map<String, Integer> firings = firings(project.texts());
        Figures figures = Figures.of(project);
        Map<String, BigDecimal> whole = figures.without(Set.of());
        out.printf("%-32s %8s", "", "fires");
        SHOWN.forEach(name -> out.printf(" %15s", name));
        out.println();
        out.printf("%-32s %8s", "all rules", "");
        SHOWN.forEach(name -> out.printf(" %15s", whole.get(name).toPlainString()));
        out.println();
        List<String> idle = new ArrayList<>();
        for (String rule : rules()) {
            if (!rule.startsWith(only)) {
                continue;
            }
            int fires = firings.getOrDefault(rule, 0);
            if (fires == 0) {
                idle.add(rule);
                continue;
            }
            Map<String, BigDecimal> rest = figures.without(Set.of(rule));
            out.printf("%-32s %8d", rule, fires);
            SHOWN.forEach(name -> {
                BigDecimal gain = whole.get(name).subtract(rest.get(name));
                out.printf(" %15s", gain.signum() == 0 ? "." : (gain.signum() > 0 ? "+" : "") + gain.toPlainString());
            });
            out.println();
        }
        if (!idle.isEmpty()) {
            out.println("never fire in these texts: " + String.join(" ", idle));
        }
    }

    /** How often each rule made something that was chosen, or a part of it. */
    private static Map<String, Integer> firings(Path folder) {
        Map<String, Integer> firings = new TreeMap<>();
        for (Path file : Project.textsIn(folder)) {
            String text = Read.open(file).text();
            for (Block block : Page.of(text).blocks()) {
                Text normal = Text.of(text, block.span().start(), block.span().end());
                Language.read(normal, DAY).forEach(mention -> count(mention, firings));
            }
        }
        return firings;
    }

    private static void count(Mention<?> mention, Map<String, Integer> firings) {
        firings.merge(mention.rule(), 1, Integer::sum);
        mention.from().forEach(part -> count(part, firings));
    }
}
