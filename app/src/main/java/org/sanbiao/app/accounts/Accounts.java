package org.sanbiao.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sanbiao.following.register.Person;
import org.sanbiao.following.register.Register;

/**
 * Passwords, links that are good once, and the audit of logins. For any number of threads; one server a database.
 *
 * <p>An account is a password of a person whom the ledger knows. Who has lost their rights there cannot sign in, and who
 * is signed in is out with the next request.
 */
public final class Accounts implements AutoCloseable {

    /** How long a link is good. */
    static final Duration LINK = Duration.ofDays(2);

    private static final Duration KNOWN_HERE = Duration.ofDays(60);
    private static final int EVENTS_KEPT = 100_000;
    private static final int SHOWN = 500;

    private final AccountStore store;
    private final Register register;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Passwords passwords = new Passwords();
    private final Throttle throttle = new Throttle();
    private final Tokens tokens;
    private final Map<String, String> changed = new ConcurrentHashMap<>();

    /**
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}
     * @param register knows the people
     */
    public Accounts(String url, Register register, InstantSource clock) {
        this.store = new AccountStore(url);
        this.register = register;
        this.clock = clock;
        this.tokens = new Tokens(store, clock);
        store.transaction(open -> {
            for (List<@Nullable String> row : AccountStore.rows(open, "SELECT person, changed FROM account")) {
                changed.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
            }
            return AccountStore.change(
                    open,
                    "DELETE FROM account_event WHERE number <= (SELECT max(number) FROM account_event) - "
                            + EVENTS_KEPT);
        });
    }

    /** What a link lets somebody do. */
    public enum Purpose {
        /** Sets the password of the first administrator. */
        SETUP,
        /** Sets the password of somebody who was invited, or forgot theirs. */
        INVITATION
    }

    /** What became of an attempt to sign in. */
    public enum Attempt {
        IN,
        WRONG,
        WAIT,
        BUSY
    }

    /**
     * An attempt and what follows from it.
     *
     * @param delay how long to wait, for {@link Attempt#WAIT}
     * @param epoch of the password that was right; a session holds it, and ends when the password changes
     */
    public record Answer(
            Attempt attempt, Duration delay, @Nullable String epoch) {}

    /** A line of the audit. */
    public record Event(String at, String person, String address, String what) {}

    /** The network that an address belongs to, as far as one customer's goes. */
    public static String network(String address) {
        return Throttle.network(address);
    }

    /** The tokens of programs. */
    public Tokens tokens() {
        return tokens;
    }

    /** Whether nobody has a password yet: then a set-up link is needed. */
    public boolean isNew() {
        return changed.isEmpty();
    }

    /** Tries to sign somebody in. Takes about a tenth of a second of one processor where the password is looked at. */
    public Answer signIn(String person, String password, String address) {
        Instant now = clock.instant();
        String network = Throttle.network(address);
        String account = person.length() > 40 ? person.substring(0, 40) : person;
        Duration wait = throttle.wait(account, network, isKnownHere(account, network, now), now);
        if (!wait.isZero()) {
            return new Answer(Attempt.WAIT, wait, null);
        }
        boolean right;
        try {
            right = passwords.matches(password, hash(account)) && mayAnything(account);
        } catch (Passwords.Busy busy) {
            return new Answer(Attempt.BUSY, Duration.ofSeconds(5), null);
        }
        if (right) {
            throttle.right(account, network);
            record(account, network, "in");
            return new Answer(Attempt.IN, Duration.ZERO, changed.get(account));
        }
        throttle.wrong(account, network, now);
        record(has(account) ? account : "?", network, "wrong"); // what else was typed there may be a password
        return new Answer(Attempt.WRONG, Duration.ZERO, null);
    }

    /** Whether a session that began with this epoch still counts. */
    public boolean isCurrent(String person, String epoch) {
        return epoch.equals(changed.get(person));
    }

    public void signedOut(String person, String address) {
        record(person, Throttle.network(address), "out");
    }

    /** Sets a password; all other sessions of that person end. Answers the new epoch. */
    String setPassword(String person, String password, String address) {
        String hash = passwords.hash(password);
        String now = stamp();
        String epoch = epoch(now);
        store.transaction(open -> {
            set(open, person, hash, epoch);
            return note(open, now, person, Throttle.network(address), "password");
        });
        changed.put(person, epoch);
        return epoch;
    }

    /** Forgets how somebody proves who they are: password and links. Sessions end. The audit stays. */
    void forget(String person, String address) {
        store.transaction(open -> {
            AccountStore.change(open, "DELETE FROM account WHERE person = ?", person);
            AccountStore.change(open, "DELETE FROM account_link WHERE person = ?", person);
            return note(open, stamp(), person, Throttle.network(address), "forgotten");
        });
        changed.remove(person);
    }

    /** Gives several people the same password, for a demo and for tests. Hashes once. */
    public void setAll(List<String> people, String password) {
        String hash = passwords.hash(password);
        String epoch = epoch(stamp());
        store.transaction(open -> {
            for (String person : people) {
                set(open, person, hash, epoch);
            }
            return people.size();
        });
        people.forEach(person -> changed.put(person, epoch));
    }

