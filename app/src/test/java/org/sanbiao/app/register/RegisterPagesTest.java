package org.sanbiao.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.app.server.Chromium;
import org.sanbiao.app.server.Client;
import org.sanbiao.app.server.Site;
import org.sanbiao.following.register.Filter;
import org.sanbiao.following.register.Register.Sort;

class RegisterPagesTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static final Pattern ROW = Pattern.compile("<a href=\"/commitments/(C[0-9]+)\">");

    private static List<String> rows(String path) {
        HttpResponse<String> answer = site.client(Site.VIEWER).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return ROW.matcher(answer.body()).results().map(found -> found.group(1)).toList();
    }

    @Test
    void aFilterStandsInTheAddressAndLeavesWhatTheOfficeLeaves() {
        var register = site.office().register();
        var today = site.work().today();
        int all = register.page(
                        Filter.ALL, Sort.NUMBER, 0, 1, site.work().packs().get("银川"), today)
                .total();
        assertThat(all).isGreaterThan(20);
        int rejected = register.states(Filter.ALL, today).getOrDefault("rejected", 0);
        assertThat(rejected).isPositive(); // they stand in no register, unless they are asked for
        assertThat(rows("/register?size=500")).hasSize(all - rejected);
        assertThat(rows("/register?state=rejected")).hasSize(rejected);
        List<String> education = rows("/register?size=500&unit=%E9%83%91%E5%B7%9E%E5%B8%82%E6%95%99%E8%82%B2%E5%B1%80");
        assertThat(education).isNotEmpty().hasSizeLessThan(all);
        int overdue = register.states(Filter.ALL, today).getOrDefault("overdue", 0);
        assertThat(rows("/register?size=500&state=overdue")).hasSize(overdue);
        List<String> red = rows("/register?size=500&light=red");
        List<String> yellow = rows("/register?size=500&light=yellow");
        assertThat(rows("/register?size=500&light=red&light=yellow")).hasSize(red.size() + yellow.size());
        assertThat(rows("/register?words=%E5%85%AC%E5%8A%9E%E5%B9%BC%E5%84%BF%E5%9B%AD"))
                .contains(site.id("公办园"));
        assertThat(rows("/register?size=500&sort=due")).isNotEqualTo(rows("/register?size=500"));
        assertThat(rows("/register?from=2022-08-01&to=2022-08-31&size=500")).hasSizeLessThan(all);
        assertThat(rows("/register?page=2&size=50")).doesNotContainAnyElementsOf(rows("/register?size=50"));
        assertThat(rows("/register?page=999999")).isEmpty();
    }

    @Test
    void anAddressThatMakesNoSenseIsNamedAndHarmsNothing() {
        for (String bad : List.of(
                "state=%3Cscript%3E",
                "light=pink",
                "from=yesterday",
                "page=-1",
                "page=99999999999",
                "size=0",
                "c=77",
                "c=x",
                "kind=TARGET",
                "sort=;drop",
                "area=41%27",
                "pack=nowhere",
                "pack=13710@1",
                "unit=" + "x".repeat(5000))) {
            HttpResponse<String> answer = site.client(Site.VIEWER).get("/register?" + bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(200);
            assertThat(answer.body()).as(bad).contains("地址中的这些条件无法识别").doesNotContain("<script>");
        }
    }

    @Test
    void theFileHasTheRowsOfTheView() {
        Client viewer = site.client(Site.VIEWER);
        HttpResponse<String> csv = viewer.get("/register/file.csv?light=red");
        assertThat(csv.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
        assertThat(csv.headers().firstValue("content-disposition").orElse("")).startsWith("attachment;");
        assertThat(csv.body()
                        .lines()
                        .filter(line -> line.matches("\"?C[0-9]+\"?,.*"))
                        .count())
                .isEqualTo(rows("/register?size=500&light=red").size());
        HttpResponse<String> xlsx = viewer.get("/register/file.xlsx");
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(xlsx.body()).startsWith("PK");
    }

    @Test
    void libreOfficeReadsDatesAsDatesAndNumbersAsNumbers(@TempDir Path folder) throws Exception {
        Path soffice = Path.of("/usr/bin/soffice");
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(Files.isExecutable(soffice), "no LibreOffice");
        }
        Path book = folder.resolve("register.xlsx");
        try (Page page = Chromium.signedIn(site, Site.VIEWER, Chromium.DESK)) {
            page.navigate("/register");
            page.waitForDownload(() -> page.click("a[href^='/register/file.xlsx']"))
                    .saveAs(book);
        }
        Process office = new ProcessBuilder(
                        soffice.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "fods",
                        "--outdir",
                        folder.toString(),
                        book.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String opened = Files.readString(folder.resolve("register.fods"));
        String row = opened.substring(opened.indexOf(">" + site.id("公办园") + "<"));
        row = row.substring(0, row.indexOf("</table:table-row>"));
        assertThat(row)
                .contains("office:value-type=\"date\" office:date-value=\"2022-12-31\"")
                .contains("office:value-type=\"float\" office:value=\"58\"")
                .contains("office:value-type=\"float\" office:value=\"76.3\"");
        assertThat(opened).doesNotContain("#VALUE!").doesNotContain("table:formula");
    }

    @Test
    void whatChangedIsSaid() {
        String id = site.id("公办园");
        long seen = site.office().version(id);
        site.office().assignment().dun(site.as(Site.SUPERVISOR), id, seen, 0, null, "请加快进度，每周反馈");
        HttpResponse<String> answer = site.client(Site.VIEWER)
                .get("/register/changes?since=" + site.work().today());
        assertThat(answer.body()).contains("/commitments/" + id).contains("请加快进度");
        assertThat(site.client(Site.VIEWER)
                        .get("/register/changes?since=2100-01-01")
                        .body())
                .contains("这期间没有变动");
    }

    @Test
    void aReaderFiltersSortsAndChoosesColumnsAtADeskAndOnAPhone() {
        try (Page page = Chromium.signedIn(site, Site.SUPERVISOR, Chromium.DESK)) {
            page.navigate("/register");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "register-zh-1440");
            page.fill("#f-words", "公办幼儿园");
            page.press("#f-words", "Enter");
            page.waitForURL("**words=**");
            assertThat(page.locator("tbody tr").count()).isBetween(1, 30);
            page.click(".more summary");
            page.selectOption("#f-pack", "宿迁@1");
            page.waitForURL("**pack=**");
            assertThat(page.locator("caption").textContent()).contains("宿迁@1");
            page.check("input[name=c][value='29']");
            page.waitForURL("**c=29**");
            assertThat(page.locator("thead").textContent()).contains("复核人");
            page.reload();
            assertThat(page.inputValue("#f-words")).isEqualTo("公办幼儿园");
            page.click("thead a:has-text('完成时限')");
            page.waitForURL("**sort=due**");
            page.navigate("/register/changes?since=2022-11-20");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "changes-zh-1440");
            Chromium.quiet(page);
        }
        try (Page page = Chromium.signedIn(site, Site.VIEWER, Chromium.PHONE)) {
            page.navigate("/register?lang=en&light=red");
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "register-en-390");
            Chromium.quiet(page);
        }
    }

    @Test
    void everythingWorksWithoutScript() {
        try (Page page = Chromium.open(site, Chromium.DESK, false)) {
            page.navigate("/register?light=red");
            page.fill("input[name=person]", Site.VIEWER);
            page.fill("input[name=password]", Site.PASSWORD);
            page.click("main button");
            assertThat(page.url()).endsWith("/register?light=red");
            page.check("input[name=light][value=yellow]");
            page.click(".filters button");
            assertThat(page.url()).contains("light=yellow").contains("light=red");
            assertThat(page.isChecked("input[name=light][value=yellow]")).isTrue();
        }
    }
}
