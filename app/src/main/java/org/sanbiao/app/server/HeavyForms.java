package org.sanbiao.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Forms with files are worked on by weight: what they hold comes into the memory as a whole, some times over. They have
 * arrived on the disk when they wait here, so nobody waits for somebody's slow line.
 */
final class HeavyForms implements HandlerInterceptor {

    private static final int MEGABYTES = 64;
    private static final int PATIENCE_SECONDS = 30;
    private static final String HELD = HeavyForms.class.getName();

    private final Semaphore megabytes = new Semaphore(MEGABYTES, true);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, InterruptedException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/") || request.getAttribute(HELD) != null) {
            return true;
        }
        long bytes = request.getContentLengthLong();
        int weight = bytes < 0 ? MEGABYTES : (int) Math.min(MEGABYTES, 1 + (bytes >> 20));
        if (!megabytes.tryAcquire(weight, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            response.setHeader("Retry-After", "30");
            response.sendError(503);
            return false;
        }
        request.setAttribute(HELD, weight);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @org.jspecify.annotations.Nullable Exception failed) {
        if (request.getAttribute(HELD) instanceof Integer weight) {
            request.removeAttribute(HELD);
            megabytes.release(weight);
        }
    }
}
