package org.sanbiao.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.accounts.Accounts;
import org.sanbiao.app.accounts.SignedIn;
import org.sanbiao.app.web.Access;
import org.sanbiao.app.web.Language;
import org.sanbiao.app.web.PlainText;
import org.sanbiao.app.web.Problems;
import org.sanbiao.app.web.Scope;
import org.sanbiao.app.web.Shell;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.register.Person;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request in by {@link Access}, or not. It stands before everything that reads a request's body, so that nobody
 * makes the server read a form or a file that they may not send.
 *
 * <p>Rights are looked up anew with each request: who lost theirs is out with the next one.
 */
final class Gate extends OncePerRequestFilter {

    private final WorkFolder work;
    private final Accounts accounts;
    private final LargeBodies bodies = new LargeBodies(Duration.ofSeconds(15));

    Gate(WorkFolder work, Accounts accounts) {
        this.work = work;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean api = isApi(request);
        Language asked = Language.asked(request);
        if (asked != null && !api) {
            response.addCookie(asked.cookie(request.isSecure()));
        }
        String path = request.getRequestURI();
        Access.Rule rule = Access.TABLE.find(request.getMethod(), path);
        boolean still = rule != null && path.startsWith("/assets/");
        Bearer bearer = api ? Bearer.of(request, accounts, work.office().register()) : Bearer.NONE;
        Person person = still ? null : api ? bearer.person() : person(request);
        Language language = api ? Language.accepted(request) : Language.of(request);
        Visitor visitor = new Visitor(person, language, work.today(), request.getRemoteAddr());
        visitor.keep(request);
        request.setAttribute(Scope.class.getName(), bearer.scope());
        if (rule == null) {
            response.sendError(Access.TABLE.knows(path) ? 405 : 404);
        } else if (rule.open() || visitor.role() != null && rule.roles().contains(visitor.role())) {
            Scope needed = rule.scope();
            if (needed != null && (bearer.scope() == null || !bearer.scope().covers(needed))) {
                request.setAttribute(Problems.KIND, "scope");
                response.setHeader(
                        "WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + needed.word() + "\"");
                response.sendError(403);
                return;
            }
            if (visitor.role() == null && isMultipart(request)) {
                response.sendError(415); // before anybody reads them: no open page takes files
                return;
            }
            if (api) {
                inTurn(request, response, chain);
            } else {
                chain.doFilter(new PlainText(request), response);
            }
        } else if (visitor.role() != null) {
            response.sendError(403);
        } else if (api) {
            bearer.refuse(request, response);
        } else {
            askToSignIn(request, response);
        }
    }

    private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        int entered = bodies.enter(chunked ? -1 : Math.max(0, request.getContentLengthLong()));
        if (entered < 0) {
            response.setHeader("Retry-After", "15");
            response.sendError(429);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            bodies.leave(entered);
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Whether programs are meant, which sign in with every request and by no cookie. */
    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/login");
            response.setStatus(401);
        } else if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            String next = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.setStatus(302);
            response.setHeader("Location", "/login?next=" + Shell.encode(next));
        } else {
            request.setAttribute(Problems.KIND, "signin");
            response.sendError(401);
        }
    }

    private @Nullable Person person(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || !(known.getPrincipal() instanceof SignedIn who)) {
            return null;
        }
        Person person = accounts.isCurrent(who.person(), who.epoch())
                ? work.office().register().person(who.person())
                : null;
        if (person == null || person.role() == null) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            return null;
        }
        return person;
    }
}
