package org.sanbiao.app.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanbiao.app.format.CodePoints;
import org.sanbiao.reading.Reading;
import org.sanbiao.reading.check.Check;
import org.sanbiao.reading.statement.Deadline;
import org.sanbiao.reading.statement.Doubt;
import org.sanbiao.reading.statement.Stance;
import org.sanbiao.reading.statement.Statement;
import org.sanbiao.reading.statement.Testable;

/** What a plan leaves open: the five questions to each commitment, and the document's contradictions. */
final class Lint {

    /** The questions, in the order they are asked. */
    private enum Question {
        WHO("责任单位"),
        WHAT("任务"),
        HOW_MUCH("数量"),
        WHERE("地区"),
        BY_WHEN("时限");

        private final String word;

        Question(String word) {
            this.word = word;
        }
    }

    /** A commitment and the questions it leaves open. */
    private record Finding(Statement statement, Set<Question> open, boolean late, boolean vague) {}

    private final List<Finding> findings = new ArrayList<>();
    private final List<Check> contradictions;
    private final Map<Question, Integer> missing = new EnumMap<>(Question.class);
    private int commitments;
    private int late;
    private int vague;

    Lint(Reading reading) {
        for (Statement statement : reading.statements()) {
            if (statement.stance() == Stance.COMMITMENT) {
                ask(statement, reading.facts().place() != null);
            }
        }
        contradictions = reading.checks().stream().filter(c -> !c.holds()).toList();
    }

    private void ask(Statement s, boolean placeOfDocument) {
        commitments++;
        Set<Question> open = EnumSet.noneOf(Question.class);
        if (s.responsible().isEmpty()) {
            open.add(Question.WHO);
        }
        if (s.action() == null && s.object() == null) {
            open.add(Question.WHAT);
        }
        if (s.measures().isEmpty()) {
            open.add(Question.HOW_MUCH);
        }
        if (s.places().isEmpty() && !placeOfDocument) {
            open.add(Question.WHERE);
        }
        Deadline deadline = s.deadline();
        if (deadline == null || deadline.to() == null) {
            open.add(Question.BY_WHEN);
        }
        boolean bornLate = s.doubts().contains(Doubt.BORN_LATE);
        boolean untestable = s.testable() == Testable.VAGUE;
        late += bornLate ? 1 : 0;
        vague += untestable ? 1 : 0;
        open.forEach(q -> missing.merge(q, 1, Integer::sum));
        if (!open.isEmpty() || bornLate || untestable) {
            findings.add(new Finding(s, open, bornLate, untestable));
        }
    }

    boolean hasFindings() {
        return !findings.isEmpty() || !contradictions.isEmpty();
    }

    String print(String name, CodePoints points) {
        StringBuilder out = new StringBuilder();
        for (Finding finding : findings) {
            Statement s = finding.statement();
            List<String> faults = new ArrayList<>();
            if (!finding.open().isEmpty()) {
                faults.add("缺" + finding.open().stream().map(q -> q.word).collect(Collectors.joining("、")));
            }
            if (finding.late()) {
                faults.add("时限早于发布之日");
            }
            if (finding.vague()) {
                faults.add("不可检验");
            }
            out.append(name).append(':').append(points.of(s.span().start())).append(": ");
            out.append(String.join("；", faults))
                    .append(": ")
                    .append(oneLine(s.text()))
                    .append('\n');
        }
        for (Check check : contradictions) {
            out.append(name).append(':').append(points.of(check.span().start())).append(": 前后不符: ");
            out.append(oneLine(check.text())).append("（称 ").append(check.declared());
            out.append("，实为 ").append(check.found()).append("）\n");
        }
        return out.append(summary(name)).toString();
    }

    private String summary(String name) {
        String parts = missing.entrySet().stream()
                .map(e -> "，缺" + e.getKey().word + " " + e.getValue())
                .collect(Collectors.joining());
        return name + ": 承诺 " + commitments + " 条" + parts + (late == 0 ? "" : "，已过期 " + late)
                + (vague == 0 ? "" : "，不可检验 " + vague) + "；前后不符 " + contradictions.size() + " 处\n";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+\\s*", "");
    }
}
