package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.commitment.State;
import org.sanbiao.following.light.Colour;
import org.sanbiao.following.office.Figures;
import org.sanbiao.following.office.Office;

/** Reports up the hierarchy until a light changes, and the period that they are for, in a real browser. */
class ApprovalTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static Situation situation(String id) {
        Situation situation = site.office().register().situation(id, site.work().today());
        assertThat(situation).isNotNull();
        return situation;
    }

    private static String period() {
        return site.office().register().periods().stream()
                .filter(period -> !period.closed())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static long report(String person, String id, Figures figures, String words) {
        return site.office()
                .reports()
                .report(site.as(person), id, Office.LATEST, period(), figures, true, words, "", "", List.of());
    }

    @Test
    void aReportGoesUpTheHierarchyAndTheLightChanges() {
        String id = site.id("护学岗");
        Colour before = situation(id).light(site.work().packs().get("银川")).colour();
        try (Page page = Chromium.signedIn(site, Site.SUPERVISOR, Chromium.DESK)) {
            page.navigate("/register?words=护学岗");
            assertThat(page.textContent("tbody")).contains("红");
        }
        try (Page page = Chromium.signedIn(site, Site.REPORTER, Chromium.DESK)) {
            page.navigate("/desk");
            page.click(".todo-accept button");
            assertThat(page.textContent(".flash")).contains("已签收" + id);
            page.click("tr[id='" + id + "'] a.button");
            page.fill("[name=value]", "286");
            page.fill("[name=words]", "建成286个，14个待验收");
            page.click("[data-report] button:not(.second)");
            assertThat(page.textContent(".flash")).contains("已提交");
        }
        try (Page page = Chromium.signedIn(site, Site.APPROVER, Chromium.DESK)) {
            page.navigate("/desk");
            page.click(".tally a[href='/approvals']");
            assertThat(page.textContent("article")).contains("286个").contains("没有佐证材料");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "approvals-zh-1440");
            page.click("article summary");
            page.fill("article textarea", "请附验收单");
            page.click("article details button");
            assertThat(page.textContent(".flash")).contains("已退回");
            Chromium.quiet(page);
        }
        try (Page page = Chromium.signedIn(site, Site.REPORTER, Chromium.PHONE)) {
            page.navigate("/desk");
            assertThat(page.textContent(".todo-again")).contains("请附验收单");
            page.click(".todo-again a.button");
            assertThat(page.inputValue("[name=words]")).isEqualTo("建成286个，14个待验收");
            page.fill("[name=value]", "300");
            page.fill("[name=words]", "建成300个，全部验收");
            page.setInputFiles(
                    "#f-evidence",
                    new FilePayload("验收单.jpg", "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}));
            page.click("[data-report] button:not(.second)");
            assertThat(page.textContent(".flash")).contains("已提交");
        }
        try (Page page = Chromium.signedIn(site, Site.APPROVER, Chromium.PHONE)) {
            page.navigate("/approvals?lang=en");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "approvals-en-390");
            page.click("article .acts > form button");
            assertThat(page.textContent(".flash")).contains("approved");
        }
        try (Page page = Chromium.signedIn(site, Site.SUPERVISOR, Chromium.DESK)) {
            page.navigate("/approvals");
            page.check("input[data-all]");
            page.click("#several button");
            assertThat(page.textContent(".flash")).startsWith("已审核通过");
            page.navigate("/approvals?id=" + id);
            assertThat(page.textContent("article"))
                    .contains("已审定")
                    .contains("解锁")
                    .contains("验收单.jpg");
            Chromium.seesNoSeriousFault(page);
            page.navigate("/register?words=护学岗");
            assertThat(page.textContent("tbody")).contains("绿").doesNotContain("红");
            Chromium.quiet(page);
        }
        Situation after = situation(id);
        assertThat(after.card().last().locked()).isTrue();
        assertThat(after.state()).isEqualTo(State.SELF_REPORTED);
        assertThat(after.light(site.work().packs().get("银川")).colour()).isNotEqualTo(before);
    }

    @Test
    void severalAtOnceAreApprovedAndWhatWasNotIsTold() {
        String one = site.id("断头路");
        String other = site.id("泊位");
        long first = report("zhufang", one, Figures.of("6"), "打通6条");
        long second = report("zhufang", other, Figures.of("31000"), "新增31000个");
        Card seen = situation(one).card();
        Card stale = situation(other).card();
        site.office().assignment().instruct(site.as(Site.SUPERVISOR), other, Office.LATEST, "王副市长", "抓紧");
        var answer = site.client("zhufang-head")
                .post(
                        "/approvals",
                        "chosen",
                        one + "." + first + "." + seen.version(),
                        "chosen",
                        other + "." + second + "." + stale.version());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(other + "已有更新");
        assertThat(situation(one).card().last().level()).isEqualTo(1);
        assertThat(situation(other).card().last().level()).isZero();

        // another unit's approver sees none of them
        assertThat(site.client(Site.APPROVER).get("/approvals?id=" + one).statusCode())
                .isEqualTo(403);
        assertThat(site.client(Site.APPROVER)
                        .post("/approvals/" + one + "/" + first + "/approval", "seen", "" + seen.version())
                        .statusCode())
                .isIn(403, 409);
    }

    @Test
    void whoHasNotReportedIsDunned() {
        String id = site.id("充电桩");
        try (Page page = Chromium.signedIn(site, Site.OTHER_SUPERVISOR, Chromium.DESK)) {
            page.navigate("/periods");
            Chromium.seesNoSeriousFault(page);
            page.click("main .form button");
            assertThat(page.textContent(".flash")).isEqualTo("已开放报告期2022年12月。");
            page.click("tbody tr:first-child a");
            assertThat(page.textContent("h1")).isEqualTo("2022年12月未报单位");
            assertThat(page.textContent("main")).contains("郑州市住房保障局");
            page.check("input[name=chosen][value^='" + id + ".']");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "unreported-zh-1440");
            page.click("#several button");
            assertThat(page.textContent(".flash")).isEqualTo("已发出1份催办。");
            assertThat(page.textContent("main")).contains("2022-12-06已催办，未复");
            Chromium.quiet(page);
        }
        assertThat(situation(id).card().unanswered()).isNotNull();
        try (Page page = Chromium.signedIn(site, Site.OTHER_SUPERVISOR, Chromium.PHONE)) {
            page.navigate("/periods?lang=en");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "periods-en-390");
            page.click("tbody tr:first-child a");
            Chromium.seesNoSeriousFault(page);
        }
    }
}
