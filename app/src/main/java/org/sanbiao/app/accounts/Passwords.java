package org.sanbiao.app.accounts;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane. At most two at a time, so that many logins at once
 * neither fill the memory nor starve the pages; who would wait too long is told to come again.
 */
final class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 16;
    private static final long PATIENCE_SECONDS = 5;
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "0987654321",
            "1111111111",
            "0000000000",
            "8888888888",
            "6666666666",
            "password12",
            "password123",
            "password1234",
            "qwertyuiop",
            "1qaz2wsx3edc",
            "qwerty12345",
            "abcdefghij",
            "administrator",
            "admin12345",
            "admin123456",
            "woaini1314",
            "woaini520520",
            "5201314520",
            "iloveyou520",
            "asdfghjkl1",
            "1q2w3e4r5t",
            "1234567891",
            "9876543210");

    private final Argon2Password4jPasswordEncoder encoder = new Argon2Password4jPasswordEncoder(
            com.password4j.Argon2Function.getInstance(19 * 1024, 2, 1, 32, com.password4j.types.Argon2.ID));
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String nobody;

    Passwords() {
        nobody = String.valueOf(encoder.encode("nobody has this one"));
    }

    /** Thrown where too many want to be checked at once. */
    static final class Busy extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1;
    }

    /** The text key of what is wrong with a new password; null where it will do. */
    static @Nullable String fault(String person, String password) {
        int length = password.codePointCount(0, password.length());
        String lower = password.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            return "accounts.password.short";
        }
        if (length > LONGEST) {
            return "accounts.password.long";
        }
        boolean simple = lower.contains(person.toLowerCase(Locale.ROOT)) && person.length() > 3
                || COMMON.contains(lower)
                || password.codePoints().distinct().count() < 4;
        return simple ? "accounts.password.simple" : null;
    }

    String hash(String password) {
        return inTurn(() -> String.valueOf(encoder.encode(password)));
    }

    /** Whether it is the password of this hash; as slow where there is none. */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST * 2) {
            return false;
        }
        boolean same = inTurn(() -> encoder.matches(password, hash == null ? nobody : hash));
        return same && hash != null;
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        try {
            if (turns.getQueueLength() >= MOST_WAITING || !turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
