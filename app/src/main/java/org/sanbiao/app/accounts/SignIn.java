package org.sanbiao.app.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.accounts.SignInProvider.Slowed;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Visitor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in, and where somebody goes after it. Checking is the filter's, which runs before. */
@Controller
public final class SignIn implements AuthenticationFailureHandler, AuthenticationSuccessHandler, LogoutSuccessHandler {

    private static final String FAILURE = SignIn.class.getName();

    private final Accounts accounts;

    public SignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The form.
     *
     * @param problem a text's key, or null
     * @param seconds to wait
     * @param next where to go after it
     */
    public record Form(String person, @Nullable String problem, long seconds, String next, boolean out) {}

    /** A POST comes here only after the filter said no. */
    @RequestMapping(
            path = "/login",
            method = {RequestMethod.GET, RequestMethod.POST})
    Object form(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(required = false) @Nullable String out,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (visitor.role() != null && request.getMethod().equals("GET")) {
            return Go.to(local(next));
        }
        Object failure = request.getAttribute(FAILURE);
        if (failure instanceof Slowed slowed) {
            long seconds = Math.max(1, slowed.wait.toSeconds() + 1);
            response.setHeader("Retry-After", String.valueOf(seconds));
            String key = slowed.busy ? "accounts.login.busy" : "accounts.login.wait";
            return Page.of("accounts/login", new Form(person, key, seconds, local(next), false))
                    .with(429);
        }
        boolean wrong = failure != null;
        Form form = new Form(person, wrong ? "accounts.login.wrong" : null, 0, local(next), out != null);
        return Page.of("accounts/login", form).with(wrong ? 401 : 200);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        request.setAttribute(FAILURE, failure);
        request.getRequestDispatcher("/login").forward(request, response);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        String next = request.getParameter("next");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", local(next == null ? "/" : next));
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedOut) {
        if (signedOut != null) {
            accounts.signedOut(signedOut.getName(), request.getRemoteAddr());
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/login?out=1");
    }

    /** A path of this server, or the front door. */
    private static String local(String next) {
        boolean fine = next.startsWith("/")
                && !next.startsWith("//")
                && next.length() < 2_000
                && next.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return fine ? next : "/";
    }
}
