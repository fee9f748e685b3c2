package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.app.web.Access;
import org.sanbiao.app.web.Access.Rule;
import org.sanbiao.following.event.OfficeEvent.Role;

/** Forged forms, other people's sessions, proxies that are none, names that are not ours, and what is left behind. */
class DoorTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void noFormIsTakenWithoutTheTokenOfItsOwnBrowser() {
        Client theirs = site.stranger().signIn(Site.SUPERVISOR, Site.PASSWORD);
        theirs.get("/account");
        long size = site.work().ledger().size();
        Map<String, String> wrong = new TreeMap<>();
        for (Rule rule : Access.TABLE.rules()) {
            String pattern = rule.pattern().getPatternString();
            if (!rule.method().equals("POST") || pattern.startsWith("/api/")) {
                continue;
            }
            String path = pattern.replaceAll("\\{[^}]*\\}", "C1");
            Client client = rule.open() ? site.stranger() : site.client(of(rule));
            client.get(rule.open() ? "/login" : "/account");
            for (String token : List.of("", "wrong", theirs.token())) {
                HttpResponse<String> answer = token.isEmpty()
                        ? client.postBare(path, "seen", "1", "name", "x")
                        : client.postBare(path, "seen", "1", "name", "x", "_csrf", token);
                if (answer.statusCode() != 403) {
                    wrong.put(pattern + " with " + token, "" + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(site.work().ledger().size()).isEqualTo(size);
        assertThat(site.client(Site.VIEWER).get("/account").statusCode()).isEqualTo(200);
    }

    private static String of(Rule rule) {
        return Site.EACH_ROLE.stream()
                .filter(person -> rule.roles().contains(site.as(person).role()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void afterSigningInNobodyIsLedElsewhere() {
        for (String next : List.of(
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/ /evil.example",
                "/\t/evil.example",
                "/\r\nLocation: https://evil.example",
                "javascript:alert(1)",
                "evil.example",
                "",
                "/" + "a".repeat(3_000))) {
            HttpResponse<String> answer =
                    site.stranger().post("/login", "person", Site.VIEWER, "password", Site.PASSWORD, "next", next);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().allValues("location")).as(next).containsExactly("/");
        }
        HttpResponse<String> fine = site.stranger()
                .post("/login", "person", Site.VIEWER, "password", Site.PASSWORD, "next", "/register?words=%E5%9B%AD");
        assertThat(fine.headers().firstValue("location")).hasValue("/register?words=%E5%9B%AD");
        assertThat(Wire.get(site.address(), "//evil.example/login", "").body()).doesNotContain("evil.example");
    }

    @Test
    void whoSignedOutLeavesNothingBehind() {
        Client client = site.stranger().signIn(Site.SUPERVISOR, Site.PASSWORD);
        for (String path :
                List.of("/desk", "/register", "/people", "/account/tokens", "/register/file.csv", "/search")) {
            assertThat(client.get(path).headers().firstValue("cache-control").orElse(""))
                    .as(path)
                    .contains("no-store");
        }
        String session = client.cookie("sanbiao");
        assertThat(client.post("/logout").statusCode()).isEqualTo(303);
        Client thief = site.stranger();
        thief.plant("sanbiao", session);
        assertThat(thief.get("/register").statusCode()).isEqualTo(302);
        assertThat(client.get("/register").statusCode()).isEqualTo(302);
    }

    @Test
    void anotherRoleCountsFromTheNextRequestOnAndADismissalTakesEverything() {
        var accounts = site.office().accounts();
        accounts.appoint(site.as(Site.ADMINISTRATOR), "moving", Role.SUPERVISOR, null, "调任");
        site.setPassword("moving");
        Client client = site.stranger().signIn("moving", Site.PASSWORD);
        assertThat(client.get("/periods").statusCode()).isEqualTo(200);
        accounts.appoint(site.as(Site.ADMINISTRATOR), "moving", Role.VIEWER, null, "调任");
        assertThat(client.get("/periods").statusCode()).isEqualTo(403);
        assertThat(client.get("/register").statusCode()).isEqualTo(200);

        String link = link("moving");
        assertThat(site.stranger().get(link).statusCode()).isEqualTo(200);
        site.client(Site.ADMINISTRATOR).post("/people/moving/dismissal");
        accounts.appoint(site.as(Site.ADMINISTRATOR), "moving", Role.VIEWER, null, "回任");
        assertThat(client.get("/register").statusCode())
                .as("a session from before the dismissal")
                .isEqualTo(302);
        assertThat(site.stranger().tryToSignIn("moving", Site.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(site.stranger().get(link).statusCode()).isEqualTo(410);
    }

    private static String link(String person) {
        String page = site.client(Site.ADMINISTRATOR)
                .post("/people/" + person + "/invitation")
                .body();
        java.util.regex.Matcher found = java.util.regex.Pattern.compile("https?://[^<\"]*(/invitation/[A-Za-z0-9_-]+)")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static final String PROXY = "X-Forwarded-Proto: https\r\nX-Forwarded-Host: plan.example.gov.cn\r\n"
            + "X-Forwarded-For: 203.0.113.9\r\n";

    @Test
    void aProxyIsBelievedOnlyWhereSomebodySaidThatThereIsOne() throws IOException {
        Wire.Answer plain = Wire.get(site.address(), "/login?lang=en", PROXY);
        assertThat(plain.cookies()).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(plain.header("strict-transport-security")).isEmpty();
        assertThat(Wire.get(site.address(), "/public/feed.atom", PROXY).body())
                .contains("http://localhost/public")
                .doesNotContain("plan.example.gov.cn");
        try (Server proxied = Server.start(site.work(), site.clock(), new Server.Options(HERE, 0, true))) {
            Wire.Answer answer = Wire.get(proxied.address(), "/login?lang=en", PROXY);
            assertThat(answer.cookies()).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
            assertThat(answer.header("strict-transport-security")).isNotEmpty();
            assertThat(Wire.get(proxied.address(), "/public/feed.atom", PROXY).body())
                    .contains("https://plan.example.gov.cn/public");
            // who guesses is counted by where they are, not by where the proxy is
            Client far = new Client(proxied.address());
            for (int i = 0; i < 70; i++) {
                far.header("X-Forwarded-For", "203.0.113.9").tryToSignIn("nobody-" + i, "guess " + i);
            }
            assertThat(far.tryToSignIn(Site.INSPECTOR, Site.PASSWORD).statusCode())
                    .isEqualTo(429);
            Client near = new Client(proxied.address()).header("X-Forwarded-For", "203.0.113.77");
            HttpResponse<String> in = near.tryToSignIn(Site.INSPECTOR, Site.PASSWORD);
            assertThat(in.statusCode()).isEqualTo(303);
            assertThat(site.client(Site.ADMINISTRATOR).get("/logins").body()).contains("203.0.113.77");
            site.later(Duration.ofHours(2));
        }
    }

    @Test
    void withAnAddressOfItsOwnEveryLinkThatLeavesIsMadeOfIt() throws IOException {
        URI known = URI.create("https://plan.example.gov.cn:8443");
        String evil = "Host: evil.example\r\nX-Forwarded-Host: evil.example\r\n";
        try (Server server = Server.start(site.work(), site.clock(), new Server.Options(HERE, 0, false, known))) {
            String feed = Wire.send(
                            server.address(), "GET /public/feed.atom HTTP/1.1\r\n" + evil + "Connection: close\r\n\r\n")
                    .body();
            assertThat(feed).contains(known + "/public").doesNotContain("evil");
            assertThat(Wire.get(server.address(), "/login", "").cookies())
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"));
        }
        for (String bad : List.of("ftp://a", "https://a/b", "https://u@a", "https:///", "plan.example.gov.cn")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> new Server.Options(HERE, 0, false, URI.create(bad)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void noSecretIsLoggedOrKept() throws IOException {
        StringBuilder log = new StringBuilder();
        Handler handler = new Handler() {
            @Override
            public synchronized void publish(LogRecord line) {
                log.append(line.getMessage())
                        .append(' ')
                        .append(line.getThrown())
                        .append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        List<String> secrets = new ArrayList<>();
        try {
            String password = "会当凌绝顶 一览众山小";
            site.office().accounts().appoint(site.as(Site.ADMINISTRATOR), "secretive", Role.VIEWER, null, "新人");
            String link = link("secretive");
            secrets.add(password);
            secrets.add(link.replaceFirst(".*/", ""));
            Client client = site.stranger();
            client.post(link, "person", "secretive", "password", password, "passwordAgain", password + "!");
            client.post(link, "person", "secretive", "password", password, "passwordAgain", password);
            Wire.send(
                    site.address(),
                    "POST " + link + "?a=%zz HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            client.tryToSignIn(password, "secretive");
            client.signIn("secretive", password);
            String page = client.post("/account/tokens", "name", "t", "scope", "read", "days", "1")
                    .body();
            java.util.regex.Matcher token =
                    java.util.regex.Pattern.compile("sanbiao_[A-Za-z0-9_-]{32}").matcher(page);
            assertThat(token.find()).isTrue();
            secrets.add(token.group());
            client.send(
                    client.request("/api/v1/units?a=%25zz").header("Authorization", "Bearer " + token.group() + "x"));
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        for (String secret : secrets) {
            assertThat(log.toString()).doesNotContain(secret);
            try (Stream<Path> files = Files.walk(site.work().folder())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(new String(
                                    secret.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                    java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
        String audit = site.client(Site.ADMINISTRATOR).get("/logins?lang=zh").body();
        assertThat(audit).contains("secretive").doesNotContain(secrets.get(0));
    }
}
