package org.sanbiao.app.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.sanbiao.app.accounts.Accounts;

/**
 * How long the server listens to who sends slowly: a request whose body trickles in holds a thread, and there are few.
 *
 * <p>Whoever is not signed in has {@value #STRANGER_SECONDS} seconds for all of it; others, programs with
 * a token among them, the same and a second more for every {@value #SLOWEST} bytes. Only some bodies are waited for at a time, and few of one network's strangers; who
 * finds no place is refused. A body that nobody asked for is let in to its end within the same bounds, so that the answer
 * reaches a browser that is still sending; of strangers only a little.
 */
final class Patience extends ValveBase {

    static final int STRANGER_SECONDS = 10;
    static final int SLOWEST = 4_096;

    private static final int AT_ONCE = 24;
    private static final int STRANGERS = 12;
    private static final int OF_ONE_NETWORK = 6;
    private static final int QUEUE = 8;
    private static final int GLANCE_MILLIS = 25;
    private static final int LOOKS = 10;
    private static final int LOOK_MILLIS = 50;
    private static final long STRANGERS_REST = 256 * 1024;
    private static final long REST = 1L << 30;

    private final Map<String, Integer> waiting = new HashMap<>();
    private final Semaphore queue = new Semaphore(QUEUE);
    private int all;
    private int strangers;

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getContext() == null) { // refused already: not even its head is right
            getNext().invoke(request, response);
            return;
        }
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        boolean has = raw.getContentLengthLong() > 0
                || raw.getContentLengthLong() < 0 && raw.getHeader("Transfer-Encoding") != null;
        if (!has) {
            getNext().invoke(request, response);
            return;
        }
        boolean stranger = request.getSessionInternal(false) == null;
        String network = stranger ? Accounts.network(request.getRemoteAddr()) : "";
        InputBuffer plain = raw.getInputBuffer();
        Body body = new Body(raw, plain, network);
        raw.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            body.rest(stranger ? STRANGERS_REST : REST);
        } finally {
            body.leave();
            raw.setInputBuffer(plain);
        }
    }

    /** Takes a place, if there is one. */
    private synchronized boolean enter(String network) {
        if (!isFree(network)) {
            return false;
        }
        all++;
        if (!network.isEmpty()) {
            strangers++;
            waiting.merge(network, 1, Integer::sum);
        }
        return true;
    }

    private boolean isFree(String network) {
        boolean stranger = !network.isEmpty();
        boolean crowded = strangers >= STRANGERS || waiting.getOrDefault(network, 0) >= OF_ONE_NETWORK;
        return all < AT_ONCE && !(stranger && crowded);
    }

    private synchronized void leave(String network) {
        all--;
        if (!network.isEmpty()) {
            strangers--;
            waiting.computeIfPresent(network, (none, number) -> number == 1 ? null : number - 1);
        }
    }

    /** A request's body, read under these rules. */
    private final class Body implements InputBuffer {
        private final org.apache.coyote.Request request;
        private final InputBuffer plain;
        private final String network;
        private final long begun = System.nanoTime();
        private long read;
        private boolean inside;
        private boolean ended;

        Body(org.apache.coyote.Request request, InputBuffer plain, String network) {
            this.request = request;
            this.plain = plain;
            this.network = network;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (!inside && !ended && !isThere()) {
                inside = enter(network);
                if (!inside && !comes()) {
                    throw tooSlow("too many bodies are waited for");
                }
            }
            int bytes = plain.doRead(handler);
            read += Math.max(0, bytes);
            if (bytes < 0 || read == request.getContentLengthLong()) {
                ended = true;
                leave();
            } else if (System.nanoTime() - begun > allowed().toNanos()) {
                throw tooSlow(read + " bytes of a body took too long");
            }
            return bytes;
        }

        /** Whether some of it can be read without waiting. */
        private boolean isThere() {
            request.action(ActionCode.AVAILABLE, true);
            return request.getAvailable() > 0;
        }

        /** Whether it comes within a moment, for those without a place: a short one for all, a longer one for a few. */
        private boolean comes() {
            try {
                Thread.sleep(GLANCE_MILLIS);
                if (isThere()) {
                    return true;
                }
                if (!queue.tryAcquire()) {
                    return false;
                }
                try {
                    for (int look = 0; look < LOOKS && !isThere(); look++) {
                        Thread.sleep(LOOK_MILLIS);
                    }
                    return isThere();
                } finally {
                    queue.release();
                }
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private Duration allowed() {
            boolean known = network.isEmpty() || request.getHeader("Authorization") != null;
            return Duration.ofSeconds(STRANGER_SECONDS + (known ? read / SLOWEST : 0));
        }

        private SocketTimeoutException tooSlow(String words) {
            giveUp();
            return new SocketTimeoutException(words);
        }

        private void giveUp() {
            ended = true;
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }

        /** What the pages left unread. */
        void rest(long most) {
            AtomicBoolean whole = new AtomicBoolean();
            request.action(ActionCode.REQUEST_BODY_FULLY_READ, whole);
            if (ended || whole.get() || request.hasExpectation()) {
                return;
            }
            long known = request.getContentLengthLong();
            if (known - read > most) {
                giveUp();
                return;
            }
            Sink sink = new Sink();
            try {
                long from = read;
                while (!ended) {
                    sink.clear();
                    if (doRead(sink) >= 0 && read - from > most) {
                        giveUp();
                    }
                }
            } catch (IOException gone) {
                giveUp();
            }
        }

        void leave() {
            if (inside) {
                inside = false;
                Patience.this.leave(network);
            }
        }

        @Override
        public int available() {
            return plain.available();
        }
    }

    /** Takes what nobody wants. */
    private static final class Sink implements ApplicationBufferHandler {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        void clear() {
            buffer = ByteBuffer.allocate(0);
        }

        @Override
        public void setByteBuffer(ByteBuffer next) {
            buffer = next;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // its buffers are the server's own
        }
    }
}
