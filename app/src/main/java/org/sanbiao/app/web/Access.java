package org.sanbiao.app.web;

import static org.sanbiao.following.event.OfficeEvent.Role.ADMINISTRATOR;
import static org.sanbiao.following.event.OfficeEvent.Role.APPROVER;
import static org.sanbiao.following.event.OfficeEvent.Role.INSPECTOR;
import static org.sanbiao.following.event.OfficeEvent.Role.REPORTER;
import static org.sanbiao.following.event.OfficeEvent.Role.SUPERVISOR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.sanbiao.following.office.Deed;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may go where: the one table of routes and roles. What is not in it is not there (404), for anybody.
 *
 * <p>It keeps roles from pages; which unit's commitments somebody may touch is the office's to say, and it says so again
 * for the role. A test walks all routes of all controllers: one without a line here fails the build.
 */
public final class Access {

    private static final Role[] ANY_ROLE = Role.values();

    /** All routes, a block a feature, in the order of their names. */
    public static final Access TABLE = new Access(List.of(
            // accounts
            open("GET", "/login"),
            open("POST", "/login"),
            open("GET", "/setup/{token}"),
            open("POST", "/setup/{token}"),
            open("GET", "/invitation/{token}"),
            open("POST", "/invitation/{token}"),
            rule("POST", "/logout", ANY_ROLE),
            rule("GET", "/account", ANY_ROLE),
            rule("POST", "/account/password", ANY_ROLE),
            rule("GET", "/people", ADMINISTRATOR),
            rule("POST", "/people", Deed.GOVERN),
            rule("POST", "/people/{person}/invitation", Deed.GOVERN),
            rule("POST", "/people/{person}/dismissal", Deed.GOVERN),
            rule("GET", "/organisation", ADMINISTRATOR),
            rule("POST", "/organisation", Deed.GOVERN),
            rule("GET", "/logins", ADMINISTRATOR),

            // allocation

            // api
            rule("GET", "/account/tokens", ANY_ROLE),
            rule("POST", "/account/tokens", ANY_ROLE),
            rule("POST", "/account/tokens/{number}/revocation", ANY_ROLE),
            open("GET", "/api/v1/openapi.json"),
            api("/api/v1/me"),
            api("/api/v1/commitments"),
            api("/api/v1/commitments/{id}"),
            api("/api/v1/commitments/{id}/completion"),
            api("/api/v1/commitments/{id}/files/{hash}"),
            api("/api/v1/commitments/{id}/slips"),
            api("/api/v1/changes"),
            api("/api/v1/completion"),
            api("/api/v1/search"),
            api("/api/v1/documents"),
            api("/api/v1/documents/{hash}"),
            api("/api/v1/documents/{hash}/file"),
            api("/api/v1/findings"),
            api("/api/v1/findings/{id}"),
            api("/api/v1/findings/{id}/files/{hash}"),
            api("/api/v1/batches"),
            api("/api/v1/batches/{id}"),
            api("/api/v1/inspections"),
            api("/api/v1/periods"),
            api("/api/v1/units"),
            api("/api/v1/ledger/checkpoint"),
            api("/api/v1/ledger/consistency"),
            api("/api/v1/ledger/entries/{entry}/proof"),
            api("/api/v1/documents", Deed.ENTER),
            api("/api/v1/commitments/{id}/confirmation", Deed.REVIEW),
            api("/api/v1/commitments/{id}/correction", Deed.REVIEW),
            api("/api/v1/commitments/{id}/rejection", Deed.REVIEW),
            api("/api/v1/commitments/{id}/split", Deed.REVIEW),
            api("/api/v1/commitments/{id}/merger", Deed.REVIEW),
            api("/api/v1/commitments/{id}/assignment", Deed.ASSIGN),
            api("/api/v1/commitments/{id}/allocation", Deed.ALLOCATE),
            api("/api/v1/commitments/{id}/trajectory", Deed.PLAN),
            api("/api/v1/commitments/{id}/revision", Deed.REVISE),
            api("/api/v1/commitments/{id}/extension", Deed.ANSWER_EXTENSION),
            api("/api/v1/commitments/{id}/dunning", Deed.DUN),
            api("/api/v1/commitments/{id}/instruction", Deed.INSTRUCT),
            api("/api/v1/commitments/{id}/judgement", Deed.JUDGE),
            api("/api/v1/commitments/{id}/withdrawal", Deed.WITHDRAW),
            api("/api/v1/commitments/{id}/acceptance", Deed.ACCEPT),
            api("/api/v1/commitments/{id}/reports", Deed.REPORT),
            api("/api/v1/commitments/{id}/reports/{number}/approval", Deed.APPROVE),
            api("/api/v1/commitments/{id}/reports/{number}/return", Deed.APPROVE),
            api("/api/v1/commitments/{id}/reports/{number}/unlock", Deed.UNLOCK),
            api("/api/v1/commitments/{id}/request", Deed.ASK_EXTENSION),
            api("/api/v1/commitments/{id}/delivery", Deed.REPORT),
            api("/api/v1/commitments/{id}/verification", Deed.VERIFY),
            api("/api/v1/commitments/{id}/closure", Deed.CLOSE),
            api("/api/v1/commitments/{id}/reopening", Deed.CLOSE),
            api("/api/v1/inspections", Deed.INSPECT),
            api("/api/v1/findings", Deed.INSPECT),
            api("/api/v1/findings/{id}/reply", Deed.REPLY),
            api("/api/v1/findings/{id}/plan", Deed.REPLY),
            api("/api/v1/findings/{id}/rectification", Deed.REPLY),
            api("/api/v1/findings/{id}/confirmation", Deed.INSPECT),
            api("/api/v1/findings/{id}/dismissal", Deed.INSPECT),
            api("/api/v1/findings/{id}/order", Deed.INSPECT),
            api("/api/v1/findings/{id}/verification", Deed.INSPECT),
            api("/api/v1/findings/{id}/closure", Deed.CLOSE),
            api("/api/v1/findings/{id}/reopening", Deed.CLOSE),
            api("/api/v1/findings/{id}/pattern", Deed.BATCH),
            api("/api/v1/batches/{id}/check", Deed.BATCH),
            api("/api/v1/batches/{id}/closure", Deed.BATCH),
            api("/api/v1/periods", Deed.OPEN_PERIOD),
            api("/api/v1/periods/{id}/closing", Deed.OPEN_PERIOD),

            // approvals
            rule("GET", "/approvals", APPROVER, SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/approvals", APPROVER, SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/approvals/{id}/{report}/approval", APPROVER, SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/approvals/{id}/{report}/return", APPROVER, SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/approvals/{id}/{report}/unlock", SUPERVISOR, ADMINISTRATOR),

            // commitment
            rule("GET", "/commitments/{id}", ANY_ROLE),
            rule("GET", "/commitments/{id}/completion", ANY_ROLE),
            rule("GET", "/commitments/{id}/files/{hash}", ANY_ROLE),
            rule("GET", "/commitments/{id}/proof/{entry}", ANY_ROLE),
            rule("GET", "/commitments/{id}/slips/{entry}", ANY_ROLE),
            rule("GET", "/commitments/{id}/units", Deed.ASSIGN),
            rule("POST", "/commitments/{id}/assignment", Deed.ASSIGN),
            rule("POST", "/commitments/{id}/allocation", Deed.ALLOCATE),
            rule("POST", "/commitments/{id}/trajectory", Deed.PLAN),
            rule("POST", "/commitments/{id}/revision", Deed.REVISE),
            rule("POST", "/commitments/{id}/extension", Deed.ANSWER_EXTENSION),
            rule("POST", "/commitments/{id}/dunning", Deed.DUN),
            rule("POST", "/commitments/{id}/instruction", Deed.INSTRUCT),
            rule("POST", "/commitments/{id}/judgement", Deed.JUDGE),
            rule("POST", "/commitments/{id}/verification", Deed.VERIFY),
            rule("POST", "/commitments/{id}/closure", Deed.CLOSE),
            rule("POST", "/commitments/{id}/reopening", Deed.CLOSE),
            rule("POST", "/commitments/{id}/withdrawal", Deed.WITHDRAW),
            rule("GET", "/completion", ANY_ROLE),

            // desk (a unit's own)
            rule("GET", "/desk", REPORTER, APPROVER, INSPECTOR, SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/desk/{id}/acceptance", REPORTER, APPROVER),
            rule("GET", "/desk/{id}", REPORTER, APPROVER),
            rule("GET", "/desk/table", REPORTER, APPROVER),
            rule("POST", "/desk/table", REPORTER, APPROVER),
            rule("GET", "/desk/table.xlsx", REPORTER, APPROVER),
            rule("POST", "/desk/table/file", REPORTER, APPROVER),
            rule("POST", "/desk/{id}/report", REPORTER, APPROVER),
            rule("POST", "/desk/{id}/extension", REPORTER, APPROVER),
            rule("POST", "/desk/{id}/delivery", REPORTER, APPROVER),
            rule("GET", "/periods", SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/periods", SUPERVISOR, ADMINISTRATOR),
            rule("GET", "/periods/{id}", SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/periods/{id}/closing", SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/periods/{id}/dunning", SUPERVISOR, ADMINISTRATOR),

            // inspection
            rule("GET", "/inspection", ANY_ROLE),
            rule("POST", "/inspection", Deed.INSPECT),
            rule("POST", "/findings", Deed.INSPECT),
            rule("GET", "/findings/{id}", ANY_ROLE),
            rule("GET", "/findings/{id}/files/{hash}", ANY_ROLE),
            rule("POST", "/findings/{id}/reply", Deed.REPLY),
            rule("POST", "/findings/{id}/plan", Deed.REPLY),
            rule("POST", "/findings/{id}/rectification", Deed.REPLY),
            rule("POST", "/findings/{id}/confirmation", Deed.INSPECT),
            rule("POST", "/findings/{id}/dismissal", Deed.INSPECT),
            rule("POST", "/findings/{id}/order", Deed.INSPECT),
            rule("POST", "/findings/{id}/verification", Deed.INSPECT),
            rule("POST", "/findings/{id}/closure", Deed.CLOSE),
            rule("POST", "/findings/{id}/reopening", Deed.CLOSE),
            rule("POST", "/findings/{id}/pattern", Deed.BATCH),
            rule("GET", "/batches/{id}", ANY_ROLE),
            rule("POST", "/batches/{id}/check", Deed.BATCH),
            rule("POST", "/batches/{id}/closure", Deed.BATCH),

            // publicsite
            open("GET", "/public"),
            open("GET", "/public/checkpoint"),
            open("GET", "/public/commitments/{id}"),
            open("GET", "/public/feed.atom"),
            open("GET", "/public/file.csv"),
            rule("GET", "/public/settings", SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/public/settings", SUPERVISOR, ADMINISTRATOR),

            // register
            rule("GET", "/register", ANY_ROLE),
            rule("GET", "/register/changes", ANY_ROLE),
            rule("GET", "/register/file.csv", ANY_ROLE),
            rule("GET", "/register/file.xlsx", ANY_ROLE),

            // review
            rule("GET", "/documents", ANY_ROLE),
            rule("GET", "/documents/new", SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/documents/new", SUPERVISOR, ADMINISTRATOR),
            rule("GET", "/documents/tray/{token}", SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/documents/tray/{token}", SUPERVISOR, ADMINISTRATOR),
            rule("GET", "/documents/{hash}", ANY_ROLE),
            rule("GET", "/documents/{hash}/quotation", ANY_ROLE),
            rule("GET", "/documents/{hash}/file", ANY_ROLE),
            rule("POST", "/documents/{hash}/confirm", SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/documents/{hash}/correct", SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/documents/{hash}/reject", SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/documents/{hash}/split", SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/documents/{hash}/merge", SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/documents/{hash}/add", SUPERVISOR, ADMINISTRATOR),
            rule("POST", "/documents/{hash}/again", SUPERVISOR, ADMINISTRATOR),

            // search
            rule("GET", "/search", ANY_ROLE),

            // units

            // web
            open("GET", "/"),
            open("GET", "/assets/{feature}/{file}"),
            open("GET", "/favicon.ico")));

    /**
     * A line.
     *
     * @param method {@code GET} counts for HEAD too
     * @param roles who may; empty with {@code open}
     * @param open whether anybody may, without signing in
     * @param scope that a program's token has to have; null where programs have nothing to do
     */
    public record Rule(
            String method,
            PathPattern pattern,
            Set<Role> roles,
            boolean open,
            @Nullable Scope scope) {}

    private final List<Rule> rules;

    private Access(List<Rule> rules) {
        this.rules = rules;
    }

    private static Rule open(String method, String pattern) {
        return new Rule(method, PathPatternParser.defaultInstance.parse(pattern), Set.of(), true, null);
    }

    private static Rule rule(String method, String pattern, Role... roles) {
        return new Rule(
                method,
                PathPatternParser.defaultInstance.parse(pattern),
                EnumSet.copyOf(Arrays.asList(roles)),
                false,
                null);
    }

    /** For a command of the office: those who may do the deed. */
    private static Rule rule(String method, String pattern, Deed deed) {
        return rule(method, pattern, deed.roles().toArray(Role[]::new));
    }

    /** Programs read. */
    private static Rule api(String pattern) {
        Rule rule = rule("GET", pattern, ANY_ROLE);
        return new Rule("GET", rule.pattern(), rule.roles(), false, Scope.READ);
    }

    /** Programs do what the office lets their person do. */
    private static Rule api(String pattern, Deed deed) {
        Rule rule = rule("POST", pattern, deed);
        return new Rule("POST", rule.pattern(), rule.roles(), false, Scope.of(deed));
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The line for a request; null where there is none. Among several that match the most specific. */
    public @Nullable Rule find(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        PathContainer container = PathContainer.parsePath(path);
        List<Rule> matching = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.method().equals(asked) && rule.pattern().matches(container)) {
                matching.add(rule);
            }
        }
        return matching.stream()
                .min(java.util.Comparator.comparing(Rule::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .orElse(null);
    }

    /** Whether a path is known for some other method. */
    public boolean knows(String path) {
        PathContainer container = PathContainer.parsePath(path);
        return rules.stream().anyMatch(rule -> rule.pattern().matches(container));
    }

    /** Whether somebody of this role, or the public, may. */
    public boolean allows(String method, String path, @Nullable Role role) {
        Rule rule = find(method, path);
        return rule != null && (rule.open() || role != null && rule.roles().contains(role));
    }
}
