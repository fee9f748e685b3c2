package org.sanbiao.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.accounts.Accounts.Purpose;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Refusal;
import org.sanbiao.following.register.Person;
import org.sanbiao.following.register.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What administrators do: people and their invitations, units, the audit of logins. */
@Controller
public final class People {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Office office;
    private final Accounts accounts;
    private final ZoneId zone;

    public People(Office office, Accounts accounts, ZoneId zone) {
        this.office = office;
        this.accounts = accounts;
        this.zone = zone;
    }

    /**
     * Everybody.
     *
     * @param invited whose invitation was made just now, and its address; null mostly
     * @param problem why the form was refused, or null
     */
    public record Everybody(
            List<Line> people,
            List<Role> roles,
            List<Unit> units,
            Typing typing,
            @Nullable Invited invited,
            @Nullable String problem) {}

    /** Somebody, and whether they have a password. */
    public record Line(Person person, boolean account) {}

    /** What was typed for a new person. */
    public record Typing(String person, String name, String role, String unit) {
        static final Typing NOTHING = new Typing("", "", Role.REPORTER.name(), "");
    }

    /** An address to be handed over; shown once. */
    public record Invited(String person, String address) {}

    @GetMapping("/people")
    Page people() {
        return page(Typing.NOTHING, null, null);
    }

    /** Appoints somebody, or gives them another role, and makes the link with which they set their password. */
    @PostMapping("/people")
    Page appoint(
            @RequestParam String person,
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String unit,
            Visitor visitor,
            HttpServletRequest request) {
        try {
            office.accounts().appoint(visitor.acting(), person.strip(), role, unit.isBlank() ? null : unit, name);
        } catch (Refusal refusal) {
            String words = visitor.language().of(refusal.words());
            return page(new Typing(person, name, role.name(), unit), null, words)
                    .refused();
        }
        Invited invited = accounts.has(person.strip()) ? null : invite(person.strip(), visitor, request);
        return page(Typing.NOTHING, invited, null);
    }

    @PostMapping("/people/{person}/invitation")
    Page inviteAgain(@PathVariable String person, Visitor visitor, HttpServletRequest request) {
        Person known = office.register().person(person);
        if (known == null || known.role() == null) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有登记过“" + person + "”", "nobody is known as “" + person + "”");
        }
        return page(Typing.NOTHING, invite(person, visitor, request), null);
    }

    @PostMapping("/people/{person}/dismissal")
    Go dismiss(@PathVariable String person, Visitor visitor) {
        office.accounts().dismiss(visitor.acting(), person);
        accounts.tokens().revokeAll(person, visitor.address());
        accounts.forget(person, visitor.address());
        return Go.to("/people").saying("accounts.people.dismissed", person);
    }

    private Invited invite(String person, Visitor visitor, HttpServletRequest request) {
        String secret = accounts.link(Purpose.INVITATION, person, visitor.address());
        String host = request.getRequestURL().toString().replaceFirst("^(https?://[^/]*).*", "$1");
        return new Invited(person, host + "/invitation/" + secret);
    }

    private Page page(Typing typing, @Nullable Invited invited, @Nullable String problem) {
        List<Line> lines = office.register().people().stream()
                .sorted(Comparator.comparing((Person p) -> p.role() == null).thenComparing(Person::id))
                .map(person -> new Line(person, accounts.has(person.id())))
                .toList();
        return Page.of(
                "accounts/people",
                new Everybody(lines, List.of(Role.values()), office.register().units(), typing, invited, problem));
    }

    /**
     * The units.
     *
     * @param problem why the form was refused, or null
     */
    public record Units(
            List<Unit> units,
            String name,
            String area,
            String above,
            @Nullable String problem) {}

    @GetMapping("/organisation")
    Page units() {
        return Page.of("accounts/units", new Units(office.register().units(), "", "", "", null));
    }

    @PostMapping("/organisation")
    Object enter(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String above,
            Visitor visitor) {
        try {
            String bare = office.accounts()
                    .unit(visitor.acting(), name, area.isBlank() ? null : area.strip(), above.isBlank() ? null : above);
            return Go.to("/organisation").saying("accounts.units.entered", bare);
        } catch (Refusal refusal) {
            String words = visitor.language().of(refusal.words());
            return Page.of("accounts/units", new Units(office.register().units(), name, area, above, words))
                    .refused();
        }
    }

    /** The audit, newest first. */
    public record Logins(List<Login> events) {}

    /** A line of it, its time in the ledger's zone. */
    public record Login(String at, String person, String address, String what) {}

    @GetMapping("/logins")
    Page logins() {
        List<Login> events = accounts.events().stream()
                .map(event -> new Login(
                        TIME.format(Instant.parse(event.at()).atZone(zone)),
                        event.person(),
                        event.address(),
                        event.what()))
                .toList();
        return Page.of("accounts/logins", new Logins(events));
    }
}
