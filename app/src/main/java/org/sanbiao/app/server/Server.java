package org.sanbiao.app.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.SessionTrackingMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.jspecify.annotations.Nullable;
import org.sanbiao.app.accounts.Accounts;
import org.sanbiao.app.accounts.Accounts.Purpose;
import org.sanbiao.app.register.RegisterPages;
import org.sanbiao.app.web.Imprint;
import org.sanbiao.app.web.Turns;
import org.sanbiao.app.work.WorkFolder;
import org.sanbiao.following.register.Person;
import org.sanbiao.following.register.Register;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages over one work folder, from one address until it is closed. Closes the folder's accounts, not the folder. */
public final class Server implements AutoCloseable {

    /** Requests that are worked on at a time; others wait. */
    private static final int THREADS = 40;

    private static final int CONNECTIONS = 8_000;
    private static final int SESSIONS = 20_000;
    private static final int IDLE_MINUTES = 120;
    private static final int FORM_BYTES = 2 * 1024 * 1024;
    private static final int FIELDS = 2_000;
    private static final long FILE_BYTES = 64L * 1024 * 1024;
    private static final long FILES_BYTES = 64L * 1024 * 1024;
    private static final int IN_MEMORY_BYTES = 256 * 1024;

    private final Tomcat tomcat;
    private final Accounts accounts;
    private final Register people;
    private final Path scratch;
    private final Options options;
    private final @Nullable String setup;
    private final AnnotationConfigWebApplicationContext pages;
    private boolean closed;

    /**
     * Where and how to listen.
     *
     * @param port 0 for any that is free
     * @param proxied whether a proxy on this machine stands before it, whose X-Forwarded headers are believed
     * @param url the address by which people know it, as {@code https://plan.example.gov.cn}; null for whatever a request
     *     says
     */
    public record Options(
            InetAddress address,
            int port,
            boolean proxied,
            @Nullable URI url) {

        public Options {
            if (url != null && !PublicAddress.fits(url)) {
                throw new IllegalArgumentException("no address such as https://plan.example.gov.cn: " + url);
            }
        }

        public Options(InetAddress address, int port, boolean proxied) {
            this(address, port, proxied, null);
        }
    }

    private Server(
            Tomcat tomcat,
            Accounts accounts,
            Register people,
            Path scratch,
            Options options,
            @Nullable String setup,
            AnnotationConfigWebApplicationContext pages) {
        this.people = people;
        this.pages = pages;
        this.tomcat = tomcat;
        this.accounts = accounts;
        this.scratch = scratch;
        this.options = options;
        this.setup = setup;
    }