    /**
     * Makes a link; earlier ones for the same person and purpose are good no more.
     *
     * @return its secret, which is kept nowhere: only its hash is
     */
    public String link(Purpose purpose, @Nullable String person, String address) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        store.transaction(open -> {
            AccountStore.change(
                    open,
                    "DELETE FROM account_link WHERE purpose = ? AND coalesce(person, '') = ?",
                    purpose.name(),
                    person == null ? "" : person);
            AccountStore.change(
                    open,
                    "INSERT INTO account_link (token, purpose, person, made, expires) VALUES (?, ?, ?, ?, ?)",
                    digest(secret),
                    purpose.name(),
                    person,
                    now.toString(),
                    now.plus(LINK).toString());
            return note(open, now.toString(), person == null ? "" : person, Throttle.network(address), "link");
        });
        return secret;
    }

    /**
     * Whom a link is for.
     *
     * @param person null for the set-up link: any administrator
     */
    record Link(@Nullable String person) {}

    /** The link of a secret, null where it was used, is too old or never was. */
    @Nullable
    Link find(Purpose purpose, String secret) {
        List<List<@Nullable String>> rows = store.transaction(open -> AccountStore.rows(
                open,
                "SELECT person FROM account_link WHERE token = ? AND purpose = ? AND used IS NULL AND expires > ?",
                digest(secret),
                purpose.name(),
                stamp()));
        return rows.isEmpty() ? null : new Link(rows.get(0).get(0));
    }

    /** Sets a password by a link and uses it up; false where it was used or too old, and then nothing changed. */
    boolean use(Purpose purpose, String secret, String person, String password, String address) {
        String hash = passwords.hash(password);
        String now = stamp();
        String epoch = epoch(now);
        boolean used = store.transaction(open -> {
            int links = AccountStore.change(
                    open,
                    "UPDATE account_link SET used = ? WHERE token = ? AND purpose = ? AND used IS NULL AND expires > ?"
                            + " AND coalesce(person, ?) = ?",
                    now,
                    digest(secret),
                    purpose.name(),
                    now,
                    person,
                    person);
            if (links == 1) {
                set(open, person, hash, epoch);
                note(open, now, person, Throttle.network(address), purpose == Purpose.SETUP ? "setup" : "invitation");
            }
            return links == 1;
        });
        if (used) {
            changed.put(person, epoch);
            tokens.revokeAll(person, address); // whoever lost a password may have lost more
        }
        return used;
    }

    /** Whether somebody has a password. */
    boolean has(String person) {
        return changed.containsKey(person);
    }

    /** The newest lines of the audit, newest first. */
    List<Event> events() {
        return store
                .transaction(open -> AccountStore.rows(
                        open,
                        "SELECT at, person, address, what FROM account_event ORDER BY number DESC LIMIT " + SHOWN))
                .stream()
                .map(row -> new Event(
                        String.valueOf(row.get(0)),
                        String.valueOf(row.get(1)),
                        String.valueOf(row.get(2)),
                        String.valueOf(row.get(3))))
                .toList();
    }

    private boolean mayAnything(String person) {
        Person known = register.person(person);
        return known != null && known.role() != null;
    }

    private @Nullable String hash(String person) {
        List<List<@Nullable String>> rows = store.transaction(
                open -> AccountStore.rows(open, "SELECT password FROM account WHERE person = ?", person));
        return rows.isEmpty() ? null : rows.get(0).get(0);
    }

    private boolean isKnownHere(String person, String network, Instant now) {
        return changed.containsKey(person)
                && !store.transaction(open -> AccountStore.rows(
                                open,
                                "SELECT 1 FROM account_event WHERE person = ? AND what = 'in' AND address = ? AND at > ? LIMIT 1",
                                person,
                                network,
                                now.minus(KNOWN_HERE).toString()))
                        .isEmpty();
    }

    private void record(String person, String address, String what) {
        String now = stamp();
        store.transaction(open -> note(open, now, person, address, what));
    }

    static int note(java.sql.Connection open, String now, String person, String address, String what)
            throws java.sql.SQLException {
        return AccountStore.change(
                open,
                "INSERT INTO account_event (at, person, address, what) VALUES (?, ?, ?, ?)",
                now,
                person,
                address,
                what);
    }

    private static void set(java.sql.Connection open, String person, String hash, String now)
            throws java.sql.SQLException {
        if (AccountStore.change(
                        open, "UPDATE account SET password = ?, changed = ? WHERE person = ?", hash, now, person)
                == 0) {
            AccountStore.change(
                    open, "INSERT INTO account (person, password, changed) VALUES (?, ?, ?)", person, hash, now);
        }
    }

    /** Differs with every change of a password, whatever the clock says. */
    private String epoch(String now) {
        return now + " " + HexFormat.of().toHexDigits(random.nextInt());
    }

    private String stamp() {
        return clock.instant().toString();
    }

    static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
