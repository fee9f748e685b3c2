package org.sanbiao.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: who one is here, and another password. */
@Controller
public final class OwnAccount {

    private final Accounts accounts;
    private final SecurityContextRepository sessions;

    public OwnAccount(Accounts accounts, SecurityContextRepository sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /**
     * The page.
     *
     * @param tokens how many tokens for programs there are
     * @param problem a text's key, or null
     */
    public record Own(int tokens, @Nullable String problem) {}

    @GetMapping("/account")
    Page own(Visitor visitor) {
        return page(visitor, null);
    }

    /** Another password: this session goes on under a new name, all others of this person end. */
    @PostMapping("/account/password")
    Object password(
            @RequestParam String oldPassword,
            @RequestParam String password,
            @RequestParam String passwordAgain,
            @RequestParam(defaultValue = "") String tokens,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        String person = visitor.acting().person();
        String problem =
                password.equals(passwordAgain) ? Passwords.fault(person, password) : "accounts.password.different";
        if (problem == null) {
            Accounts.Answer answer = accounts.signIn(person, oldPassword, visitor.address());
            problem = switch (answer.attempt()) {
                case IN -> null;
                case WRONG -> "accounts.password.wrong";
                case WAIT, BUSY -> "accounts.password.wait";
            };
        }
        if (problem != null) {
            return page(visitor, problem).refused();
        }
        String epoch = accounts.setPassword(person, password, visitor.address());
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person, epoch), null, List.of()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        Go there = Go.to("/account");
        int count = accounts.tokens().of(person).size();
        if (count == 0) {
            return there.saying("accounts.password.changed");
        }
        if (tokens.isEmpty()) {
            return there.saying("accounts.password.changed.left", String.valueOf(count));
        }
        accounts.tokens().revokeAll(person, visitor.address());
        return there.saying("accounts.password.changed.tokens", String.valueOf(count));
    }

    private Page page(Visitor visitor, @Nullable String problem) {
        int tokens = accounts.tokens().of(visitor.acting().person()).size();
        return Page.of("accounts/account", new Own(tokens, problem));
    }
}
