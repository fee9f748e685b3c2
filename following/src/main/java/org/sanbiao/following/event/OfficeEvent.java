package org.sanbiao.following.event;

import org.jspecify.annotations.Nullable;

/** What happens to the units and people of the office itself. */
public sealed interface OfficeEvent extends Event {

    /**
     * A unit is known; it is spoken of by its name.
     *
     * @param area the code of its place, or null
     * @param above the unit that it belongs to, or null
     */
    record UnitEntered(
            String name, @Nullable String area, @Nullable String above) implements OfficeEvent {}

    /**
     * Somebody may do something; known by a short name, which is no secret.
     *
     * @param unit whose reporter or approver it is, or null
     */
    record PersonAppointed(Role role, @Nullable String unit, Said name) implements OfficeEvent {}

    /** Somebody may do nothing any more. */
    record PersonDismissed() implements OfficeEvent {}

    /** What somebody is here. */
    enum Role {
        VIEWER,
        REPORTER,
        APPROVER,
        INSPECTOR,
        SUPERVISOR,
        ADMINISTRATOR
    }
}
