package org.sanbiao.app.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's Chromium, one for all test classes. Tests that ask for it are skipped where there is none, unless CI=true.
 *
 * <p>What the tests saw stays in target/screens.
 */
public final class Chromium {

    /** A desk's width and a phone's. */
    public static final int DESK = 1440;

    public static final int PHONE = 390;

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path SCREENS = Path.of("target", "screens");
    private static @Nullable Browser browser;

    private Chromium() {}

    private static synchronized Browser browser() {
        Browser known = browser;
        if (known != null) {
            return known;
        }
        boolean there = Files.isExecutable(PROGRAM);
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(there, "no Chromium");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser started = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        browser = started;
        return started;
    }

    /** A window of its own, with its own cookies: to be closed. What its pages complain of is a fault: see {@link #quiet}. */
    public static Page open(Site site, int width) {
        return open(site, width, true);
    }

    /** The same with script on or off. */
    public static Page open(Site site, int width, boolean script) {
        BrowserContext window = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(site.address().toString())
                        .setViewportSize(width, width == PHONE ? 844 : 900)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setJavaScriptEnabled(script));
        window.setDefaultTimeout(10_000);
        Page page = window.newPage();
        List<String> complaints = new ArrayList<>();
        COMPLAINTS.put(page, complaints);
        page.onConsoleMessage(message -> {
            boolean known = message.text().startsWith("Failed to load resource"); // a page with a status of its own
            if ((message.type().equals("error") || message.type().equals("warning")) && !known) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static final Map<Page, List<String>> COMPLAINTS = new java.util.WeakHashMap<>();

    /** A window in which somebody is signed in. */
    public static Page signedIn(Site site, String person, int width) {
        Page page = open(site, width);
        page.navigate("/login");
        page.fill("input[name=person]", person);
        page.fill("input[name=password]", Site.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** No script failed, and the content security policy refused nothing. */
    public static void quiet(Page page) {
        Assertions.assertThat(COMPLAINTS.get(page)).isEmpty();
    }

    /** axe-core finds nothing serious or critical, and nothing is wider than the window. */
    @SuppressWarnings("unchecked")
    public static void seesNoSeriousFault(Page page) {
        page.evaluate(axe());
        Object found = page.evaluate("""
                async () => {
                  const result = await axe.run(document, {resultTypes: ["violations"]});
                  return result.violations
                      .filter(v => v.impact === "serious" || v.impact === "critical")
                      .map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ") + " " + (n.failureSummary || "")).join("; "));
                }
                """);
        Assertions.assertThat((List<String>) found)
                .as("axe-core on %s", page.url())
                .isEmpty();
        fits(page);
    }

    /** Nothing is wider than the window. */
    public static void fits(Page page) {
        Object over =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assertions.assertThat(((Number) over).intValue())
                .as("how many pixels %s is wider than the window", page.url())
                .isLessThanOrEqualTo(0);
    }

    /**
     * The same of a page as it is where no script runs. axe is a script itself: so the page's HTML is loaded where scripts
     * may run, and all of the page's own are kept from it.
     */
    public static void seesNoSeriousFaultWithoutScript(Site site, int width, String path) {
        try (Page page = open(site, width)) {
            page.route(java.util.regex.Pattern.compile(".*\\.js(\\?.*)?"), com.microsoft.playwright.Route::abort);
            page.navigate(path);
            Assertions.assertThat(page.evaluate("() => typeof htmx")).isEqualTo("undefined");
            Assertions.assertThat(page.querySelectorAll("noscript"))
                    .as("what a browser shows only without script is not looked at")
                    .isEmpty();
            seesNoSeriousFault(page);
        }
    }

    /** Keeps a picture of the whole page. */
    public static void screenshot(Page page, String name) {
        try {
            Files.createDirectories(SCREENS);
            Path file = SCREENS.resolve(name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("no axe.min.js among the test's libraries");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
