package org.sanbiao.following.finding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.Mark;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.light.Input;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.light.Pack;
import org.sanbiao.following.light.Readings;
import org.sanbiao.following.wording.Wording;

/** The steps that a pack such as 13710 asks of a finding, and how far they are. */
public final class Clock {

    private Clock() {}

    /**
     * A step.
     *
     * @param key as the pack names it
     * @param due the last day on which it is in time
     * @param done the day it was taken, or null
     */
    public record Step(String key, LocalDate due, @Nullable LocalDate done) {

        /** Days over its day: until it was taken, or until today; negative where there was or is time. */
        public long over(LocalDate today) {
            return ChronoUnit.DAYS.between(due, done == null ? today : done);
        }
    }

    /** The steps that a finding has to take, in the order of the pack. */
    public static List<Step> steps(FindingCard finding, Pack pack) {
        List<Step> steps = new ArrayList<>();
        for (Pack.Step step : pack.steps()) {
            if (step.hard() == null || step.hard() == finding.hard()) {
                steps.add(new Step(step.key(), step.due(finding.found()), done(finding, step.key())));
            }
        }
        return steps;
    }

    /** The light of a finding on a day: that of its most overdue open step. */
    public static Light light(FindingCard finding, Pack pack, LocalDate today) {
        if (!finding.state().open()) {
            return new Light(Colour.NONE, finding.state().words(), pack.id(), "", List.of(), today);
        }
        long over = Long.MIN_VALUE;
        for (Step step : steps(finding, pack)) {
            if (step.done() == null) {
                over = Math.max(over, step.over(today));
            }
        }
        LocalDate planned = finding.planned() == null || finding.reported() != null ? null : finding.settleBy();
        if (planned != null) {
            over = Math.max(over, ChronoUnit.DAYS.between(planned, today)); // a date that was given is kept to
        }
        if (over == Long.MIN_VALUE) {
            Light in = pack.light(new Readings(today).with(Input.OVER, -1));
            Wording taken = new Wording("各步均已办理", "every step was taken");
            return new Light(in.colour(), in.word(), in.pack(), in.band(), List.of(taken), in.day());
        }
        return pack.light(new Readings(today).with(Input.OVER, over));
    }

    /** When a step was taken; of keys parted by a bar any will do. */
    private static @Nullable LocalDate done(FindingCard finding, String keys) {
        LocalDate first = null;
        for (String key : keys.split("\\|")) {
            Mark mark = switch (key) {
                case "assigned" -> finding.ordered();
                case "replied" -> finding.replied();
                case "settled" -> finding.reported();
                case "planned" -> finding.planned();
                default -> throw new IllegalArgumentException("“" + key + "” is no step of a finding");
            };
            if (mark != null && (first == null || mark.day().isBefore(first))) {
                first = mark.day();
            }
        }
        return first;
    }
}
