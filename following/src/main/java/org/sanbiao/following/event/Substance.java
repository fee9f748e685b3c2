package org.sanbiao.following.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.judging.Target;
import org.sanbiao.reading.statement.Kind;
import org.sanbiao.reading.statement.Strength;
import org.sanbiao.reading.statement.Testable;

/**
 * What a commitment says, as far as judging and following need it.
 *
 * @param task what is to be done, in the document's words
 * @param target what is to be reached or kept; null where nothing is measured
 * @param each what each of several areas or units has to reach beside it (各…均), or null
 * @param strength shown, never part of a verdict
 * @param dueWords how the document says when, empty where it does not
 * @param due the last day; null where no day is stated: 尽快 gives none
 * @param certain false where an ambiguous word was resolved
 * @param lead the responsible unit named first, or null
 * @param area the code of the place, or null
 * @param areaName as the document calls it, or null
 */
public record Substance(
        Said task,
        @Nullable Target target,
        @Nullable Target each,
        Kind kind,
        Strength strength,
        Testable testable,
        String dueWords,
        @Nullable LocalDate due,
        boolean certain,
        @Nullable String lead,
        List<String> support,
        @Nullable String area,
        @Nullable String areaName) {

    public Substance {
        support = List.copyOf(support);
    }

    /** The same due on another day, for the target too. */
    public Substance withDue(@Nullable LocalDate day) {
        Target moved = target == null ? null : target.withDue(day);
        Target eachMoved = each == null ? null : each.withDue(day);
        return new Substance(
                task, moved, eachMoved, kind, strength, testable, dueWords, day, certain, lead, support, area,
                areaName);
    }

    /** The same with another target. */
    public Substance withTarget(@Nullable Target other) {
        return new Substance(
                task, other, each, kind, strength, testable, dueWords, due, certain, lead, support, area, areaName);
    }

    /** The same without a threshold for each part. */
    public Substance withoutEach() {
        return new Substance(
                task, target, null, kind, strength, testable, dueWords, due, certain, lead, support, area, areaName);
    }

    /** The same for other units. */
    public Substance withUnits(@Nullable String first, List<String> others) {
        return new Substance(
                task, target, each, kind, strength, testable, dueWords, due, certain, first, others, area, areaName);
    }

    /** The same for another place. */
    public Substance withArea(@Nullable String code, @Nullable String name) {
        Target there = target == null ? null : target.withArea(code);
        return new Substance(
                task, there, each, kind, strength, testable, dueWords, due, certain, lead, support, code, name);
    }
}
