package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.commitment.Report;
import org.sanbiao.following.commitment.Situation;
import org.sanbiao.following.office.Office;

/** A unit's own desk, the report of a commitment and the office's overview, in a real browser. */
class DeskTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static Situation situation(String id) {
        Situation situation = site.office().register().situation(id, site.work().today());
        assertThat(situation).isNotNull();
        return situation;
    }

    private static Card card(String id) {
        return situation(id).card();
    }

    @Test
    void aReportIsHandedInWithLastMonthsTextAtHandAndEvidence() {
        String id = site.id("招教师");
        site.office()
                .assignment()
                .dun(site.as(Site.SUPERVISOR), id, Office.LATEST, 1, LocalDate.parse("2022-12-09"), "请报11月招聘到岗情况");
        try (Page page = Chromium.signedIn(site, Site.REPORTER, Chromium.DESK)) {
            page.navigate("/desk");
            assertThat(page.textContent("h1")).isEqualTo("郑州市教育局");
            assertThat(page.textContent(".todo")).contains("请报11月招聘到岗情况").contains("赵敏");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "desk-zh-1440");
            page.click("a[href='/desk/" + id + "'].button");
            assertThat(page.inputValue("[name=words]")).isEqualTo("截至9月底：3200名");
            assertThat(page.textContent(".glance")).contains("3200名").contains("2980.8名");
            page.fill("[name=value]", "三千");
            page.click("[data-report] button:not(.second)");
            assertThat(page.textContent("[role=alert]")).contains("“三千”不是数字");
            assertThat(page.inputValue("[name=value]")).isEqualTo("三千");
            page.fill("[name=value]", "３,２００名");
            page.fill("[name=words]", "3200名全部到岗");
            page.setInputFiles(
                    "#f-evidence",
                    new FilePayload("名册.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
            page.click("[data-report] button:not(.second)");
            assertThat(page.textContent("[role=alert]")).contains("“名册.pdf”的内容不是pdf文件");
            page.setInputFiles("#f-evidence", new FilePayload[] {
                new FilePayload("名册.pdf", "application/pdf", "%PDF-1.7 名册".getBytes(StandardCharsets.UTF_8)),
                new FilePayload("说明.txt", "text/plain", "到岗名单".getBytes(StandardCharsets.UTF_8))
            });
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "desk-report-zh-1440");
            page.click("[data-report] button:not(.second)");
            assertThat(page.textContent(".flash")).isEqualTo("已提交" + id + "的2022年11月报告。");
            Chromium.quiet(page);
        }
        Report last = card(id).last();
        assertThat(last).isNotNull();
        assertThat(last.words().shown()).isEqualTo("3200名全部到岗");
        assertThat(last.actual().value()).isEqualByComparingTo("3200");
        assertThat(last.evidence()).extracting(e -> e.name().shown()).containsExactly("名册.pdf", "说明.txt");
        assertThat(card(id).unanswered()).isNull();
    }

    @Test
    void onAPhoneARateIsReportedByItsPartsFromADraft() {
        String id = site.id("护学岗");
        site.office().reports().accept(site.as(Site.REPORTER), id, Office.LATEST);
        try (Page page = Chromium.signedIn(site, Site.REPORTER, Chromium.PHONE)) {
            page.navigate("/desk?lang=en");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "desk-en-390");
            page.navigate("/desk/" + id + "?lang=zh");
            page.fill("[name=value]", "286");
            page.fill("[name=words]", "建成286个，14个待验收");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "desk-report-zh-390");
            page.click("button[value=draft]");
            assertThat(page.textContent(".flash")).contains("草稿已保存");
            assertThat(page.textContent(".todo-draft")).contains("建成286个");
            page.click(".todo-draft a.button");
            assertThat(page.inputValue("[name=value]")).isEqualTo("286");

            // somebody else was here meanwhile: told, and nothing typed is lost
            site.office().assignment().instruct(site.as(Site.SUPERVISOR), id, Office.LATEST, "马副市长", "抓紧验收");
            page.click("[data-report] button:not(.second)");
            assertThat(page.textContent("[role=alert]"))
                    .contains("已有更新")
                    .contains("赵敏")
                    .contains("批示");
            assertThat(page.inputValue("[name=words]")).isEqualTo("建成286个，14个待验收");
            page.click("[data-report] button:not(.second)");
            assertThat(page.textContent(".flash")).contains("已提交");
            assertThat(page.querySelector(".todo-draft")).isNull();
            Chromium.quiet(page);
        }
        assertThat(card(id).last().actual().value()).isEqualByComparingTo("286");
        assertThat(situation(id).state().name()).isEqualTo("OVERDUE");
    }

    @Test
    void anotherUnitsCommitmentIsNotOnTheDesk() {
        String theirs = site.id("驿站");
        assertThat(site.client(Site.REPORTER).get("/desk/" + theirs).statusCode())
                .isEqualTo(403);
        HttpResponse<String> answer = site.client(Site.REPORTER)
                .post("/desk/" + theirs + "/report", "seen", "1", "period", "P9", "value", "120", "words", "好");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(site.client(Site.REPORTER).get("/desk/C999").statusCode()).isEqualTo(404);
    }

    @Test
    void theOfficeSeesWhatIsOverdueUnreportedAndChanged() {
        try (Page page = Chromium.signedIn(site, Site.SUPERVISOR, Chromium.DESK)) {
            page.navigate("/desk");
            assertThat(page.textContent("h1")).isEqualTo("督查室");
            assertThat(page.textContent(".matrix")).contains("郑州市住房保障局");
            assertThat(page.textContent("main")).contains("校车安全台账半年没有记");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "overview-zh-1440");
            page.navigate("/desk?since=2022-11-01&lang=en");
            assertThat(page.textContent("#changes")).contains("2022-11-01");
            Chromium.quiet(page);
        }
        try (Page page = Chromium.signedIn(site, Site.SUPERVISOR, Chromium.PHONE)) {
            page.navigate("/desk?lang=en");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "overview-en-390");
        }
    }
}
