package org.sanbiao.app.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords, without locking anybody out. For any number of threads.
 *
 * <p>Counted are wrong logins: for an account from an address (after 5 the waits double, up to two minutes), for an address
 * (after 60, up to a minute), for an account from wherever (after 30, up to 20 seconds). The last two do not hold for
 * somebody who has signed in from that address before: others' guesses do not keep them from coming in. What is counted is
 * forgotten after an hour without another wrong one, and at most {@value #MOST} of each kind are remembered.
 */
final class Throttle {

    static final int MOST = 10_000;

    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Counter pairs = new Counter(5, Duration.ofMinutes(2));
    private final Counter addresses = new Counter(60, Duration.ofMinutes(1));
    private final Counter accounts = new Counter(30, Duration.ofSeconds(20));

    /** How long to wait before the next try is looked at; zero where it may be at once. */
    Duration wait(String account, String address, boolean knownHere, Instant now) {
        Duration wait = pairs.wait(account + " " + address, now);
        if (!knownHere) {
            wait = longer(wait, addresses.wait(address, now));
            wait = longer(wait, accounts.wait(account, now));
        }
        return wait;
    }

    void wrong(String account, String address, Instant now) {
        pairs.wrong(account + " " + address, now);
        addresses.wrong(address, now);
        accounts.wrong(account, now);
    }

    void right(String account, String address) {
        pairs.forget(account + " " + address);
    }

    /** The network that one customer has: of an IPv6 address the first half. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < Math.min(4, groups.length) && !groups[i].isEmpty(); i++) {
            network.append(groups[i]).append(':');
        }
        return network + ":/64";
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static final class Counter {
        private final int free;
        private final Duration most;
        private final Map<String, Wrong> wrong = new LinkedHashMap<>(16, 0.75f, true) {
            @java.io.Serial
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
                return size() > MOST;
            }
        };

        Counter(int free, Duration most) {
            this.free = free;
            this.most = most;
        }

        private record Wrong(int times, Instant last) {}

        synchronized Duration wait(String key, Instant now) {
            Wrong known = wrong.get(key);
            if (known == null
                    || known.times() < free
                    || known.last().plus(FORGOTTEN).isBefore(now)) {
                return Duration.ZERO;
            }
            long seconds = Math.min(most.toSeconds(), 1L << Math.min(20, known.times() - free));
            Duration wait = Duration.between(now, known.last().plusSeconds(seconds));
            return wait.isNegative() ? Duration.ZERO : wait;
        }

        synchronized void wrong(String key, Instant now) {
            Wrong known = wrong.get(key);
            boolean old = known == null || known.last().plus(FORGOTTEN).isBefore(now);
            wrong.put(key, new Wrong(old || known == null ? 1 : known.times() + 1, now));
        }

        synchronized void forget(String key) {
            wrong.remove(key);
        }
    }
}
