package org.sanbiao.app.accounts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Access;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
import org.sanbiao.app.web.Scope;
import org.sanbiao.app.web.Visitor;
import org.sanbiao.following.office.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own tokens for programs. */
@Controller
public final class TokenPages {

    private static final int LONGEST = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Tokens tokens;
    private final ZoneId zone;

    public TokenPages(Accounts accounts, ZoneId zone) {
        this.zone = zone;
        this.tokens = accounts.tokens();
    }

    /**
     * The page.
     *
     * @param scopes that the visitor's role can do something with
     * @param secret of a token just made: it is shown this once
     * @param problem a text's key, or null
     */
    public record Own(
            List<Line> tokens,
            List<Scope> scopes,
            @Nullable String secret,
            @Nullable String problem) {}

    /**
     * A token; times in the ledger's zone.
     *
     * @param used empty where it never was
     */
    public record Line(long number, String name, Scope scope, String expires, String used) {}

    @GetMapping("/account/tokens")
    Page own(Visitor visitor) {
        return page(visitor, null, null);
    }

    @PostMapping("/account/tokens")
    Page make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "read") String scope,
            @RequestParam(defaultValue = "90") String days,
            Visitor visitor) {
        String called = name.strip();
        boolean number = days.matches("[1-9][0-9]{0,2}") && Integer.parseInt(days) <= Tokens.MOST_DAYS;
        if (called.isEmpty() || called.length() > LONGEST || !number) {
            return page(visitor, null, "accounts.tokens.wrong").refused();
        }
        String person = visitor.acting().person();
        String secret = tokens.make(person, called, scope(scope), Integer.parseInt(days), visitor.address());
        return secret == null ? page(visitor, null, "accounts.tokens.many").refused() : page(visitor, secret, null);
    }

    @PostMapping("/account/tokens/{number}/revocation")
    Go revoke(@PathVariable String number, Visitor visitor) {
        if (!number.matches("[0-9]{1,15}")
                || !tokens.revoke(visitor.acting().person(), Long.parseLong(number), visitor.address())) {
            throw new Refusal(Refusal.Reason.UNKNOWN, "没有这个令牌", "there is no such token");
        }
        return Go.to("/account/tokens").saying("accounts.tokens.revoked");
    }

    private Page page(Visitor visitor, @Nullable String secret, @Nullable String problem) {
        List<Line> lines = tokens.of(visitor.acting().person()).stream()
                .map(token -> new Line(
                        token.number(),
                        token.name(),
                        token.scope(),
                        TIME.format(token.expires().atZone(zone)),
                        token.used() == null ? "" : TIME.format(token.used().atZone(zone))))
                .toList();
        return Page.of("accounts/tokens", new Own(lines, scopes(visitor), secret, problem));
    }

    private static Scope scope(String typed) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.word().equals(typed))
                .findFirst()
                .orElse(Scope.READ);
    }

    private static List<Scope> scopes(Visitor visitor) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope == Scope.READ
                        || Access.TABLE.rules().stream()
                                .anyMatch(rule -> rule.scope() != null
                                        && rule.scope() != Scope.READ
                                        && scope.covers(rule.scope())
                                        && rule.roles().contains(visitor.role())))
                .toList();
    }
}
