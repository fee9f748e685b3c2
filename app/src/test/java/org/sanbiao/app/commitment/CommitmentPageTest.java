package org.sanbiao.app.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanbiao.app.server.Chromium.DESK;
import static org.sanbiao.app.server.Chromium.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.app.server.Chromium;
import org.sanbiao.app.server.Site;

/** What people see of a commitment, in a browser; those that change nothing come first. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommitmentPageTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static String path(String name) {
        return "/commitments/" + site.id(name);
    }

    @Test
    @Order(1)
    void everyNumberOpensWhatItStandsOn() {
        Page page = Chromium.signedIn(site, "zhao", DESK);
        page.navigate(path("公办园"));
        assertThat(page.locator(".quote mark").innerText()).contains("公办幼儿园76所");
        assertThat(page.locator(".quote blockquote").innerText()).contains("学位够不够");
        assertThat(page.locator(".strip").innerText()).contains("76所", "58所", "76.3%", "2022-12-31", "+122天");
        assertThat(page.locator(".strip del").innerText()).isEqualTo("2022-08-31");
        assertThat(page.locator("#verdict .ruled").innerText()).contains("完成值≥76所", "阶段", "2022-12-06");
        assertThat(page.locator("#verdict .reply").innerText()).contains("累计在用58所", "18所在装修、验收");
        for (Locator link :
                page.locator(".strip a, #verdict .ruled a, .points a").all()) {
            String target = link.getAttribute("href");
            assertThat(target).startsWith("#");
            assertThat(page.locator("[id='" + target.substring(1) + "']").count())
                    .as("%s is on the page", target)
                    .isEqualTo(1);
        }
        assertThat(page.locator("svg.plot").first().isVisible()).isTrue();
        assertThat(page.locator("table.points tr.void").count()).isPositive();
        assertThat(page.locator(".timeline li.struck").first().innerText()).contains("76");
        Chromium.seesNoSeriousFault(page);
        Chromium.screenshot(page, "commitment-zh-desk");
        page.click(".live-chart");
        page.waitForSelector(".live-canvas canvas");
        Chromium.screenshot(page, "commitment-live");
        page.navigate(path("公办园") + "?lang=en&pack=三明");
        assertThat(page.locator("#packs + .lit").innerText()).contains("三明@1");
        assertThat(page.locator("#verdict").innerText()).contains("What the unit says", "value ≥ 76所");
        Chromium.seesNoSeriousFault(page);
        Chromium.screenshot(page, "commitment-en-desk");
        Chromium.quiet(page);
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
        assertThat(pages(pdf)).as("pages of paper").isBetween(2, 6);
        page.context().close();
    }

    private static int pages(byte[] pdf) {
        Matcher count = Pattern.compile("/Count ([0-9]+)").matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        int most = 0;
        while (count.find()) {
            most = Math.max(most, Integer.parseInt(count.group(1)));
        }
        return most;
    }

    @Test
    @Order(2)
    void itReadsOnAPhoneAndWithoutScript() {
        Page page = Chromium.open(site, PHONE, false);
        page.navigate("/login");
        page.fill("input[name=person]", "guest");
        page.fill("input[name=password]", Site.PASSWORD);
        page.click("main button");
        page.navigate(path("公办园"));
        assertThat(page.locator(".on-phone svg").isVisible()).isTrue();
        assertThat(page.locator(".live-chart").isVisible()).isFalse();
        assertThat(page.locator(".timeline li").count()).isGreaterThan(30);
        page.context().close();
        page = Chromium.signedIn(site, "guest", PHONE);
        for (String name : new String[] {"公办园", "食安", "断头路", "护学岗", "布点", "发热"}) {
            page.navigate(path(name));
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "commitment-phone-" + site.id(name));
        }
        Chromium.quiet(page);
        page.context().close();
    }

    @Test
    @Order(3)
    void completionSaysWhoBreaksWhichTest() {
        Page page = Chromium.signedIn(site, "guest", DESK);
        page.navigate(path("卫生室") + "/completion");
        assertThat(page.locator(".tests").innerText()).contains("81.7%", "全市缺口56个");
        assertThat(page.locator("table.one").innerText()).contains("荥阳市", "80.0%", "巩义市");
        assertThat(page.locator(".benchmark").innerText()).contains("标杆", "登封市卫健委");
        Chromium.seesNoSeriousFault(page);
        Chromium.screenshot(page, "completion-one");
        page.navigate("/completion");
        assertThat(page.locator("table.areas").innerText()).contains("金水区", "10所", "登封市");
        Chromium.seesNoSeriousFault(page);
        Chromium.screenshot(page, "completion-areas");
        page.setViewportSize(PHONE, 844);
        page.navigate(path("卫生室") + "/completion?lang=en");
        Chromium.seesNoSeriousFault(page);
        Chromium.screenshot(page, "completion-one-phone");
        Chromium.quiet(page);
        page.context().close();
    }

    @Test
    @Order(4)
    void aSlipIsOneSheetOfPaper() {
        Page page = Chromium.signedIn(site, "zhao", DESK);
        page.navigate(path("断头路"));
        page.locator("a[href*='/slips/']").first().click();
        assertThat(page.locator(".slip").innerText()).contains("催办单", "特急", "郑州市住房保障局", "回执", "签收人");
        Chromium.seesNoSeriousFault(page);
        Chromium.screenshot(page, "slip-dunning");
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(true));
        assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("/Count 1");
        page.context().close();
    }

    @Test
    @Order(10)
    void aRefusedFormKeepsWhatWasTypedAndAStaleOneSaysWhoWasFaster() {
        Page page = Chromium.signedIn(site, "zhao", DESK);
        page.navigate(path("驿站"));
        page.click("a[href='#do-allocation']");
        page.fill("#do-allocation tbody tr:nth-child(1) [name=unit]", "中牟县卫健委");
        page.waitForSelector(
                "#units option[value='郑州市教育局']",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.fill("#do-allocation tbody tr:nth-child(1) [name=value]", "50");
        assertThat(page.locator(".sum").innerText()).contains("50个 / 120个", "还差 70个");
        page.click("#do-allocation button");
        assertThat(page.locator("#do-allocation .problem").innerText()).contains("还差70个");
        assertThat(page.locator("#do-allocation tbody tr:nth-child(1) [name=unit]")
                        .inputValue())
                .isEqualTo("中牟县卫健委");
        Chromium.screenshot(page, "commitment-form-refused");

        page.navigate(path("驿站"));
        site.office().assignment().instruct(site.as("qian"), site.id("驿站"), -1, "李副市长", "年内必须完成");
        page.click("a[href='#do-revision']");
        page.fill("#f-revision-target", "110");
        page.fill("#f-revision-reason", "十处选址取消");
        page.click("#do-revision button");
        assertThat(page.locator("#do-revision .problem").innerText()).contains("钱凯", "李副市长", "年内必须完成");
        assertThat(page.inputValue("#f-revision-target")).isEqualTo("110");
        Chromium.seesNoSeriousFault(page);
        Chromium.screenshot(page, "commitment-form-stale");
        page.click("#do-revision button");
        assertThat(page.locator(".strip").innerText()).contains("120个", "110个");
        assertThat(page.locator(".flash").innerText()).contains("已调整");
        Chromium.quiet(page);
        page.context().close();
    }

    @Test
    @Order(11)
    void aVerificationTakesAPhotoAndNoProgramThatCallsItselfOne() {
        Page page = Chromium.signedIn(site, "sun", DESK);
        page.navigate(path("健康家庭") + "#do-verification");
        page.selectOption("#f-verification-result", "PARTLY");
        page.fill("#f-verification-words", "抽查12户，属实");
        byte[] program = {'M', 'Z', 0, 1, 2, 3};
        page.setInputFiles("#f-verification-files", new FilePayload("现场.jpg", "image/jpeg", program));
        page.click("#do-verification button");
        assertThat(page.locator("#do-verification .problem").innerText()).contains("现场.jpg");
        assertThat(page.inputValue("#f-verification-words")).isEqualTo("抽查12户，属实");
        byte[] photo = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0};
        page.setInputFiles("#f-verification-files", new FilePayload("现场.jpg", "image/jpeg", photo));
        page.click("#do-verification button");
        assertThat(page.locator(".flash").innerText()).contains("已复核");
        assertThat(page.locator(".timeline .files").first().innerText()).contains("现场.jpg");
        Chromium.quiet(page);
        page.context().close();
    }
}
