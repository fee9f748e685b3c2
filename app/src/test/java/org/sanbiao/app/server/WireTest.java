package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What no browser sends: broken requests, slow ones, and paths that lead elsewhere. */
class WireTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static final List<String> TARGETS = List.of(
            "/nowhere",
            "/assets/%2e%2e/x",
            "/assets/web/%2e%2e%2fpage",
            "/assets/web/..%2f..%2f..%2fetc%2fpasswd",
            "/assets/web/..%5c..%5cx.css",
            "/assets/vendor/..%252f..%252fx.js",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/../../etc/passwd",
            "/assets/web/sanbiao.css%00.svg",
            "/assets//web/sanbiao.css",
            "/login%00",
            "/login;jsessionid=1",
            "/login/../register",
            "/./login",
            "/%",
            "/%zz",
            "/%c0%ae%c0%ae/",
            "/login?a=%zz",
            "/login?next=%",
            "/login?lang=%zz",
            "/public?words=%ff%fe",
            "/public?state=%E0%A4",
            "/public?words=<script>alert(1)</script>",
            "/public/commitments/%00",
            "/public/commitments/%0d%0aX-Evil:%201",
            "/login?" + "a".repeat(20_000),
            "/login?" + "a&".repeat(2_100),
            "/\u00ff",
            "/login\\..",
            "http://evil.example/login",
            "//evil.example/login",
            "*");

    private static final List<String> REQUESTS = List.of(
            "GET /login HTTP/1.1\r\n\r\n",
            "GET /login HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "GET /public/feed.atom HTTP/1.1\r\nHost: a\"><script>\r\n\r\n",
            "GET /login HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n\r\n",
            "GET /login HTTP/1.1\r\nHost: a\r\n" + "X: a\r\n".repeat(500) + "\r\n",
            "GET /login HTTP/1.1\r\nHost: a\r\nCookie: " + "a=b;".repeat(1_500) + "\r\n\r\n",
            "GET /login HTTP/9.9\r\nHost: a\r\n\r\n",
            "G<T /login HTTP/1.1\r\nHost: a\r\n\r\n",
            "FOO /login HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n",
            "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
            "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\nabc",
            "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\nabc",
            form("Transfer-Encoding: chunked", "zz\r\n\r\n"),
            form("Content-Length: 12", "person=%zz&a"),
            form("Content-Length: 99999999999", "person=a"),
            "POST /login HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded; charset=nope\r\n"
                    + "Content-Length: 8\r\nConnection: close\r\n\r\nperson=a",
            "GET /api/v1/units HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \u00ff\u0001\r\nConnection: close\r\n\r\n");

    private static String form(String length, String body) {
        return "POST /login HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n" + length
                + "\r\nConnection: close\r\n\r\n" + body;
    }

    @Test
    void aBrokenRequestIsRefusedWithThePageThatSaysSoAndNothingFromInside() {
        Map<String, String> wrong = new TreeMap<>();
        TARGETS.forEach(target -> judge(target, Wire.get(site.address(), target, ""), wrong));
        REQUESTS.forEach(request -> judge(request, Wire.send(site.address(), request), wrong));
        assertThat(wrong).isEmpty();
    }

    private static void judge(String asked, Wire.Answer answer, Map<String, String> wrong) {
        String name = asked.length() > 60 ? asked.substring(0, 60) + "…" : asked;
        boolean refused = answer.status() >= 400 && answer.status() < 500 || answer.status() == 505;
        if (!refused) {
            wrong.put(name, "answered " + answer.status());
        }
        if (!answer.header("content-security-policy").contains("default-src 'none'")
                || !answer.header("x-frame-options").equals("DENY")
                || !answer.header("x-content-type-options").equals("nosniff")) {
            wrong.put(name, "without the headers: " + answer.headers());
        }
        if (answer.body().matches("(?s).*(Exception|\\tat |Tomcat|<style|evil|<script>alert).*")) {
            wrong.put(name, "says too much: " + answer.body());
        }
    }

    @Test
    void aFaultIsAPageInTheReadersLanguageAndItsLogNamesNoSecret() {
        assertThat(Wire.get(site.address(), "/nowhere", "").body()).contains("没有找到");
        assertThat(Wire.get(site.address(), "/nowhere?lang=en", "").body())
                .contains("Not found")
                .doesNotContain("没有找到");
        assertThat(site.stranger()
                        .send(site.stranger().request("/login?lang=en").DELETE())
                        .body())
                .contains("Not supported");
    }

    /** More than the server has threads, by people whom nobody knows. */
    @Test
    void whoSendsSlowlyKeepsNobodyWaiting() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (String target : List.of("/login", "/people", "/api/v1/commitments/C1/reports")) {
                for (int i = 0; i < 20; i++) {
                    slow.add(Wire.open(
                            site.address(),
                            "POST " + target + " HTTP/1.1\r\nHost: a\r\nContent-Type: "
                                    + "application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nperson="));
                    slow.add(Wire.open(site.address(), "GET /login HTTP/1.1\r\nHost: a\r\nX: "));
                }
            }
            for (int turn = 0; turn < 4; turn++) {
                for (Socket socket : slow) {
                    trickle(socket);
                }
                long begun = System.nanoTime();
                assertThat(site.client(Site.VIEWER).get("/register").statusCode())
                        .isEqualTo(200);
                assertThat(site.stranger().get("/public").statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
                Thread.sleep(400);
            }
            HttpResponse<String> busy = site.stranger().tryToSignIn(Site.SUPERVISOR, Site.PASSWORD);
            assertThat(busy.statusCode())
                    .as("forms that come at once need no place")
                    .isEqualTo(303);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static void trickle(Socket socket) {
        try {
            socket.getOutputStream().write('x');
        } catch (java.io.IOException refused) {
            // the server has closed it, as it should
        }
    }

    @Test
    void aStrangersFilesAreNotRead() throws Exception {
        long before = scratch();
        for (String target : List.of("/login", "/login?lang=en", "/people?lang=en", "/documents/new", "/setup/x")) {
            String part = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n";
            byte[] body = (part + "a".repeat(1 << 20) + "\r\n--x--\r\n").getBytes(StandardCharsets.UTF_8);
            Client client = site.stranger();
            HttpResponse<String> answer = client.send(client.request(target)
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(BodyPublishers.ofByteArray(body)));
            assertThat(answer.statusCode()).as(target).isIn(401, 415);
            assertThat(scratch()).as(target).isEqualTo(before);
        }
    }

    /** How many files wait in the server's own folders for forms. */
    private static long scratch() throws java.io.IOException {
        long files = 0;
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path folder : folders.filter(
                            path -> path.getFileName().toString().startsWith("sanbiao-serve"))
                    .toList()) {
                try (Stream<Path> all = Files.walk(folder)) {
                    files +=
                            all.filter(file -> file.toString().endsWith(".tmp")).count();
                } catch (java.io.UncheckedIOException gone) {
                    // another test's server closed meanwhile
                }
            }
        }
        return files;
    }
}
