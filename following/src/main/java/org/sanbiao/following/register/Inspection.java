package org.sanbiao.following.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An inspection that was opened.
 *
 * @param area the code of its place, or null
 * @param by the short name of who opened it
 */
public record Inspection(
        String id, long version, String title, @Nullable String area, LocalDate day, String by) {}
