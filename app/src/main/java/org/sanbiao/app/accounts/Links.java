package org.sanbiao.app.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.accounts.Accounts.Link;
import org.sanbiao.app.accounts.Accounts.Purpose;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.register.Person;
import org.sanbiao.following.register.Register;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting a password by a link that is good once: the first administrator's, and that of whoever was invited. */
@Controller
public final class Links {

    private final Accounts accounts;
    private final Register register;

    public Links(Accounts accounts, Register register) {
        this.accounts = accounts;
        this.register = register;
    }

    /**
     * The form.
     *
     * @param action where it is sent
     * @param people whose password may be set; one of them mostly
     * @param problem a text's key, or null
     */
    public record Form(
            boolean setup,
            String action,
            List<Person> people,
            @Nullable String problem) {}

    @GetMapping("/setup/{token}")
    Page setup(@PathVariable String token) {
        return form(Purpose.SETUP, token, null);
    }

    @PostMapping("/setup/{token}")
    Object setup(
            @PathVariable String token,
            @RequestParam String person,
            @RequestParam String password,
            @RequestParam String passwordAgain,
            Visitor visitor) {
        return set(Purpose.SETUP, token, person, password, passwordAgain, visitor);
    }

    @GetMapping("/invitation/{token}")
    Page invitation(@PathVariable String token) {
        return form(Purpose.INVITATION, token, null);
    }

    @PostMapping("/invitation/{token}")
    Object invitation(
            @PathVariable String token,
            @RequestParam String person,
            @RequestParam String password,
            @RequestParam String passwordAgain,
            Visitor visitor) {
        return set(Purpose.INVITATION, token, person, password, passwordAgain, visitor);
    }

    private Object set(
            Purpose purpose, String token, String person, String password, String passwordAgain, Visitor visitor) {
        Link link = accounts.find(purpose, token);
        if (link == null || people(link).stream().noneMatch(known -> known.id().equals(person))) {
            return gone();
        }
        String problem =
                password.equals(passwordAgain) ? Passwords.fault(person, password) : "accounts.password.different";
        if (problem != null) {
            return form(purpose, token, problem).refused();
        }
        return accounts.use(purpose, token, person, password, visitor.address())
                ? Go.to("/login?person=" + person)
                : gone();
    }

    private Page form(Purpose purpose, String token, @Nullable String problem) {
        Link link = accounts.find(purpose, token);
        if (link == null) {
            return gone();
        }
        boolean setup = purpose == Purpose.SETUP;
        String action = (setup ? "/setup/" : "/invitation/") + token;
        return Page.of("accounts/link", new Form(setup, action, people(link), problem));
    }

    private List<Person> people(Link link) {
        return register.people().stream()
                .filter(person -> link.person() == null
                        ? person.role() == Role.ADMINISTRATOR
                        : person.id().equals(link.person()) && person.role() != null)
                .toList();
    }

    private static Page gone() {
        return Page.of("accounts/gone").with(410);
    }
}
