package org.sanbiao.following.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.wording.Numbers;
import org.sanbiao.following.wording.Wording;

/**
 * What is said of a commitment on a day, with everything it was said by.
 *
 * @param rule what was asked of the value
 * @param achieved percent of the target; may pass 100; null where nothing can be said
 * @param abovePlan whether a value lies above the upper end of its range
 * @param obstacle why it is not assessable, else null
 * @param inputs what went into it, in the order of the rule
 * @param sources where the inputs come from
 * @param day the day it is said of
 */
public record Verdict(
        Outcome outcome,
        Wording rule,
        @Nullable BigDecimal achieved,
        boolean abovePlan,
        @Nullable Obstacle obstacle,
        List<Input> inputs,
        List<String> sources,
        LocalDate day) {

    /** One thing that a verdict stands on. */
    public record Input(Wording name, String value) {}

    public Verdict {
        inputs = List.copyOf(inputs);
        sources = List.copyOf(sources);
    }

    /** The whole verdict as one line in each language. */
    public Wording print() {
        StringBuilder zh = new StringBuilder(outcome.words().zh());
        StringBuilder en = new StringBuilder(outcome.words().en());
        if (obstacle != null) {
            zh.append("：").append(obstacle.words().zh());
            en.append(": ").append(obstacle.words().en());
        }
        if (abovePlan) {
            zh.append("（超计划）");
            en.append(" (above plan)");
        }
        if (achieved != null) {
            zh.append("，完成率").append(Numbers.share(achieved)).append("%");
            en.append(", ").append(Numbers.share(achieved)).append("% achieved");
        }
        zh.append("；规则：").append(rule.zh());
        en.append("; rule: ").append(rule.en());
        for (Input input : inputs) {
            zh.append("；").append(input.name.zh()).append("：").append(input.value);
            en.append("; ").append(input.name.en()).append(": ").append(input.value);
        }
        zh.append("；依据：").append(sources.isEmpty() ? "无" : String.join("、", sources));
        en.append("; sources: ").append(sources.isEmpty() ? "none" : String.join(", ", sources));
        zh.append("；评判日：").append(day);
        en.append("; as of ").append(day);
        return new Wording(zh.toString(), en.toString());
    }
}
