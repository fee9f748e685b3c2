package org.sanbiao.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.accounts.Accounts;
import org.sanbiao.app.accounts.Tokens;
import org.sanbiao.app.web.Problems;
import org.sanbiao.app.web.Scope;
import org.sanbiao.following.register.Person;
import org.sanbiao.following.register.Register;

/**
 * Whom the token of a request acts for.
 *
 * @param person null where there is no token that counts
 * @param scope what it is good for; null where there is none that counts
 * @param given whether there was one at all
 * @param delay how long whoever tries wrong ones has to wait
 */
record Bearer(@Nullable Person person, @Nullable Scope scope, boolean given, Duration delay) {

    static final Bearer NONE = new Bearer(null, null, false, Duration.ZERO);

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    static Bearer of(HttpServletRequest request, Accounts accounts, Register register) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return NONE;
        }
        String secret = header.substring(SCHEME.length()).strip();
        Tokens.Answer answer = accounts.tokens().find(secret.length() > LONGEST ? "" : secret, request.getRemoteAddr());
        Tokens.Token token = answer.token();
        if (token == null) {
            return new Bearer(null, null, true, answer.delay());
        }
        Person person = register.person(token.person());
        if (person == null || person.role() == null) {
            accounts.tokens().revokeAllOf(token, request.getRemoteAddr());
            return new Bearer(null, null, true, Duration.ZERO);
        }
        return new Bearer(person, token.scope(), true, Duration.ZERO);
    }

    /** Says that a token is needed, or a better one. */
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!delay.isZero()) {
            response.setHeader("Retry-After", String.valueOf(delay.toSeconds() + 1));
            response.sendError(429);
            return;
        }
        response.setHeader("WWW-Authenticate", given ? "Bearer error=\"invalid_token\"" : "Bearer");
        request.setAttribute(Problems.KIND, "token");
        response.sendError(401);
    }
}
