package org.sanbiao.app.accounts;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Asks {@link Accounts} whether name and password are right. */
public final class SignInProvider implements AuthenticationProvider {

    private final Accounts accounts;

    public SignInProvider(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Too many wrong tries: not looked at. */
    static final class Slowed extends AuthenticationException {
        @Serial
        private static final long serialVersionUID = 1;

        final transient Duration wait;
        final boolean busy;

        Slowed(Duration wait, boolean busy) {
            super("wait " + wait);
            this.wait = wait;
            this.busy = busy;
        }
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String person = given.getName() == null ? "" : given.getName().strip();
        String password = String.valueOf(given.getCredentials());
        String address = given.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        Accounts.Answer answer = accounts.signIn(person, password, address);
        return switch (answer.attempt()) {
            case IN ->
                UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(person, String.valueOf(answer.epoch())), null, List.of());
            case WRONG -> throw new BadCredentialsException("wrong");
            case WAIT -> throw new Slowed(answer.delay(), false);
            case BUSY -> throw new Slowed(answer.delay(), true);
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == UsernamePasswordAuthenticationToken.class;
    }
}
