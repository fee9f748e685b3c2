package org.sanbiao.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sanbiao.app.demo.Demo;
import org.sanbiao.app.work.Settings;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.office.Acting;
import org.sanbiao.following.office.Office;

/**
 * A server for a test class, on a free port, over a work folder of its own:
 *
 * <pre>
 * &#64;RegisterExtension
 * static final Site site = Site.demo();
 * </pre>
 *
 * <p>People, units and commitments are those of the demo; everybody's password is {@link #PASSWORD}. The day is the demo's
 * and is turned by hand.
 */
public final class Site implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

    public static final String PASSWORD = "春风又绿江南岸 1057";

    /** Somebody of each role in the demo. */
    public static final String ADMINISTRATOR = "admin";

    public static final String SUPERVISOR = "zhao";
    public static final String OTHER_SUPERVISOR = "qian";
    public static final String INSPECTOR = "sun";
    public static final String APPROVER = "jiaoyu-head";
    public static final String REPORTER = "jiaoyu";
    /** Of another unit than {@link #REPORTER}. */
    public static final String OTHER_REPORTER = "weijian";

    public static final String VIEWER = "guest";

    /** A person of each role. */
    public static final List<String> EACH_ROLE =
            List.of(ADMINISTRATOR, SUPERVISOR, INSPECTOR, APPROVER, REPORTER, VIEWER);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final boolean filled;
    private final Map<String, Client> clients = new HashMap<>();
    private Instant now = Demo.TODAY.atTime(9, 30).atZone(ZONE).toInstant();
    private Map<String, String> names = Map.of();
    private Path folder = Path.of("");
    private @Nullable WorkFolder work;
    private @Nullable Server server;

    private Site(boolean filled) {
        this.filled = filled;
    }

    /** The demo's office at the demo's day; everybody has a password. */
    public static Site demo() {
        return new Site(true);
    }

    /** A first start: one administrator, nothing else, and nobody has a password yet. */
    public static Site fresh() {
        return new Site(false);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        open();
    }

    /** Founds the folder and starts the server; for a test that needs a site of its own. */
    public Site open() throws IOException {
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
        folder = Files.createTempDirectory("sanbiao-site");
        if (filled) {
            Demo.Filled demo = Demo.fill(folder.resolve("work"), Settings.DEFAULT);
            names = demo.names();
            demo.work().close();
            work = WorkFolder.open(folder.resolve("work"), clock(), new SplittableRandom(1));
        } else {
            work = WorkFolder.found(
                    folder.resolve("work"),
                    new WorkFolder.Founder(ADMINISTRATOR, "管理员"),
                    Settings.DEFAULT,
                    clock(),
                    new SplittableRandom(1));
        }
        start();
        if (filled) {
            server().accounts()
                    .setAll(
                            office().register().people().stream()
                                    .map(p -> p.id())
                                    .toList(),
                            PASSWORD);
        }
        return this;
    }

    /** Its clock, for a second server over the same folder. */
    public InstantSource clock() {
        return () -> {
            synchronized (this) {
                now = now.plusMillis(20);
                return now;
            }
        };
    }

    private void start() throws IOException {
        server = Server.start(work(), clock(), new Server.Options(InetAddress.getLoopbackAddress(), 0, false));
    }

    /** Stops it and starts it again over the same folder, on another port; nobody is signed in any more. */
    public void restart() throws IOException {
        server().close();
        work().close();
        clients.clear();
        work = WorkFolder.open(folder.resolve("work"), clock(), new SplittableRandom(2));
        start();
    }

    /** What the demo's script calls something: 公办园 is C1. */
    public String id(String name) {
        String id = names.get(name);
        if (id == null) {
            throw new IllegalArgumentException("the demo has no " + name + ", but " + names.keySet());
        }
        return id;
    }

    /** The office itself, for what a test needs to be there. */
    public Office office() {
        return work().office();
    }

    public WorkFolder work() {
        return java.util.Objects.requireNonNull(work);
    }

    Server server() {
        return java.util.Objects.requireNonNull(server);
    }

    /** Somebody as the office knows them, today. */
    public Acting as(String person) {
        return office().acting(person, work().today());
    }

    /** Turns the calendar to half past nine of a day. */
    public synchronized void on(String day) {
        now = LocalDate.parse(day).atTime(9, 30).atZone(ZONE).toInstant();
    }

    /** Lets time pass. */
    public synchronized void later(Duration time) {
        now = now.plus(time);
    }

    public URI address() {
        return server().address();
    }

    /** The link of the first start. */
    public URI setup() {
        return java.util.Objects.requireNonNull(server().setup());
    }

    /** Somebody's session over plain HTTP, signed in once a class. */
    public Client client(String person) {
        return clients.computeIfAbsent(person, known -> new Client(address()).signIn(known, PASSWORD));
    }

    /** A new token of somebody, for programs. */
    public String token(String person, String scope) {
        String page = client(person)
                .post("/account/tokens", "name", "test", "scope", scope, "days", "2")
                .body();
        Matcher found = Pattern.compile("sanbiao_[A-Za-z0-9_-]{32}").matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no token for " + person + ": " + page);
        }
        return found.group();
    }

    /** Gives somebody new the password that all others have. */
    public void setPassword(String person) {
        server().accounts().setAll(List.of(person), PASSWORD);
    }

    /** Somebody whom nobody knows. */
    public Client stranger() {
        return new Client(address());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        server().close();
        work().close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Site::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
