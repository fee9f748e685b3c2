package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the link of the first start to an office with people, in a real browser. */
class FirstStartTest {

    @RegisterExtension
    static final Site site = Site.fresh();

    @Test
    void anAdministratorSetsAPasswordOnceAndInvitesSomebody() {
        String phrase = "白日依山尽 黄河入海流";
        assertThat(site.stranger().get("/").headers().firstValue("location")).hasValue("/login");
        try (Page page = Chromium.open(site, Chromium.DESK)) {
            page.navigate(site.setup().toString());
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "setup-zh-1440");
            page.fill("input[name=password]", "short");
            page.fill("input[name=passwordAgain]", "short");
            page.click("main button");
            assertThat(page.textContent("[role=alert]")).contains("至少10个字符");
            page.fill("input[name=password]", phrase);
            page.fill("input[name=passwordAgain]", phrase);
            page.click("main button");
            page.waitForURL("**/login**");

            page.navigate(site.setup().toString());
            assertThat(page.textContent("h1")).isEqualTo("链接已失效");

            page.navigate("/people");
            page.waitForURL("**/login?next=**");
            page.fill("input[name=person]", "admin");
            page.fill("input[name=password]", "not this one");
            page.click("main button");
            assertThat(page.textContent("[role=alert]")).contains("代号或密码不对");
            assertThat(page.inputValue("input[name=person]")).isEqualTo("admin");
            page.fill("input[name=password]", phrase);
            page.click("main button");
            page.waitForURL("**/people");

            page.navigate("/");
            assertThat(page.textContent("h1")).isEqualTo("开始使用");
            assertThat(page.locator(".begin li").count()).isEqualTo(6);
            assertThat(page.locator(".begin li.done").count()).isZero();
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "begin-zh-1440");
            page.navigate("/register");
            assertThat(page.textContent("#rows")).contains("台账还是空的", "读入文件");

            page.navigate("/organisation");
            page.fill("input[name=name]", "市教育局");
            page.fill("input[name=area]", "410100");
            page.click("main .form button");
            assertThat(page.textContent(".flash")).contains("已登记市教育局");

            page.navigate("/people");
            page.fill("input[name=person]", "jiaoyu");
            page.fill("input[name=name]", "李填报");
            page.selectOption("select[name=role]", "REPORTER");
            page.click("main .form button");
            assertThat(page.textContent("[role=alert]")).contains("须有所属单位");
            assertThat(page.inputValue("input[name=name]")).isEqualTo("李填报");
            page.selectOption("select[name=unit]", "市教育局");
            page.click("main .form button");
            String link = page.textContent("code.whole");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "people-zh-1440");

            try (Page invited = Chromium.open(site, Chromium.PHONE)) {
                invited.navigate(link + "?lang=en");
                assertThat(invited.textContent("h1")).isEqualTo("Set your password");
                invited.fill("input[name=password]", "a long sentence, easy to keep");
                invited.fill("input[name=passwordAgain]", "a long sentence, easy to keep");
                invited.click("main button");
                invited.waitForURL("**/login**");
                Chromium.seesNoSeriousFault(invited);
                Chromium.screenshot(invited, "login-en-390");
                invited.fill("input[name=password]", "a long sentence, easy to keep");
                invited.click("main button");
                invited.waitForURL(url -> !url.contains("login"));
                invited.navigate("/account");
                assertThat(invited.textContent("dl.facts")).contains("reporter").contains("市教育局");
                Chromium.seesNoSeriousFault(invited);
                Chromium.screenshot(invited, "account-en-390");
                invited.navigate("/people");
                assertThat(invited.textContent("h1")).isEqualTo("Not allowed");
                Chromium.seesNoSeriousFault(invited);
                Chromium.quiet(invited);
            }
            page.navigate("/logins?lang=en");
            assertThat(page.textContent("tbody")).contains("wrong password").contains("by an invitation");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "logins-en-1440");
            Chromium.quiet(page);
        }
    }
}
