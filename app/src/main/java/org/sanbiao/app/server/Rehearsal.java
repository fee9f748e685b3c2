package org.sanbiao.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sanbiao.app.demo.Demo;
import org.sanbiao.app.work.Settings;
import org.sanbiao.app.work.WorkFolder;

/**
 * A start of the server with its first pages, over the demo in a folder that goes again: the launcher archives the
 * classes that this loads.
 */
public final class Rehearsal {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?m)^Set-Cookie: ([^;\r]+)");
    private static final int MILLIS = 20_000;

    private Rehearsal() {}

    public static void run() throws IOException {
        Path folder = Files.createTempDirectory("sanbiao-rehearsal");
        try (WorkFolder work =
                        Demo.fill(folder.resolve("work"), Settings.DEFAULT).work();
                Server server = Server.start(
                        work, InstantSource.system(), new Server.Options(InetAddress.getLoopbackAddress(), 0, false))) {
            String password = server.openToAll();
            String login = ask(server.address(), "GET /login", "", "");
            String form = "person=" + Demo.ADMINISTRATOR + "&password=" + encode(password) + "&_csrf="
                    + encode(first(TOKEN, login));
            String signedIn = ask(server.address(), "POST /login", first(COOKIE, login), form);
            StringBuilder cookies = new StringBuilder();
            Matcher found = COOKIE.matcher(signedIn);
            while (found.find()) {
                cookies.append(found.group(1)).append("; ");
            }
            for (String path :
                    List.of("/", "/register", "/register?light=red&words=%E5%AD%A6", "/people", "/nowhere")) {
                ask(server.address(), "GET " + path, cookies.toString(), "");
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /** One request by hand: a client of the JDK would load classes that the server never needs. */
    private static String ask(URI server, String line, String cookies, String form) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(MILLIS);
            String request = line + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nConnection: close\r\n"
                    + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n")
                    + (form.isEmpty()
                            ? ""
                            : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                                    + "\r\n")
                    + "\r\n" + form;
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
