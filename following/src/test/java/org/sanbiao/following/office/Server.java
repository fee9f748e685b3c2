package org.sanbiao.following.office;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** The PostgreSQL server of the ledger's tests; tests on it are skipped where there is none. */
final class Server {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Server() {}

    /** The address of a new empty database. */
    static String fresh() {
        try {
            Class<?> server = Class.forName("org.sanbiao.ledger.Postgresql");
            Method running = server.getDeclaredMethod("running");
            Method fresh = server.getDeclaredMethod("fresh", String.class);
            running.setAccessible(true);
            fresh.setAccessible(true);
            return (String) fresh.invoke(running.invoke(null), "office" + NUMBER.incrementAndGet());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException asItIs) {
                throw asItIs;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            return Assumptions.abort("the ledger's tests are not compiled: " + e);
        }
    }
}
