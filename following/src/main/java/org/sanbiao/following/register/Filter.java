package org.sanbiao.following.register;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.light.Colour;
import org.sanbiao.reading.statement.Kind;

/**
 * Which commitments are asked for; what is null or empty asks for nothing.
 *
 * @param unit as lead or in support
 * @param area the code of a place: it and all in it
 * @param states any of them
 * @param lights any of them, by the pack of the question
 * @param overdue whether only those past their day and still open
 * @param words all of them, anywhere in task, quote and indicator
 * @param unreported the reporting period for which nothing was reported
 * @param parent the commitment that they were allocated or split from
 * @param moved whether only those whose target or deadline was changed
 * @param kept whether, as long as no states are asked for, what stands in no register is left out: rejected, split, merged
 */
public record Filter(
        @Nullable String unit,
        @Nullable String area,
        Set<State> states,
        Set<Colour> lights,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        boolean overdue,
        @Nullable String words,
        @Nullable Kind kind,
        @Nullable String document,
        @Nullable String unreported,
        @Nullable String parent,
        boolean moved,
        boolean kept) {

    /** Everything that is or was followed. */
    public static final Filter ALL =
            new Filter(null, null, Set.of(), Set.of(), null, null, false, null, null, null, null, null, false, false);

    public Filter {
        states = Set.copyOf(states);
        lights = Set.copyOf(lights);
    }

    public Filter withUnit(@Nullable String other) {
        return new Filter(
                other,
                area,
                states,
                lights,
                dueFrom,
                dueTo,
                overdue,
                words,
                kind,
                document,
                unreported,
                parent,
                moved,
                kept);
    }

    public Filter withArea(@Nullable String code) {
        return new Filter(
                unit,
                code,
                states,
                lights,
                dueFrom,
                dueTo,
                overdue,
                words,
                kind,
                document,
                unreported,
                parent,
                moved,
                kept);
    }

    public Filter withStates(Set<State> any) {
        return new Filter(
                unit,
                area,
                any,
                lights,
                dueFrom,
                dueTo,
                overdue,
                words,
                kind,
                document,
                unreported,
                parent,
                moved,
                kept);
    }

    public Filter withLights(Set<Colour> any) {
        return new Filter(
                unit,
                area,
                states,
                any,
                dueFrom,
                dueTo,
                overdue,
                words,
                kind,
                document,
                unreported,
                parent,
                moved,
                kept);
    }

    public Filter withDue(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Filter(
                unit,
                area,
                states,
                lights,
                first,
                last,
                overdue,
                words,
                kind,
                document,
                unreported,
                parent,
                moved,
                kept);
    }

    public Filter withOverdue(boolean only) {
        return new Filter(
                unit,
                area,
                states,
                lights,
                dueFrom,
                dueTo,
                only,
                words,
                kind,
                document,
                unreported,
                parent,
                moved,
                kept);
    }

    public Filter withWords(@Nullable String text) {
        return new Filter(
                unit,
                area,
                states,
                lights,
                dueFrom,
                dueTo,
                overdue,
                text,
                kind,
                document,
                unreported,
                parent,
                moved,
                kept);
    }

    public Filter withKind(@Nullable Kind one) {
        return new Filter(
                unit,
                area,
                states,
                lights,
                dueFrom,
                dueTo,
                overdue,
                words,
                one,
                document,
                unreported,
                parent,
                moved,
                kept);
    }

    public Filter withDocument(@Nullable String id) {
        return new Filter(
                unit, area, states, lights, dueFrom, dueTo, overdue, words, kind, id, unreported, parent, moved, kept);
    }

    public Filter withUnreported(@Nullable String period) {
        return new Filter(
                unit, area, states, lights, dueFrom, dueTo, overdue, words, kind, document, period, parent, moved,
                kept);
    }

    public Filter withParent(@Nullable String id) {
        return new Filter(
                unit,
                area,
                states,
                lights,
                dueFrom,
                dueTo,
                overdue,
                words,
                kind,
                document,
                unreported,
                id,
                moved,
                kept);
    }

    public Filter withMoved(boolean only) {
        return new Filter(
                unit,
                area,
                states,
                lights,
                dueFrom,
                dueTo,
                overdue,
                words,
                kind,
                document,
                unreported,
                parent,
                only,
                kept);
    }

    public Filter withKept(boolean only) {
        return new Filter(
                unit,
                area,
                states,
                lights,
                dueFrom,
                dueTo,
                overdue,
                words,
                kind,
                document,
                unreported,
                parent,
                moved,
                only);
    }
}