    /**
     * Starts it; answers when the first request can come.
     *
     * @param clock of sessions' links and of the audit; the day of the pages is the folder's
     * @throws IOException where the port is taken or the address is not this machine's
     */
    public static Server start(WorkFolder work, InstantSource clock, Options options) throws IOException {
        Path scratch = Files.createTempDirectory("sanbiao-serve");
        Accounts accounts = new Accounts(database(work), work.office().register(), clock);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(scratch.toString());
        tomcat.setConnector(connector(options));
        StandardHost host = (StandardHost) tomcat.getHost();
        host.setErrorReportValveClass("");
        valves(options).forEach(host.getPipeline()::addValve);
        Context context = tomcat.addContext("", scratch.toString());
        context.setSessionTimeout(IDLE_MINUTES);
        if (context instanceof StandardContext plain) { // nothing is ever loaded anew here
            plain.setClearReferencesRmiTargets(false);
            plain.setClearReferencesThreadLocals(false);
        }
        context.setRequestCharacterEncoding("UTF-8");
        context.setSessionCookieName("sanbiao");
        context.setUseHttpOnly(true);
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("Lax");
        context.setCookieProcessor(cookies);
        StandardManager sessions = new StandardManager();
        sessions.setPathname(null); // none are kept over a restart
        sessions.setMaxActiveSessions(SESSIONS);
        context.setManager(sessions);
        ErrorPage errors = new ErrorPage();
        errors.setLocation("/error");
        context.addErrorPage(errors);
        AnnotationConfigWebApplicationContext pages = new AnnotationConfigWebApplicationContext();
        Exception[] failed = new Exception[1];
        context.addServletContainerInitializer(
                (none, servlets) -> {
                    try {
                        register(servlets, pages, work, accounts, scratch);
                    } catch (RuntimeException e) {
                        failed[0] = e;
                        throw e;
                    }
                },
                null);
        String setup = accounts.isNew() ? accounts.link(Purpose.SETUP, null, "") : null;
        Server server = new Server(tomcat, accounts, work.office().register(), scratch, options, setup, pages);
        try {
            tomcat.start();
            if (failed[0] != null) {
                throw new IllegalStateException("the pages did not start: " + failed[0], failed[0]);
            }
            return server;
        } catch (LifecycleException e) {
            server.close();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(
                    options.address().getHostAddress() + ":" + options.port() + ": " + cause.getMessage(), e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static String database(WorkFolder work) {
        String store = work.settings().store();
        return store != null
                ? store
                : "jdbc:sqlite:" + work.folder().toAbsolutePath().resolve("accounts.db");
    }

    /** What every request goes through, also where it ends with a page of a problem. */
    private static List<Valve> valves(Options options) {
        List<Valve> valves = new ArrayList<>(List.of(new Envelope()));
        if (options.proxied()) {
            RemoteIpValve valve = new RemoteIpValve();
            valve.setProtocolHeader("X-Forwarded-Proto");
            valve.setHostHeader("X-Forwarded-Host");
            valve.setInternalProxies("127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1");
            valves.add(valve);
        }
        if (options.url() != null) {
            valves.add(new PublicAddress(options.url()));
        }
        valves.add(new Patience());
        return valves;
    }

    private static Connector connector(Options options) {
        Connector connector = new Connector();
        connector.setPort(options.port());
        connector.setProperty("address", options.address().getHostAddress());
        connector.setProperty("maxThreads", String.valueOf(THREADS));
        connector.setProperty("minSpareThreads", "4");
        connector.setProperty("maxConnections", String.valueOf(CONNECTIONS));
        connector.setProperty("connectionTimeout", "20000");
        connector.setProperty("keepAliveTimeout", "60000");
        connector.setProperty("disableUploadTimeout", "false");
        connector.setProperty("connectionUploadTimeout", "10000"); // for the next bytes; for all of them: Patience
        connector.setProperty("compression", "on");
        connector.setProperty("compressionMinSize", "2048");
        connector.setProperty(
                "compressibleMimeType",
                "text/html,text/css,text/csv,text/javascript,image/svg+xml,application/json,application/atom+xml");
        connector.setMaxPostSize(FORM_BYTES);
        connector.setMaxParameterCount(FIELDS);
        connector.setMaxPartCount(200);
        connector.setMaxPartHeaderSize(2_048); // a file's name has 255 characters at most, of three bytes
        return connector;
    }

    private static void register(
            ServletContext servlets,
            AnnotationConfigWebApplicationContext pages,
            WorkFolder work,
            Accounts accounts,
            Path scratch) {
        servlets.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
        pages.setServletContext(servlets);
        Imprint.of(work.ledger(), servlets);
        pages.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("work", work);
            beans.registerSingleton("office", work.office());
            beans.registerSingleton("register", work.office().register());
            beans.registerSingleton("packs", work.packs());
            beans.registerSingleton("accounts", accounts);
            beans.registerSingleton("zone", work.ledger().founding().zone());
        });
        pages.register(WebConfiguration.class, SecurityConfiguration.class);
        pages.register(Features.CONTROLLERS.toArray(Class<?>[]::new));
        pages.refresh();
        ServletRegistration.Dynamic dispatcher = servlets.addServlet("pages", new DispatcherServlet(pages));
        dispatcher.setLoadOnStartup(1);
        dispatcher.addMapping("/");
        dispatcher.setMultipartConfig(
                new MultipartConfigElement(scratch.toString(), FILE_BYTES, FILES_BYTES, IN_MEMORY_BYTES));
        servlets.addFilter("security", pages.getBean("springSecurityFilterChain", Filter.class))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    /** The port it listens on. */
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** Where a browser on this machine finds it. */
    public URI address() {
        String host = options.address().getHostAddress();
        String name = host.equals("0.0.0.0") || host.equals("0:0:0:0:0:0:0:0") ? "127.0.0.1" : host;
        return URI.create("http://" + (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + port() + "/");
    }

    /** Where the first administrator sets a password, once and for two days; null where one has one. */
    public @Nullable URI setup() {
        URI known = options.url() == null ? address() : options.url();
        return setup == null ? null : known.resolve("/setup/" + setup);
    }

    /** Gives everybody the same new password, for a demo; answers it. */
    public String openToAll() {
        byte[] bytes = new byte[9];
        new SecureRandom().nextBytes(bytes);
        String password = Base64.getUrlEncoder().encodeToString(bytes);
        accounts.setAll(people.people().stream().map(Person::id).toList(), password);
        return password;
    }

    /** Waits until it is closed. */
    public void await() {
        tomcat.getServer().await();
    }

    Accounts accounts() {
        return accounts;
    }

    /** The routes of all controllers, for the test that asks for a rule of each. */
    static RequestMappingHandlerMapping routes(Server server) {
        return server.pages.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    /** How pages take turns. */
    static Turns turns(Server server) {
        return server.pages.getBean(Turns.class);
    }

    /** Asks for what takes longest the first time, in the background, so that nobody waits for it. */
    public void warm() {
        RegisterPages register = pages.getBean(RegisterPages.class);
        Thread thread = new Thread(register::warm, "warming");
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets requests end, for some seconds, and stops; once. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("cannot stop: " + e.getMessage(), e);
        } finally {
            accounts.close();
            delete(scratch);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepest = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepest) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
