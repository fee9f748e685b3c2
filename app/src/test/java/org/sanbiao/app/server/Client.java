package org.sanbiao.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser's session without a browser: cookies, forms with their tokens, no redirects followed. */
public final class Client {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private URI server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, String> headers = new HashMap<>();
    private String token = "";

    public Client(URI server) {
        this.server = server;
    }

    /** Goes on, with the cookies and the token of before, at a server that took another port. */
    public void moveTo(URI other) {
        server = other;
    }

    /** Signs in and stays so. */
    public Client signIn(String person, String password) {
        HttpResponse<String> answer = tryToSignIn(person, password);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(person + " could not sign in: " + answer.statusCode());
        }
        token = ""; // a new one after signing in
        return this;
    }

    /** Sends the form to sign in. */
    public HttpResponse<String> tryToSignIn(String person, String password) {
        return post("/login", "person", person, "password", password);
    }

    public HttpResponse<String> get(String path) {
        HttpResponse<String> answer = send(request(path).GET());
        remember(answer);
        return answer;
    }

    /** Sends a form with its token; names and values by turns. */
    public HttpResponse<String> post(String path, String... fields) {
        if (token.isEmpty()) {
            get("/account");
        }
        if (token.isEmpty()) {
            get("/login");
        }
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "_csrf";
        all[fields.length + 1] = token;
        return postBare(path, all);
    }

    /** Sends a form as it is: a token has to be among its fields. */
    public HttpResponse<String> postBare(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(encode(fields[i]))
                    .append('=')
                    .append(encode(fields[i + 1]));
        }
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        remember(answer);
        return answer;
    }

    /** Any request; for what browsers do not send. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file. */
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::setHeader);
        return request;
    }

    /** Sends this with every request from now on. */
    public Client header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The token that the last form came with. */
    public String token() {
        return token;
    }

    /** A cookie's value, or empty. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Makes this browser send a cookie that somebody else chose. */
    public void plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain(server.getHost());
        cookie.setVersion(0);
        cookies.getCookieStore().add(server, cookie);
    }

    private void remember(HttpResponse<String> answer) {
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
