package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.following.finding.FindingCard;
import org.sanbiao.following.finding.FindingState;
import org.sanbiao.following.office.InspectionDesk;
import org.sanbiao.following.office.Office;
import org.sanbiao.following.office.Upload;

/** Findings from the first look to their end, and the batch that one of them leads to. */
class InspectionTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static FindingCard finding(String id) {
        return site.office().register().findings(null).stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void said(Page page, String form, String words) {
        page.evaluate("id => document.getElementById(id).open = true", "do-" + form);
        page.fill("#f-" + form + "-words", words);
        page.click("#do-" + form + " button");
    }

    private static byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) {
            for (int y = 0; y < 200; y++) {
                image.setRGB(x, y, new Color(90 + x / 4, 120 + y / 4, 140).getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void aFindingIsFollowedToItsEndAndOpenedAgain() throws IOException {
        String id;
        try (Page inspector = Chromium.signedIn(site, Site.INSPECTOR, Chromium.DESK)) {
            inspector.navigate("/inspection");
            Chromium.seesNoSeriousFault(inspector);
            Chromium.screenshot(inspector, "inspection-zh-1440");
            inspector.click("#do-record summary");
            inspector.fill("#f-record-unit", "没有这个局");
            inspector.fill("#f-record-words", "两处校门外没有减速带");
            inspector.check("input[name=kind][value=hard]");
            inspector.click("#do-record button");
            assertThat(inspector.textContent("#do-record [role=alert]")).contains("没有这个局");
            assertThat(inspector.inputValue("#f-record-words")).contains("减速带");
            assertThat(inspector.isChecked("input[name=kind][value=hard]")).isTrue();
            inspector.fill("#f-record-unit", "郑州市教育局");
            inspector.setInputFiles(
                    "#f-record-files",
                    new FilePayload("现场.png", "image/png", "<html>".getBytes(StandardCharsets.UTF_8)));
            inspector.click("#do-record button");
            assertThat(inspector.textContent("#do-record [role=alert]")).contains("不是png文件");
            inspector.setInputFiles("#f-record-files", new FilePayload("现场.png", "image/png", photo()));
            inspector.click("#do-record button");
            inspector.waitForURL("**/findings/F*");
            id = inspector.url().replaceAll(".*/", "");
            Object width = inspector.evaluate(
                    "async () => { const i = document.querySelector('.evidence img'); await i.decode(); return i.naturalWidth; }");
            assertThat(width).isEqualTo(320);

            try (Page unit = Chromium.signedIn(site, Site.REPORTER, Chromium.PHONE)) {
                unit.navigate("/findings/" + id);
                said(unit, "reply", "情况属实，正在联系施工");
                assertThat(unit.textContent(".flash")).contains(id);
                // the unit spoke meanwhile: told, the words are kept, and sent again they are taken
                said(inspector, "confirmation", "认定");
                assertThat(inspector.textContent("#do-confirmation [role=alert]"))
                        .contains("已有更新");
                inspector.click("#do-confirmation button");
                assertThat(inspector.textContent(".flash")).isEqualTo("已认定" + id + "。");
                inspector.fill("#f-order-due", "2022-12-30");
                said(inspector, "order", "装好减速带");
                unit.navigate("/findings/" + id);
                unit.fill("#f-plan-due", "2022-12-28");
                said(unit, "plan", "12月28日前装好");
                said(unit, "rectification", "两处均已装好");
                Chromium.seesNoSeriousFault(unit);
                Chromium.screenshot(unit, "finding-zh-390");
                Chromium.quiet(unit);
            }
            inspector.navigate("/findings/" + id);
            said(inspector, "verification", "到现场看过，属实");
            assertThat(inspector.textContent("#do-closure")).contains("须由另一人销号");
            assertThat(inspector.querySelector("#do-closure form")).isNull();
            Chromium.seesNoSeriousFault(inspector);
            Chromium.screenshot(inspector, "finding-zh-1440");
            Chromium.quiet(inspector);
        }
        HttpResponse<String> alone = site.client(Site.INSPECTOR)
                .post("/findings/" + id + "/closure", "seen", "" + site.office().version(id), "words", "同意");
        assertThat(alone.statusCode()).isIn(403, 409, 422);
        assertThat(finding(id).state()).isEqualTo(FindingState.VERIFIED);
        try (Page supervisor = Chromium.signedIn(site, Site.SUPERVISOR, Chromium.DESK)) {
            supervisor.navigate("/findings/" + id + "?lang=en");
            said(supervisor, "closure", "同意销号");
            assertThat(supervisor.textContent(".flash")).isEqualTo(id + " is closed.");
            assertThat(finding(id).state()).isEqualTo(FindingState.CLOSED);
            said(supervisor, "reopening", "回访又被拆掉<script>alert(1)</script>");
            assertThat(supervisor.textContent(".head")).contains("reopened: 1");
            assertThat(supervisor.textContent("#timeline")).contains("<script>alert(1)</script>");
            Chromium.quiet(supervisor);
        }
        assertThat(finding(id).state()).isEqualTo(FindingState.CONFIRMED);
    }

    @Test
    void aPatternIsCheckedUnitByUnitUntilAllAreSettled() {
        InspectionDesk desk = site.office().inspection();
        String source = desk.find(
                site.as(Site.INSPECTOR),
                new InspectionDesk.Finding(
                        null,
                        null,
                        "郑州市教育局",
                        "410100",
                        false,
                        "值班表没有公布",
                        List.of(new Upload("值班室.txt", "没有值班表".getBytes(StandardCharsets.UTF_8)))));
        desk.confirm(site.as(Site.INSPECTOR), source, Office.LATEST, "");
        try (Page page = Chromium.signedIn(site, Site.INSPECTOR, Chromium.DESK)) {
            page.navigate("/findings/" + source);
            for (Object box : page.querySelectorAll("input[name=units]")) {
                ((com.microsoft.playwright.ElementHandle) box).evaluate("box => box.checked = false");
            }
            page.evaluate("() => document.getElementById('do-pattern').open = true");
            page.fill("#f-pattern-others", "郑州市财政局、郑州市卫健委");
            said(page, "pattern", "值班表没有公布");
            page.waitForURL("**/batches/B*");
            String batch = page.url().replaceAll(".*/", "");
            assertThat(page.querySelectorAll(".tile-unchecked")).hasSize(2);

            page.click(".tile:has-text('郑州市财政局') summary");
            page.check(".tile:has-text('郑州市财政局') input[value=clear]");
            page.fill(".tile:has-text('郑州市财政局') textarea", "墙上有表");
            page.click(".tile:has-text('郑州市财政局') button");
            assertThat(page.textContent(".flash")).isEqualTo("郑州市财政局无同类问题，已登记。");
            page.click(".tile:has-text('郑州市卫健委') summary");
            page.check(".tile:has-text('郑州市卫健委') input[value=found]");
            page.fill(".tile:has-text('郑州市卫健委') textarea", "没有公布夜班");
            page.setInputFiles(
                    ".tile:has-text('郑州市卫健委') input[type=file]",
                    new FilePayload("夜班.txt", "text/plain", "空白".getBytes(StandardCharsets.UTF_8)));
            page.click(".tile:has-text('郑州市卫健委') button");
            String found = page.getAttribute(".tile-found a", "href").replaceAll(".*/", "");
            assertThat(page.textContent("main")).contains("还有0个单位未排查，2个问题未了结");
            Chromium.seesNoSeriousFault(page);
            settle(source, Site.REPORTER);
            page.reload();
            assertThat(page.textContent("main")).contains("1个问题未了结");
            HttpResponse<String> early = site.client(Site.INSPECTOR)
                    .post(
                            "/batches/" + batch + "/closure",
                            "seen",
                            "" + site.office().version(batch));
            assertThat(early.statusCode()).isEqualTo(409);
            assertThat(early.body()).contains(found + "尚未销号");

            desk.confirm(site.as(Site.INSPECTOR), found, Office.LATEST, "");
            settle(found, Site.OTHER_REPORTER);
            page.reload();
            page.fill("#f-closure-words", "两个单位均已了结");
            page.click("section:has(#f-closure-words) button");
            assertThat(page.textContent(".flash")).isEqualTo("批次" + batch + "已办结。");

            page.navigate("/batches/" + site.id("B1"));
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "batch-zh-1440");
            Chromium.quiet(page);
        }
        try (Page phone = Chromium.signedIn(site, Site.VIEWER, Chromium.PHONE)) {
            phone.navigate("/batches/" + site.id("B1") + "?lang=en");
            assertThat(phone.querySelectorAll("form[action*=check]")).isEmpty();
            Chromium.seesNoSeriousFault(phone);
            Chromium.screenshot(phone, "batch-en-390");
            phone.navigate("/inspection?state=all");
            Chromium.seesNoSeriousFault(phone);
            Chromium.screenshot(phone, "inspection-en-390");
            Chromium.quiet(phone);
        }
    }

    private static void settle(String id, String unit) {
        InspectionDesk desk = site.office().inspection();
        desk.order(
                site.as(Site.INSPECTOR), id, Office.LATEST, site.work().today().plusDays(3), "");
        desk.rectified(site.as(unit), id, Office.LATEST, "已公布", List.of());
        desk.verify(site.as(Site.INSPECTOR), id, Office.LATEST, "属实", List.of());
        desk.close(site.as(Site.SUPERVISOR), id, Office.LATEST, "");
    }

    @Test
    void theAddressFiltersAndWhatIsNotThereIsNotFound() {
        Client viewer = site.client(Site.VIEWER);
        String other = viewer.get("/inspection?unit=%E9%83%91%E5%B7%9E%E5%B8%82%E8%B4%A2%E6%94%BF%E5%B1%80&state=all")
                .body();
        assertThat(other).contains("公寓配套资金拨付晚于约定").doesNotContain("校车安全台账半年没有记");
        assertThat(viewer.get("/inspection?late=1&page=99999").statusCode()).isEqualTo(200);
        for (String path :
                List.of("/findings/F999", "/findings/C1", "/batches/B999", "/batches/F1", "/findings/F1/files/0")) {
            assertThat(viewer.get(path).statusCode()).as(path).isEqualTo(404);
        }
        // a reporter of another unit has neither the form nor the right
        String finding = site.id("F7");
        Client stranger = site.client(Site.REPORTER);
        assertThat(stranger.get("/findings/" + finding).body())
                .doesNotContain("action=\"/findings/" + finding + "/reply");
        assertThat(stranger.post(
                                "/findings/" + finding + "/reply",
                                "seen",
                                "" + site.office().version(finding),
                                "words",
                                "属实")
                        .statusCode())
                .isEqualTo(403);
    }
}
