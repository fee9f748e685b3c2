package org.sanbiao.app.accounts;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.web.Scope;

/**
 * Tokens by which a program acts for a person, with that person's rights or fewer. For any number of threads.
 *
 * <p>Only a token's hash is kept. All that count are in memory, so that a wrong one costs no look into the database; who
 * tries wrong ones waits as at the login, and a right one never waits.
 */
public final class Tokens {

    static final int MOST_DAYS = 366;
    private static final int MOST = 50;

    /** How exactly the last use is kept. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String COLUMNS = "number, person, name, scope, made, expires, used";

    private final AccountStore store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Throttle throttle = new Throttle();
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    Tokens(AccountStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        for (List<@Nullable String> row : store.transaction(
                open -> AccountStore.rows(open, "SELECT " + COLUMNS + ", digest FROM account_token"))) {
            known.put(String.valueOf(row.get(7)), token(row));
        }
    }

    /**
     * A token without its secret.
     *
     * @param number that it is revoked by
     * @param name what its owner calls it
     * @param scope what it is good for
     * @param used when it was last used, to the minute; null where it never was
     */
    public record Token(
            long number,
            String person,
            String name,
            Scope scope,
            Instant made,
            Instant expires,
            @Nullable Instant used) {}

    /**
     * What a secret is good for.
     *
     * @param token null where it is good for nothing
     * @param delay how long to wait before the next try; zero where it may be at once
     */
    public record Answer(@Nullable Token token, Duration delay) {}

    /** The token of a secret, if it counts. */
    public Answer find(String secret, String address) {
        Instant now = clock.instant();
        Token token = known.get(Accounts.digest(secret));
        if (token != null && now.isBefore(token.expires())) {
            note(Accounts.digest(secret), token, now);
            return new Answer(token, Duration.ZERO);
        }
        String network = Throttle.network(address);
        Duration wait = throttle.wait(network, network, false, now);
        if (wait.isZero()) {
            throttle.wrong(network, network, now);
        }
        return new Answer(null, wait);
    }

    private void note(String digest, Token token, Instant now) {
        Instant before = token.used();
        if (before != null && now.isBefore(before.plus(NOTED))) {
            return;
        }
        Token used = new Token(
                token.number(), token.person(), token.name(), token.scope(), token.made(), token.expires(), now);
        if (known.replace(digest, token, used)) {
            store.transaction(open -> AccountStore.change(
                    open, "UPDATE account_token SET used = ? WHERE number = ?", now.toString(), token.number()));
        }
    }

    /** Those of a person, the newest first; those that are over too. */
    List<Token> of(String person) {
        return known.values().stream()
                .filter(token -> token.person().equals(person))
                .sorted(Comparator.comparingLong(Token::number).reversed())
                .toList();
    }

    /**
     * Makes a token.
     *
     * @return its secret, which is kept nowhere; null where the person has too many already
     */
    @Nullable
    String make(String person, String name, Scope scope, int days, String address) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String secret = "sanbiao_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String digest = Accounts.digest(secret);
        Instant now = clock.instant();
        List<List<@Nullable String>> rows = store.transaction(open -> {
            List<List<@Nullable String>> has =
                    AccountStore.rows(open, "SELECT count(*) FROM account_token WHERE person = ?", person);
            if (Integer.parseInt(String.valueOf(has.get(0).get(0))) >= MOST) {
                return new ArrayList<List<@Nullable String>>();
            }
            AccountStore.change(
                    open,
                    "INSERT INTO account_token (digest, person, name, scope, made, expires) VALUES (?, ?, ?, ?, ?, ?)",
                    digest,
                    person,
                    name,
                    scope.word(),
                    now.toString(),
                    now.plus(Duration.ofDays(days)).toString());
            Accounts.note(open, now.toString(), person, Throttle.network(address), "token");
            return AccountStore.rows(open, "SELECT " + COLUMNS + " FROM account_token WHERE digest = ?", digest);
        });
        if (rows.isEmpty()) {
            return null;
        }
        known.put(digest, token(rows.get(0)));
        return secret;
    }

    /** Ends a token of this person at once; false where there is none. */
    boolean revoke(String person, long number, String address) {
        String now = clock.instant().toString();
        boolean gone = store.transaction(open -> {
            int rows = AccountStore.change(
                    open, "DELETE FROM account_token WHERE number = ? AND person = ?", number, person);
            if (rows == 1) {
                Accounts.note(open, now, person, Throttle.network(address), "revoked");
            }
            return rows == 1;
        });
        known.values()
                .removeIf(token -> token.number() == number && token.person().equals(person));
        return gone;
    }

    /** Ends all tokens of a person at once; answers how many there were. */
    int revokeAll(String person, String address) {
        String now = clock.instant().toString();
        int gone = store.transaction(open -> {
            int rows = AccountStore.change(open, "DELETE FROM account_token WHERE person = ?", person);
            if (rows > 0) {
                Accounts.note(open, now, person, Throttle.network(address), "revoked");
            }
            return rows;
        });
        known.values().removeIf(token -> token.person().equals(person));
        return gone;
    }

    /** Ends the tokens of somebody who may do nothing any more: given another role later, they make new ones. */
    public void revokeAllOf(Token token, String address) {
        revokeAll(token.person(), address);
    }

    private static Token token(List<@Nullable String> row) {
        return new Token(
                Long.parseLong(String.valueOf(row.get(0))),
                String.valueOf(row.get(1)),
                String.valueOf(row.get(2)),
                Scope.valueOf(String.valueOf(row.get(3)).toUpperCase(Locale.ROOT)),
                Instant.parse(String.valueOf(row.get(4))),
                Instant.parse(String.valueOf(row.get(5))),
                row.get(6) == null ? null : Instant.parse(String.valueOf(row.get(6))));
    }
}
