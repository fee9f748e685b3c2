package org.sanbiao.app.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Go;
import org.sanbiao.app.web.Page;
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

    private final Tokens tokens;

    public TokenPages(Accounts accounts) {
        this.tokens = accounts.tokens();
    }

    /**
     * The page.
     *
     * @param secret of a token just made: it is shown this once
     * @param problem a text's key, or null
     */
    public record Own(
            List<Tokens.Token> tokens,
            @Nullable String secret,
            @Nullable String problem) {}

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
        String secret = tokens.make(person, called, scope.equals("write"), Integer.parseInt(days), visitor.address());
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
        return Page.of("accounts/tokens", new Own(tokens.of(visitor.acting().person()), secret, problem));
    }
}
