package org.sanbiao.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.register.Person;

/**
 * Who asks for a page; a controller's method takes it as an argument.
 *
 * @param person with the rights of this moment; null for the public
 * @param today in the ledger's zone
 * @param address where the request came from, for the audit
 */
public record Visitor(@Nullable Person person, Language language, LocalDate today, String address) {

    private static final String ATTRIBUTE = Visitor.class.getName();

    /** The role, or null for the public. */
    public @Nullable Role role() {
        return person == null ? null : person.role();
    }

    /** Whose reporter or approver it is; null for all others. */
    public @Nullable String unit() {
        return person == null ? null : person.unit();
    }

    /** As the office knows who acts. Only on pages that ask for a role. */
    public Acting acting() {
        Person known = person;
        Role role = role();
        if (known == null || role == null) {
            throw new IllegalStateException("Bug: a page that lets somebody act has to ask for a role in Access");
        }
        return new Acting(known.id(), role, known.unit(), today);
    }

    /** Who asks, as the gate found it. */
    public static @Nullable Visitor of(HttpServletRequest request) {
        return (Visitor) request.getAttribute(ATTRIBUTE);
    }

    /** Keeps it with the request. */
    public void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
