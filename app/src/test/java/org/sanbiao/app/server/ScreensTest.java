package org.sanbiao.app.server;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures that the READMEs show, into docs/screens: {@code -Dtest=ScreensTest -Dsanbiao.screens}. Afterwards
 * {@code mogrify +dither -colors 96 docs/screens/*.png} makes them a third as large.
 */
@EnabledIfSystemProperty(named = "sanbiao.screens", matches = ".*")
class ScreensTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static final Path DOCS = Path.of("..", "docs", "screens");
    private static final Path SAMPLES = Path.of("..", "samples");

    @TempDir
    static Path texts;

    @Test
    void picturesOfTheReadmes() throws IOException {
        try (Page page = Chromium.signedIn(site, Site.SUPERVISOR, Chromium.DESK)) {
            page.setViewportSize(Chromium.DESK, 1130);
            take(page, "/commitments/" + site.id("公办园"), "commitment");
            page.setViewportSize(Chromium.DESK, 860);
            take(page, "/register", "register");
            take(page, "/completion", "completion");
            take(page, "/batches/B1", "batch");
            take(page, "/desk?lang=en", "desk-en");
            page.navigate("/desk?lang=zh");
            enter(page, SAMPLES.resolve("action-plan.html"), "2031-03-20");
            for (int i = 0; i < 4; i++) {
                String at = page.locator(".item[aria-current]").getAttribute("id");
                page.keyboard().press("a");
                page.waitForFunction(
                        "at => document.querySelector('.item[aria-current]')?.id !== at && !document.querySelector('.busy')",
                        at);
            }
            page.waitForTimeout(7000); // the notice goes, the text has moved to the statement
            shoot(page, "review");
            for (int year = 2020; year < 2024; year++) {
                if (year != 2022) {
                    enter(page, Files.writeString(texts.resolve(year + "年民生实事.txt"), promises(year)), year + "-01-15");
                    while (page.locator("#bar:not([hidden]) form:not([hidden]) button")
                                    .isVisible()
                            && page.locator(".item[data-open]").count() > 0) {
                        int open = page.locator(".item[data-open]").count();
                        page.keyboard().press("a");
                        page.waitForFunction(
                                "open => document.querySelectorAll('.item[data-open]').length < open", open);
                    }
                }
            }
            page.setViewportSize(Chromium.DESK, 560);
            take(page, "/search?by=indicators", "search-years");
            Chromium.quiet(page);
        }
        try (Page page = Chromium.signedIn(site, Site.REPORTER, Chromium.PHONE)) {
            take(page, "/desk", "desk-phone");
            take(page, "/desk/" + site.id("护学岗"), "report-phone");
        }
        try (Page page = Chromium.open(site, Chromium.PHONE)) {
            take(page, "/public/commitments/" + site.id("公办园") + "?lang=en", "public-phone-en");
        }
    }

    private static String promises(int year) {
        int more = year - 2020;
        return "%d年底前，改造老旧小区%d个，建成充电桩%d个，打通断头路%d条。\n年内在社区建成康养驿站%d个。\n"
                .formatted(year, 120 + 20 * more, 400 + 90 * more, 5 + more, 60 + 25 * more);
    }

    private static void enter(Page page, Path file, String published) {
        page.navigate("/documents/new");
        page.setInputFiles("#files", file);
        page.click("main form button");
        page.waitForURL("**/tray/**");
        page.fill("[name='published.0']", published);
        page.click("form.tray button");
        page.waitForURL(url -> !url.contains("/tray/"));
    }

    private static void take(Page page, String address, String name) {
        page.navigate(address);
        Chromium.seesNoSeriousFault(page);
        shoot(page, name);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(name + ".png")));
        Chromium.quiet(page);
    }
}
