package org.sanbiao.following.light;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.trajectory.Trajectory.Pace;
import org.sanbiao.following.wording.Wording;

/**
 * A rule pack: what lights mean in one place, as published there.
 *
 * <p>The first band whose limits all hold is lit. A version is never changed, only followed by the next.
 *
 * @param name as people call it: 银川
 * @param version from 1
 * @param title in both languages
 * @param source where the rule is published, and what of it we had to choose, in both languages
 * @param findings whether it is for findings; else for commitments
 * @param pace how 序时 counts
 * @param steps the clock of a finding, in order; empty for commitments
 * @param bands in order
 */
public record Pack(
        String name,
        int version,
        Wording title,
        Wording source,
        boolean findings,
        Pace pace,
        List<Step> steps,
        List<Band> bands) {

    /**
     * A step that a finding has to have taken.
     *
     * @param key {@code assigned}, {@code replied}, {@code settled} or {@code planned}
     * @param hard whether it holds for hard findings, or for ordinary ones; null for both
     * @param within the time from the day it was found: 0 is that day itself
     */
    public record Step(String key, @Nullable Boolean hard, Period within) {

        /** The last day on which it is in time. */
        public LocalDate due(LocalDate found) {
            return found.plus(within);
        }
    }

    public Pack {
        steps = List.copyOf(steps);
        bands = List.copyOf(bands);
    }

    /** {@code name@version}. */
    public String id() {
        return name + "@" + version;
    }

    /** The light for these inputs; without colour where no band holds. */
    public Light light(Readings readings) {
        for (Band band : bands) {
            if (band.holds(readings)) {
                return new Light(band.colour(), band.word(), id(), band.line(), band.inputs(readings), readings.day());
            }
        }
        Wording none = new Wording("依据不足，不亮灯", "not enough is known");
        return new Light(Colour.NONE, none, id(), "", List.of(), readings.day());
    }
}
