package org.sanbiao.app.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.finding.Clock;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.light.Light;
import org.sanbiao.following.light.Pack;

/**
 * A finding with its clock.
 *
 * @param next what is most urgent, {@code planned} for a day that was given; null where nothing is due
 * @param due its last day
 * @param over days over it, negative while there is time
 */
public record Line(
        FindingCard card,
        Light light,
        @Nullable String next,
        @Nullable LocalDate due,
        long over) {

    static Line of(FindingCard card, Pack pack, LocalDate today) {
        String next = null;
        LocalDate due = null;
        long over = Long.MIN_VALUE;
        if (card.state().open()) {
            for (Clock.Step step : Clock.steps(card, pack)) {
                if (step.done() == null && step.over(today) > over) {
                    next = key(step.key());
                    due = step.due();
                    over = step.over(today);
                }
            }
            LocalDate given = card.planned() != null && card.reported() == null ? card.settleBy() : null;
            if (given != null && ChronoUnit.DAYS.between(given, today) > over) {
                next = "given";
                due = given;
                over = ChronoUnit.DAYS.between(given, today);
            }
        }
        return new Line(card, Clock.light(card, pack, today), next, due, due == null ? 0 : over);
    }

    /** A step as texts name it. */
    public static String key(String step) {
        return step.replace('|', '.');
    }

    public boolean late() {
        return due != null && over > 0;
    }
}
