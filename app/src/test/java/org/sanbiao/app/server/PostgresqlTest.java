package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.app.work.Settings;
import org.sanbiao.app.work.WorkFolder;

/** Accounts, links, tokens and the audit where the work folder keeps its tables in PostgreSQL. */
class PostgresqlTest {

    private static final String PASSWORD = "大漠孤烟直 长河落日圆";
    private static final Pattern LINK = Pattern.compile("http://[^<\"]*(/invitation/[A-Za-z0-9_-]+)");
    private static final Pattern SECRET = Pattern.compile("sanbiao_[A-Za-z0-9_-]{32}");

    @TempDir
    static Path folder;

    private Instant now = Instant.parse("2022-12-06T01:30:00Z");

    private synchronized Instant tick() {
        now = now.plusMillis(20);
        return now;
    }

    @Test
    void aYearOfAdministrationOnPostgresqlOutlivesRestarts() throws Exception {
        InstantSource clock = this::tick;
        Path place = folder.resolve("work");
        String first;
        String token;
        try (WorkFolder work = WorkFolder.found(
                        place,
                        new WorkFolder.Founder("admin", "管理员"),
                        Settings.DEFAULT.withStore(fresh()),
                        clock,
                        new SplittableRandom(1));
                Server server = start(work, clock)) {
            String setup = String.valueOf(
                    java.util.Objects.requireNonNull(server.setup()).getPath());
            Client stranger = new Client(server.address());
            assertThat(stranger.post(setup, "person", "admin", "password", PASSWORD, "passwordAgain", PASSWORD)
                            .statusCode())
                    .isEqualTo(303);
            assertThat(stranger.get(setup).statusCode()).as("good once").isEqualTo(410);
            Client admin = new Client(server.address()).signIn("admin", PASSWORD);
            for (String person : List.of("a\u0000b", "'; DROP TABLE account; --", "\ud83d\ude08")) {
                assertThat(new Client(server.address())
                                .tryToSignIn(person, "x\u0000y")
                                .statusCode())
                        .as("who is nobody")
                        .isEqualTo(401);
            }
            for (String path : List.of("/search?words=%00", "/register?words=a%00b", "/documents?words=%00%27")) {
                assertThat(admin.get(path).statusCode()).as(path).isEqualTo(200);
            }
            first = invite(admin, "first");
            Client invited = new Client(server.address());
            assertThat(invited.post(first, "person", "first", "password", PASSWORD, "passwordAgain", PASSWORD)
                            .statusCode())
                    .isEqualTo(303);
            token = token(admin);
            together(admin);
            assertThat(admin.get("/logins").body()).contains("first");
        }
        try (WorkFolder work = WorkFolder.open(place, clock, new SplittableRandom(2));
                Server server = start(work, clock)) {
            assertThat(server.setup()).as("nobody sets it up again").isNull();
            Client stranger = new Client(server.address());
            assertThat(stranger.get(first).statusCode()).isEqualTo(410);
            assertThat(units(server, token)).as("a token outlives a restart").isEqualTo(200);
            Client admin = new Client(server.address()).signIn("admin", PASSWORD);
            Client first1 = new Client(server.address()).signIn("first", PASSWORD);
            assertThat(admin.post("/people/first/dismissal").statusCode()).isEqualTo(303);
            assertThat(first1.get("/register").statusCode()).isEqualTo(302);
            Matcher number = Pattern.compile("/account/tokens/([0-9]+)/revocation")
                    .matcher(admin.get("/account/tokens").body());
            assertThat(number.find()).isTrue();
            admin.post("/account/tokens/" + number.group(1) + "/revocation");
            assertThat(units(server, token)).isEqualTo(401);
            String audit = admin.get("/logins?lang=en").body();
            assertThat(audit)
                    .contains("set a password by the link of the first start")
                    .contains("set a password by an invitation")
                    .contains("link made")
                    .contains("made a token")
                    .contains("revoked a token")
                    .contains("wrong password or short name")
                    .contains("forgotten after a dismissal");
        }
    }

    /** Two windows of one administrator, at the same moment. */
    private static void together(Client admin) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String person = "person-" + i / 2;
                all.add(() -> admin.post("/people", "person", person, "name", "某人", "role", "VIEWER", "unit", "")
                        .statusCode());
            }
            for (Future<Integer> done : two.invokeAll(all)) {
                assertThat(done.get()).isIn(200, 409, 422);
            }
        } finally {
            two.shutdownNow();
        }
        String page = admin.get("/people").body();
        for (int i = 0; i < 6; i++) {
            assertThat(page).contains("person-" + i);
        }
    }

    private static Server start(WorkFolder work, InstantSource clock) throws IOException {
        return Server.start(work, clock, new Server.Options(InetAddress.getLoopbackAddress(), 0, false));
    }

    private static String invite(Client admin, String person) {
        HttpResponse<String> page = admin.post("/people", "person", person, "name", "某人", "role", "VIEWER", "unit", "");
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return link.group(1);
    }

    private static String token(Client admin) {
        Matcher found = SECRET.matcher(admin.post("/account/tokens", "name", "t", "scope", "read", "days", "9")
                .body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static int units(Server server, String token) {
        Client client = new Client(server.address());
        return client.send(client.request("/api/v1/units").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    /** The address of a new empty database of the ledger's own test server; skipped where there is none. */
    private static String fresh() {
        try {
            Class<?> server = Class.forName("org.sanbiao.ledger.Postgresql");
            Method running = server.getDeclaredMethod("running");
            Method fresh = server.getDeclaredMethod("fresh", String.class);
            running.setAccessible(true);
            fresh.setAccessible(true);
            return (String) fresh.invoke(running.invoke(null), "accounts");
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
