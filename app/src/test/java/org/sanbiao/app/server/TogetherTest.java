package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanbiao.following.commitment.Card;

/**
 * Two people at the same thing, each in a browser of their own: who comes second is told who did what, keeps what was typed,
 * and can send it on the newest version. With script and without.
 */
class TogetherTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static Page signedIn(String person, boolean script) {
        Page page = Chromium.open(site, Chromium.PHONE, script);
        page.navigate("/login");
        page.fill("input[name=person]", person);
        page.fill("input[name=password]", Site.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private static Card card(String id) {
        return site.office().register().situation(id, site.work().today()).card();
    }

    /** Sends a form; the status of the page that comes. */
    private static int sent(Page page, String button) {
        Response answer = page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() != 303,
                () -> page.click(button));
        page.waitForLoadState();
        return answer.status();
    }

    private static void instructs(Page page, String id, String words) {
        page.navigate("/commitments/" + id);
        page.click("#do-instruction summary");
        page.fill("#f-instruction-leader", "李副市长");
        page.fill("#f-instruction-words", words);
        assertThat(sent(page, "#do-instruction button")).isEqualTo(200);
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void aCommitmentIsRevisedByTwo(boolean script) {
        String id = site.id(script ? "驿站" : "泊位");
        String words = "年内须完成" + script;
        try (Page first = signedIn(Site.OTHER_SUPERVISOR, script);
                Page second = signedIn(Site.SUPERVISOR, script)) {
            second.navigate("/commitments/" + id);
            second.click("#do-revision summary");
            second.fill("#f-revision-due", "2023-01-31");
            second.fill("#f-revision-reason", "天气原因");
            instructs(first, id, words);

            assertThat(sent(second, "#do-revision button")).isEqualTo(409);
            assertThat(second.locator("#do-revision [role=alert]").innerText()).contains("钱凯", "李副市长", words);
            assertThat(second.inputValue("#f-revision-due")).isEqualTo("2023-01-31");
            assertThat(second.inputValue("#f-revision-reason")).isEqualTo("天气原因");
            if (script) {
                Chromium.seesNoSeriousFault(second);
            }
            assertThat(card(id).substance().due()).isNotEqualTo("2023-01-31");

            assertThat(sent(second, "#do-revision button")).isEqualTo(200);
            assertThat(card(id).substance().due()).isEqualTo("2023-01-31");
            assertThat(card(id).instructions())
                    .anyMatch(mark -> mark.words().shown().contains(words));
        }
    }

    /** Nothing is typed in a form that is one button; it has a way on all the same. */
    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void whatIsAcceptedWasChangedMeanwhile(boolean script) {
        String id = site.id("护学岗");
        if (card(id).accepted()) {
            site.office()
                    .assignment()
                    .assign(site.as(Site.SUPERVISOR), id, -1, "郑州市教育局", java.util.List.of(), "", "", null, "重新交办");
        }
        try (Page first = signedIn(Site.SUPERVISOR, script);
                Page second = signedIn(Site.REPORTER, script)) {
            second.navigate("/desk");
            instructs(first, id, "先排查再签收" + script);
            assertThat(sent(second, "form[action='/desk/" + id + "/acceptance'] button"))
                    .isEqualTo(409);
            assertThat(second.locator("main").innerText()).contains("赵敏", "先排查再签收" + script);
            if (script) {
                Chromium.seesNoSeriousFault(second);
                Chromium.screenshot(second, "stale-zh-390");
            }
            assertThat(sent(second, "main form button")).isEqualTo(200);
            assertThat(second.locator(".flash").innerText()).contains("已签收" + id);
        }
        assertThat(card(id).accepted()).isTrue();
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void aFindingIsOrderedWhileItsUnitReplies(boolean script) {
        String finding = site.office()
                .inspection()
                .find(
                        site.as(Site.INSPECTOR),
                        new org.sanbiao.following.office.InspectionDesk.Finding(
                                null, null, "郑州市教育局", "410100", false, "门卫室没有登记簿", java.util.List.of()));
        site.office().inspection().confirm(site.as(Site.INSPECTOR), finding, -1, "");
        try (Page unit = signedIn(Site.REPORTER, script);
                Page inspector = signedIn(Site.INSPECTOR, script)) {
            inspector.navigate("/findings/" + finding);
            inspector.fill("#f-order-words", "三日内补上" + script);
            unit.navigate("/findings/" + finding);
            if (unit.getAttribute("#do-reply", "open") == null) {
                unit.click("#do-reply summary");
            }
            unit.fill("#f-reply-words", "已在补登");
            assertThat(sent(unit, "#do-reply button")).isEqualTo(200);

            assertThat(sent(inspector, "#do-order button")).isEqualTo(409);
            assertThat(inspector.locator("#do-order").innerText()).contains("已有更新");
            assertThat(inspector.locator("main").innerText()).contains("已在补登");
            assertThat(inspector.inputValue("#f-order-words")).isEqualTo("三日内补上" + script);
            assertThat(sent(inspector, "#do-order button")).isEqualTo(200);
        }
    }
}
