package org.sanbiao.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.app.server.Chromium;
import org.sanbiao.app.server.Site;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Standing;
import org.sanbiao.following.event.CommitmentEvent.CommitmentCorrected;
import org.sanbiao.following.office.Office;

/** From a page that is handed in to a page that is reviewed, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static final String PLAN = """
            郑州市2022年城市管理提升方案
            （2022年2月28日）
            一、提升环境卫生水平
            （一）年底前，全市新建公厕120座，由市城市管理局负责。同步改造老旧公厕60座。
            （二）8月底前，建成区机械化清扫率达到90%以上；主城区生活垃圾分类覆盖率达到百分之九十五。
            （三）加强背街小巷管理，尽快完成整治。
            二、改善停车条件
            （一）9月底前，新增停车泊位3.5万个，其中公共泊位1.2万个。
            （二）全年开展联合执法不少于12次，市公安局、市交通局配合。
            2021年，全市新建公厕98座，清扫率达到87.5%。
            """;

    private static String address = "";

    @Test
    @Order(1)
    void aPastedTextIsLookedAtAndEntered() {
        try (Page page = Chromium.signedIn(site, Site.SUPERVISOR, Chromium.DESK)) {
            page.navigate("/documents");
            Chromium.seesNoSeriousFault(page);
            page.click("text=读入新文件");
            page.click("main button");
            assertThat(page.textContent("[role=alert]")).contains("请选择文件或粘贴文字");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "review-new-zh-1440");
            page.fill("#text", PLAN);
            page.fill("#name", "城市管理提升方案");
            page.setInputFiles("#files", new FilePayload[] {
                new FilePayload("broken.pdf", "application/pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)),
                new FilePayload("../../etc/empty.txt", "text/plain", new byte[0])
            });
            page.click("main button");
            page.waitForURL("**/documents/tray/**");
            assertThat(page.locator(".waiting .problem").count()).isEqualTo(2);
            assertThat(page.locator(".waiting h2").allTextContents())
                    .containsExactly("broken.pdf", "empty.txt", "城市管理提升方案.txt");
            assertThat(page.inputValue("[name='title.2']")).isEqualTo("郑州市2022年城市管理提升方案");
            assertThat(page.inputValue("[name='published.2']")).isEqualTo("2022-02-28");
            page.fill("[name='place.2']", "郑州市");
            page.fill("[name='issuer.2']", "郑州市人民政府");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "review-tray-zh-1440");
            page.click("main .buttons button");
            page.click(".waiting .flash a");
            page.waitForURL(url -> url.matches(".*/documents/[0-9a-f]{64}.*"));
            address = page.url().replaceFirst("https?://[^/]*", "").replaceFirst("[?#].*", "");
            assertThat(page.textContent("h1")).isEqualTo("郑州市2022年城市管理提升方案");
            Chromium.quiet(page);
        }
    }

    @Test
    @Order(2)
    void aDocumentIsReviewedByKeyboardAlone() {
        try (Page page = Chromium.signedIn(site, Site.SUPERVISOR, Chromium.DESK)) {
            page.navigate(address);
            Locator items = page.locator(".list > .items > .item");
            int all = items.count();
            assertThat(all).isGreaterThanOrEqualTo(6);
            assertThat(page.textContent(".progress label")).isEqualTo("已审 0 / " + all);
            assertThat(page.locator(".item[aria-current]").count()).isEqualTo(1);
            assertThat(items.first().locator(".doubt").count()).isPositive();
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "review-desk-zh-1440");
            String first = current(page);

            // forward and back
            page.keyboard().press("j");
            String second = current(page);
            assertThat(second).isNotEqualTo(first);
            assertThat(page.locator(".st[aria-current]").getAttribute("data-ids"))
                    .contains(second);
            page.keyboard().press("u");
            assertThat(current(page)).isEqualTo(first);

            // accepted: the next one is there
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelector('.progress label').textContent.startsWith('已审 1')");
            assertThat(current(page)).isNotEqualTo(first);
            assertThat(card(first).standing()).isEqualTo(Standing.CONFIRMED);
            assertThat(page.textContent("#notice")).contains(first + " 已确认");
            assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("main");

            // corrected: value and day; what is typed first goes into the value
            String corrected = choose(page, "新建公厕120座");
            page.keyboard().press("e");
            page.waitForSelector("#work [name=value]");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "review-correct-zh-1440");
            page.keyboard().type("130");
            page.fill("#work [name=due]", "2022-11-30");
            page.fill("#work [name=reason]", "以正式文件为准");
            page.keyboard().press("Control+Enter");
            page.waitForFunction("() => document.querySelector('.progress label').textContent.startsWith('已审 2')");
            Card card = card(corrected);
            assertThat(card.standing()).isEqualTo(Standing.CONFIRMED);
            assertThat(String.valueOf(card.substance().target().value())).isEqualTo("130");
            assertThat(card.substance().due()).isEqualTo("2022-11-30");
            assertThat(page.locator("#" + corrected + " del").allTextContents().toString())
                    .contains("120座", "2022-12-31");
            assertThat(site.office().register().history(corrected))
                    .anyMatch(happened -> happened.event() instanceof CommitmentCorrected
                            && happened.by().equals(Site.SUPERVISOR));

            // rejected with a reason
            String rejected = choose(page, "尽快完成整治");
            page.keyboard().press("x");
            page.waitForSelector("#work [name=reason]");
            page.keyboard().type("无从检验");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelector('.progress label').textContent.startsWith('已审 3')");
            assertThat(card(rejected).standing()).isEqualTo(Standing.REJECTED);
            assertThat(card(rejected).reason().shown()).isEqualTo("无从检验");

            // split in two
            String split = choose(page, "联合执法");
            page.keyboard().press("s");
            page.waitForSelector("#work [name='1.task']");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "review-split-zh-1440");
            page.fill("#work [name='0.task']", "全年开展联合执法不少于12次");
            page.fill("#work [name='1.task']", "市公安局、市交通局配合联合执法");
            page.locator("#work [name='1.task']").press("Control+Enter");
            page.waitForFunction("id => !document.getElementById(id)", split);
            assertThat(card(split).standing()).isEqualTo(Standing.DIVIDED);
            assertThat(items.count()).isEqualTo(all + 1);

            // and merged again
            String part = current(page);
            page.keyboard().press("m");
            page.waitForSelector("#work input[type=checkbox]");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "review-merge-zh-1440");
            page.locator("#work .choice", new Page.LocatorOptions().setHasText("配合联合执法"))
                    .locator("input")
                    .check();
            page.keyboard().press("Control+Enter");
            page.waitForSelector("#work [name=task]");
            page.locator("#work [name=task]").press("Control+Enter");
            page.waitForFunction("id => !document.getElementById(id)", part);
            assertThat(card(part).standing()).isEqualTo(Standing.MERGED);

            // what reading took for an outcome is a commitment after all
            page.click(".beside:has(.is-outcome) summary");
            page.click(".is-outcome .main");
            page.click(".is-outcome .add button");
            page.waitForFunction("n => document.querySelectorAll('.list > .items > .item').length === n", all + 1);
            assertThat(page.textContent("#notice")).contains("已立项");

            // the rest
            for (int i = 0; i < 20 && page.locator(".item[data-open]").count() > 0; i++) {
                int open = page.locator(".item[data-open]").count();
                page.keyboard().press("o");
                page.keyboard().press("a");
                page.waitForFunction("n => document.querySelectorAll('.item[data-open]').length < n", open);
            }
            assertThat(page.textContent(".progress label")).isEqualTo("已审 " + (all + 1) + " / " + (all + 1));
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "review-done-zh-1440");
            Chromium.quiet(page);
        }
    }

    @Test
    @Order(3)
    void aMarkShowsItsItemAndAnItemItsMark() {
        try (Page page = Chromium.signedIn(site, Site.VIEWER, Chromium.DESK)) {
            page.navigate(address + "?lang=en");
            assertThat(page.locator("#bar").count()).isZero();
            page.click(".st:has-text('3.5万个')");
            assertThat(page.textContent(".item[aria-current] .words")).contains("3.5万个");
            page.click(".item .main:has-text('120座')");
            assertThat(page.textContent(".st[aria-current]")).contains("120座");
            assertThat(page.textContent(".progress label")).startsWith("reviewed ");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "reader-en-1440");
            page.navigate("/documents?lang=zh");
            Chromium.screenshot(page, "documents-zh-1440");
            page.navigate(address(site.id("公办园")) + "?item=" + site.id("公办园"));
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "reader-newspaper-zh-1440");
            Chromium.quiet(page);
        }
    }

    @Test
    @Order(4)
    void aLinkToASentenceShowsItAndIsQuotedWithItsSource() {
        int start = PLAN.indexOf("9月底前");
        int end = PLAN.indexOf("，其中公共");
        try (Page page = Chromium.signedIn(site, Site.VIEWER, Chromium.PHONE)) {
            page.navigate(address + "?at=" + start + "-" + end + "#quoted");
            assertThat(String.join("", page.locator(".quoted").allTextContents()))
                    .isEqualTo("9月底前，新增停车泊位3.5万个");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "reader-zh-390");
            page.click(".linked a");
            assertThat(page.textContent("mark")).isEqualTo("9月底前，新增停车泊位3.5万个");
            assertThat(page.textContent("dl.facts"))
                    .contains("郑州市2022年城市管理提升方案", "2022年2月28日", "at=" + start + "-" + end, "— sanbiao/");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "quotation-zh-390");
            page.navigate(address + "?at=999999-1000000");
            assertThat(page.locator(".quoted").count()).isZero();
            Chromium.quiet(page);
        }
    }

    @Test
    @Order(5)
    void whoComesSecondIsToldAndLosesNothing() {
        String id = enter("三项", "年底前，全市新增绿地66公顷<script>alert(1)</script>。\n");
        for (boolean script : new boolean[] {true, false}) {
            try (Page page = Chromium.open(site, Chromium.PHONE, script)) {
                signIn(page);
                page.navigate(address(id) + "?item=" + id + "&act=correct");
                assertThat(page.textContent(".prose")).contains("<script>alert(1)</script>");
                site.office()
                        .review()
                        .correct(
                                site.as(Site.OTHER_SUPERVISOR),
                                id,
                                Office.LATEST,
                                card(id).substance()
                                        .withDue(site.office()
                                                .register()
                                                .situation(id, site.work().today())
                                                .card()
                                                .substance()
                                                .due()
                                                .minusDays(1)),
                                "提前一天");
                page.fill("#work [name=value]", script ? "78" : "79");
                page.click("#work button:has-text('只更正')");
                page.waitForSelector("#work [role=alert]");
                assertThat(page.textContent("#work [role=alert]")).contains("qian", "提前一天");
                assertThat(page.inputValue("#work [name=value]")).isEqualTo(script ? "78" : "79");
                Chromium.screenshot(page, "review-stale-zh-390" + (script ? "" : "-plain"));
                if (script) {
                    Chromium.seesNoSeriousFault(page);
                }
                page.click("#work button:has-text('只更正')");
                page.waitForSelector("#notice .flash");
                assertThat(String.valueOf(card(id).substance().target().value()))
                        .isEqualTo(script ? "78" : "79");
                assertThat(card(id).original()).isNotNull();
                Chromium.quiet(page);
            }
        }
    }

    @Test
    @Order(6)
    void everythingWorksWithoutScript() {
        String id = enter("无脚本", "12月底前，全市新建泵站33座。年底前，全市新增路灯5000盏。\n");
        try (Page page = Chromium.open(site, Chromium.PHONE, false)) {
            signIn(page);
            page.navigate(address(id) + "?lang=en");
            Chromium.screenshot(page, "review-desk-en-390");
            page.click("#" + id + " .main");
            page.click("#bar button");
            assertThat(card(id).standing()).isEqualTo(Standing.CONFIRMED);
            assertThat(page.textContent(".flash")).contains(id + " is confirmed");
            page.click("#bar a[data-act=reject]");
            page.fill("[name=reason]", "twice");
            page.click("#work button");
            assertThat(page.textContent(".progress label")).isEqualTo("reviewed 2 of 2");
            page.navigate("/documents?words=无脚本");
            assertThat(page.locator(".volumes li").count()).isEqualTo(1);
        }
    }

    @Test
    @Order(7)
    void statementsAreFoundByWordsAndNumbersAndOpenWhereTheyStand() {
        try (Page page = Chromium.signedIn(site, Site.VIEWER, Chromium.DESK)) {
            page.navigate("/search");
            Chromium.seesNoSeriousFault(page);
            page.fill("#words", "清扫率 ≥88%");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?words=**");
            assertThat(page.locator(".hits li").allTextContents()).hasSize(1);
            assertThat(page.textContent(".hits")).contains("承诺", "建成区机械化清扫率达到90%以上");
            assertThat(page.textContent(".hits mark")).isEqualTo("清扫率");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "search-zh-1440");
            page.click(".hits a");
            page.waitForURL("**/documents/**#quoted");
            assertThat(String.join("", page.locator(".quoted").allTextContents()))
                    .endsWith("清扫率达到90%以上");
            Chromium.screenshot(page, "reader-quoted-zh-1440");
            Chromium.quiet(page);
        }
    }

    @Test
    @Order(8)
    void anIndicatorsTargetsStandYearByYear() {
        enter("前年", "2023年年底前，全市新建公厕150座。\n");
        enter("明年", "2024年年底前，全市新建公厕180座。\n");
        try (Page page = Chromium.signedIn(site, Site.VIEWER, Chromium.PHONE)) {
            page.navigate("/search?by=indicators&words=新建公厕&lang=en");
            assertThat(page.locator("thead th").allTextContents()).contains("2022", "2023", "2024");
            assertThat(page.locator("tbody tr")
                            .first()
                            .locator("td")
                            .allTextContents()
                            .toString())
                    .contains("130 座", "150 座", "180 座");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "search-years-en-390");
            page.navigate("/search?by=indicators");
            Chromium.seesNoSeriousFault(page);
            Chromium.quiet(page);
        }
    }

    private static void signIn(Page page) {
        page.navigate("/login");
        page.fill("input[name=person]", Site.SUPERVISOR);
        page.fill("input[name=password]", Site.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Enters a text as the supervisor; the identity of its first commitment. */
    private static String enter(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            var document = new org.sanbiao.documents.Documents(org.sanbiao.documents.Limits.DEFAULT, System::nanoTime)
                    .read(bytes, name + ".txt");
            var facts =
                    new org.sanbiao.reading.structure.Facts(name, site.work().today(), "郑州市人民政府", "郑州市");
            var sheet = new org.sanbiao.following.office.Sheet(
                    new org.sanbiao.following.office.Upload(name + ".txt", bytes),
                    document.id(),
                    name + ".txt",
                    site.work().today(),
                    "test");
            List<String> ids = site.office()
                    .review()
                    .enter(site.as(Site.SUPERVISOR), document.read(facts), sheet, false)
                    .commitments();
            return ids.get(0);
        } catch (org.sanbiao.documents.UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    private static String address(String id) {
        var anchor = (org.sanbiao.following.event.Source.Anchor) card(id).source();
        return "/documents/" + anchor.hash().replace("sha256:", "");
    }

    private static Card card(String id) {
        return site.office().register().situation(id, site.work().today()).card();
    }

    private static String current(Page page) {
        return String.valueOf(page.getAttribute(".item[aria-current]", "id"));
    }

    /** Goes with the arrow keys to the item that says something. */
    private static String choose(Page page, String words) {
        for (int i = 0; i < 40; i++) {
            if (page.textContent(".item[aria-current] .words").contains(words)) {
                return current(page);
            }
            page.keyboard().press(i < 20 ? "ArrowUp" : "ArrowDown");
        }
        throw new AssertionError("no item says " + words);
    }
}
