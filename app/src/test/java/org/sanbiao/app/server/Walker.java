package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Set;

/**
 * Somebody with a browser of their own who goes from page to page by what the pages offer: links, buttons, fields. Every
 * page is looked at for faults when it is come to first, and its width each time.
 */
final class Walker implements AutoCloseable {

    private final Page page;
    private final String language;
    private final int width;
    private final boolean script;
    private final Set<String> seen;

    /** @param seen the kinds of pages that were looked at already in this walk, by whomever */
    Walker(Site site, String language, int width, boolean script, Set<String> seen) {
        this.page = Chromium.open(site, width, script);
        this.language = language;
        this.width = width;
        this.script = script;
        this.seen = seen;
    }

    Page page() {
        return page;
    }

    /** Types an address or opens a link that came by mail, and switches the language once. */
    Walker opens(String address) {
        page.navigate(address);
        if (!page.getAttribute("html", "lang").startsWith(language)) {
            page.click(".who a[hreflang]");
        }
        return looks();
    }

    /** Chooses an entry of the menu, which a phone opens first. */
    Walker goes(String path) {
        Locator menu = page.locator("button.menu");
        if (menu.isVisible()) {
            menu.click();
        }
        return clicks("nav.ways a[href='" + path + "']");
    }

    Walker clicks(String what) {
        Locator found = page.locator(what).first();
        assertThat(found.isVisible())
                .as("%s on %s can be seen", what, page.url())
                .isTrue();
        found.click();
        return looks();
    }

    /** Fills a field that has to be visible. */
    Walker types(String field, String text) {
        page.fill(field, text);
        return this;
    }

    Walker chooses(String field, String value) {
        page.selectOption(field, value);
        return this;
    }

    /** Unfolds what is folded. */
    Walker unfolds(String details) {
        Locator found = page.locator(details);
        if (found.getAttribute("open") == null) {
            found.locator("summary").first().click();
        }
        return this;
    }

    /** What the page says somewhere. */
    String reads(String where) {
        return page.locator(where).first().innerText();
    }

    boolean finds(String what) {
        return page.locator(what).count() > 0;
    }

    /** The page fits into its window; the first of its kind is looked at closely and kept as a picture. */
    Walker looks() {
        page.waitForLoadState();
        String kind = page.url()
                .replaceFirst("https?://[^/]*", "")
                .replaceFirst("[?#].*", "")
                .replaceAll("/(setup|invitation|tray)/[^/]*", "/$1")
                .replaceAll("/[0-9a-f]{64}", "/x")
                .replaceAll("[CFBP][0-9]+|(?<=/)[0-9]+", "1");
        if (script) {
            Chromium.fits(page);
        }
        if (script && seen.add(kind)) {
            Chromium.seesNoSeriousFault(page);
            pictured("walk" + kind.replace('/', '-'));
        }
        return this;
    }

    /** Only where pictures are asked for: they take longer than the walk. */
    Walker pictured(String name) {
        if (System.getProperty("sanbiao.pictures") != null) {
            Chromium.screenshot(page, name + "-" + language + "-" + width);
        }
        return this;
    }

    /** Ends it: no page of theirs complained. */
    @Override
    public void close() {
        Chromium.quiet(page);
        page.context().close();
    }
}
