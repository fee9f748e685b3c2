package org.sanbiao.app.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only so many large bodies of programs in at a time, as each takes several times its size in memory. For any number
 * of threads.
 */
final class LargeBodies {

    /** All together, in units of a megabyte; the largest one that is taken has 24. */
    static final int TOGETHER = 32;

    private static final int SMALL = 256 << 10;
    private static final int LARGEST = 25;

    private final Semaphore free = new Semaphore(TOGETHER, true);
    private final Duration patience;

    /** @param patience how long somebody waits for their turn */
    LargeBodies(Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits for the turn of a body.
     *
     * @param length in bytes; negative where nobody says
     * @return what to give to {@link #leave}; negative where the turn did not come
     */
    int enter(long length) {
        if (length >= 0 && length <= SMALL) {
            return 0;
        }
        int megabytes = length < 0 ? LARGEST : (int) Math.min(LARGEST, (length >> 20) + 1);
        try {
            return free.tryAcquire(megabytes, patience.toMillis(), TimeUnit.MILLISECONDS) ? megabytes : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Gives the place to others. */
    void leave(int entered) {
        free.release(Math.max(0, entered));
    }
}
