package org.sanbiao.following.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.OfficeEvent.Role;

/**
 * Who does something, and on which day.
 *
 * @param person the short name that stands in the entries
 * @param unit whose reporter or approver it is, or null
 * @param today the day of the command; what takes effect on another day says so itself
 */
public record Acting(String person, Role role, @Nullable String unit, LocalDate today) {}
