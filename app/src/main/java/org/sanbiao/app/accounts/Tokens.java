package org.sanbiao.app.accounts;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens by which a program acts for a person, with that person's rights or fewer. For any number of threads.
 *
 * <p>Only a token's hash is kept. All that count are in memory, so that a wrong one costs no look into the database; who
 * tries wrong ones waits as at the login, and a right one never waits.
 */
public final class Tokens {

    static final int MOST_DAYS = 366;
    private static final int MOST = 50;

    private final AccountStore store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Throttle throttle = new Throttle();
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    Tokens(AccountStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        for (List<@Nullable String> row : store.transaction(open -> AccountStore.rows(
                open, "SELECT number, person, name, scope, made, expires, digest FROM account_token"))) {
            known.put(String.valueOf(row.get(6)), token(row));
        }
    }

    /**
     * A token without its secret.
     *
     * @param number that it is revoked by
     * @param name what its owner calls it
     * @param writes whether it may do more than read
     */
    public record Token(long number, String person, String name, boolean writes, Instant made, Instant expires) {}

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
            return new Answer(token, Duration.ZERO);
        }
        String network = Throttle.network(address);
        Duration wait = throttle.wait(network, network, false, now);
        if (wait.isZero()) {
            throttle.wrong(network, network, now);
        }
        return new Answer(null, wait);
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
    String make(String person, String name, boolean writes, int days, String address) {
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
                    writes ? "write" : "read",
                    now.toString(),
                    now.plus(Duration.ofDays(days)).toString());
            Accounts.note(open, now.toString(), person, Throttle.network(address), "token");
            return AccountStore.rows(
                    open,
                    "SELECT number, person, name, scope, made, expires FROM account_token WHERE digest = ?",
                    digest);
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

    private static Token token(List<@Nullable String> row) {
        return new Token(
                Long.parseLong(String.valueOf(row.get(0))),
                String.valueOf(row.get(1)),
                String.valueOf(row.get(2)),
                "write".equals(row.get(3)),
                Instant.parse(String.valueOf(row.get(4))),
                Instant.parse(String.valueOf(row.get(5))));
    }
}
