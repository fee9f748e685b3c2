package org.sanbiao.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a few pages be made at a time, in the order in which they were asked for: many at once on few processors would all
 * be as slow as the slowest of them.
 *
 * <p>A turn begins when all of a request is there and ends before its page is sent, so that nobody's slow line holds one.
 * Only pages that are read take turns, no files, forms or programs. Where pages are slow, nobody waits for them for more
 * than {@link #PATIENCE_MILLIS}.
 */
public final class Turns implements HandlerInterceptor {

    private static final String ATTRIBUTE = Turns.class.getName();
    private static final long PATIENCE_MILLIS = 250;

    private final Semaphore turns;

    /**
     * For a server.
     *
     * @param most pages that are made at a time
     */
    public Turns(int most) {
        this.turns = new Semaphore(most, true);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        boolean page = handler instanceof HandlerMethod method
                && method.getReturnType().getParameterType() == Page.class
                && request.getMethod().equals("GET");
        if (page
                && request.getAttribute(ATTRIBUTE) == null
                && turns.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            request.setAttribute(ATTRIBUTE, turns);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        end(request);
    }

    /** How many could begin now. */
    public int free() {
        return turns.availablePermits();
    }

    /** Ends the turn of a request, if it has one. */
    static void end(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Semaphore turns) {
            request.removeAttribute(ATTRIBUTE);
            turns.release();
        }
    }
}
