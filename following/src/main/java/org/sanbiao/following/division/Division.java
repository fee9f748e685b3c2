package org.sanbiao.following.division;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division while it has this code, name and parent.
 *
 * @param code 6 digits down to the county, 9 for a town, 12 for a village
 * @param parent the code of what it belongs to, or null for a province
 * @param from the first day it is so, or null for since the table begins
 * @param to the last day it is so, or null for still
 */
public record Division(
        String code,
        String name,
        @Nullable String parent,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    boolean isOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
