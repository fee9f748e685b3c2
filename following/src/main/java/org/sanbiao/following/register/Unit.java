package org.sanbiao.following.register;

import org.jspecify.annotations.Nullable;

/**
 * A unit that is known.
 *
 * @param area the code of its place, or null
 * @param above the unit that it belongs to, or null
 */
public record Unit(
        String name,
        long version,
        @Nullable String area,
        @Nullable String above) {}
