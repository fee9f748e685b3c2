package org.sanbiao.app.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One commitment from an empty folder to the public page, as the people of an office would take it there: in a browser, by
 * what the pages offer, each person in a window of their own.
 */
class WalkTest {

    private static final String PLAN = """
            郑州市2022年学前教育提升方案
            （2022年3月1日）
            一、扩大学位供给
            （一）8月底前，全市新建公办幼儿园76所，由市教育局牵头。
            （二）年底前，全市新增学前学位2.2万个，由市教育局负责。
            二、提高保教质量
            （一）11月底前，全市培训园长300名，由市教育局负责。
            """;

    private static final String NOTICE = """
            关于加强幼儿园周边交通安全的通知
            （2022年3月2日）
            6月底前，全市幼儿园门前新设减速带240处，由市交通局负责。
            """;

    private static final String PASSWORD = "春眠不觉晓 处处闻啼鸟";
    private static final String BUREAU = "郑州市教育局";
    private static final String COUNTY = "金水区教育局";
    private static final String OTHER_COUNTY = "中牟县教育局";

    private final Map<String, Walker> people = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private record Way(Site site, String language, int width) {}

    @ParameterizedTest(name = "{0}, {1} pixels")
    @CsvSource({"zh, 1440", "en, 390"})
    void fromAnEmptyFolderToThePublicPage(String language, int width) throws IOException {
        Site fresh = Site.fresh();
        fresh.on("2022-03-03");
        try (Site site = fresh.open()) {
            Way way = new Way(site, language, width);
            theAdministratorComesByTheSetUpLink(way);
            unitsAreEntered();
            everybodyIsInvitedAndComes(way);
            String document = aPlanIsDroppedAndANoticePasted();
            String id = thePlanIsReviewed(document, width);
            itIsAssigned(id);
            theBureauAccepts(id);
            itIsAllocatedToCounties(id);
            site.on("2022-06-28");
            aPeriodIsOpened();
            String before = theLightOnTheRegister(id);
            theBureauReports(id, "60", "60所主体完工，其余正在施工");
            theReportGoesUpTheHierarchy(id);
            assertThat(theLightOnTheRegister(id)).isNotEqualTo(before);
            String finding = aFindingIsRecorded(id);
            String batch = aPatternIsDrawn(finding);
            theCountyPutsItRight(finding);
            theBatchIsSettled(batch, finding);
            site.on("2022-08-30");
            itIsDeliveredVerifiedAndClosed(id);
            thePlanIsPublished(document);
            strangersSeeIt(way, id);
        } finally {
            people.values().forEach(Walker::close);
        }
    }

    private Walker person(String id) {
        return java.util.Objects.requireNonNull(people.get(id));
    }

    private Walker newcomer(Way way, String id) {
        Walker walker = new Walker(way.site(), way.language(), way.width(), true, seen);
        people.put(id, walker);
        return walker;
    }

    private void theAdministratorComesByTheSetUpLink(Way way) {
        Walker admin = newcomer(way, "admin").opens(way.site().setup().toString());
        setsPasswordAndSignsIn(admin);
        assertThat(admin.reads(".begin"))
                .as("an empty office says where to begin")
                .isNotEmpty();
    }

    private static void setsPasswordAndSignsIn(Walker walker) {
        walker.types("#f-password", PASSWORD)
                .types("#f-passwordAgain", PASSWORD)
                .clicks("main button");
        walker.types("#f-password", PASSWORD).clicks("main button");
    }

    private void unitsAreEntered() {
        Walker admin = person("admin").clicks(".begin a[href='/organisation']");
        for (String[] unit : new String[][] {
            {BUREAU, "410100", ""},
            {COUNTY, "410105", BUREAU},
            {OTHER_COUNTY, "410122", BUREAU},
            {"郑州市交通局", "410100", ""}
        }) {
            admin.types("#f-name", unit[0])
                    .types("#f-area", unit[1])
                    .chooses("#f-above", unit[2])
                    .clicks("main .form button");
            assertThat(admin.reads(".flash")).contains(unit[0]);
        }
    }

    private void everybodyIsInvitedAndComes(Way way) {
        Walker admin = person("admin").goes("/people");
        for (String[] person : new String[][] {
            {"zhao", "赵敏", "SUPERVISOR", ""},
            {"sun", "孙立", "INSPECTOR", ""},
            {"li", "李填", "REPORTER", BUREAU},
            {"zhou", "周核", "APPROVER", BUREAU},
            {"jin", "金芳", "REPORTER", COUNTY}
        }) {
            admin.types("#f-person", person[0])
                    .types("#f-name", person[1])
                    .chooses("#f-role", person[2])
                    .chooses("#f-unit", person[3])
                    .clicks("main > .form button");
            String link = admin.reads("code.whole");
            Walker invited = newcomer(way, person[0]).opens(link);
            setsPasswordAndSignsIn(invited);
            assertThat(invited.reads(".who")).contains(person[1]);
        }
    }

    private String aPlanIsDroppedAndANoticePasted() {
        Walker zhao = person("zhao").goes("/documents").clicks("a[href='/documents/new']");
        Page page = zhao.page();
        JSHandle file = page.evaluateHandle("""
                text => {
                  const data = new DataTransfer();
                  data.items.add(new File([text], "学前教育提升方案.txt", {type: "text/plain"}));
                  return data;
                }
                """, PLAN);
        page.dispatchEvent("#drop", "drop", Map.of("dataTransfer", file));
        assertThat(zhao.reads("#chosen")).contains("学前教育提升方案.txt");
        zhao.types("#text", NOTICE).clicks("main .buttons button");
        assertThat(page.inputValue("[name='title.0']")).isEqualTo("郑州市2022年学前教育提升方案");
        assertThat(page.inputValue("[name='published.0']")).isEqualTo("2022-03-01");
        zhao.types("[name='issuer.0']", "郑州市人民政府").types("[name='place.0']", "郑州市");
        zhao.pictured("walk-tray-filled").clicks("main .buttons button");
        zhao.clicks(".waiting .flash a");
        return page.url().replaceFirst("https?://[^/]*", "").replaceFirst("[?#].*", "");
    }

    private String thePlanIsReviewed(String document, int width) {
        Walker zhao = person("zhao");
        Page page = zhao.page();
        int all = page.locator(".item[data-open]").count();
        assertThat(all).isEqualTo(3);
        List<String> ids = new ArrayList<>();
        while (page.locator(".item[data-open]").count() > 0) {
            int open = page.locator(".item[data-open]").count();
            ids.add(page.getAttribute(".item[aria-current]", "id"));
            page.keyboard().press("Enter");
            page.waitForFunction("n => document.querySelectorAll('.item[data-open]').length < n", open);
        }
        zhao.looks();
        return ids.get(0);
    }

    private void itIsAssigned(String id) {
        Walker zhao = person("zhao")
                .clicks("#" + id + " .main")
                .clicks("a[href='/commitments/" + id + "']")
                .clicks(".offers a[href='#do-assignment']");
        assertThat(zhao.page().inputValue("#f-assignment-lead")).isEqualTo(BUREAU);
        zhao.types("#f-assignment-person", "李填")
                .types("#f-assignment-acceptby", "2022-03-08")
                .types("#f-assignment-words", "请按县区分解，每月报告")
                .clicks("#do-assignment button");
        assertThat(zhao.reads(".aside")).contains(BUREAU);
        zhao.clicks("#timeline a[href*='/slips/']");
        assertThat(zhao.reads(".slip")).contains(BUREAU, "请按县区分解");
        zhao.clicks(".slipbar a");
    }

    private void theBureauAccepts(String id) {
        Walker li = person("li").goes("/desk");
        assertThat(li.reads(".todo-accept")).contains("请按县区分解");
        li.pictured("walk-desk-new").clicks(".todo-accept button");
        assertThat(li.reads(".flash")).contains(id);
    }

    private void itIsAllocatedToCounties(String id) {
        Walker zhao = person("zhao").goes("/register").clicks("main a[href='/commitments/" + id + "']");
        zhao.clicks(".offers a[href='#do-allocation']");
        String row = "#do-allocation tbody tr:nth-child(%d) [name=%s]";
        zhao.types(row.formatted(1, "unit"), COUNTY)
                .types(row.formatted(1, "value"), "40")
                .types(row.formatted(2, "unit"), OTHER_COUNTY)
                .types(row.formatted(2, "value"), "36")
                .clicks("#do-allocation button");
        assertThat(zhao.reads("#parts")).contains("金水区", "中牟县");
        zhao.clicks("#parts a[href$='/completion']");
        assertThat(zhao.reads("table.one")).containsPattern("40 ?所").containsPattern("36 ?所");
    }

    private void aPeriodIsOpened() {
        Walker zhao = person("zhao").goes("/periods").clicks("main .form button");
        assertThat(zhao.reads("main table")).contains("2022");
    }

    private String theLightOnTheRegister(String id) {
        Walker zhao = person("zhao").goes("/register");
        String row = zhao.reads("tr:has(a[href='/commitments/" + id + "']) .light");
        zhao.pictured("walk-register");
        return row;
    }

    private void theBureauReports(String id, String value, String words) {
        Walker li = person("li").goes("/desk").clicks("a.button[href^='/desk/" + id + "']");
        li.types("#f-value", value).types("#f-words", words);
        li.page()
                .setInputFiles(
                        "#f-evidence", new FilePayload("验收单.pdf", "application/pdf", "%PDF-1.7 验收".getBytes(UTF_8)));
        li.clicks("[data-report] button:not(.second)");
        assertThat(li.reads(".flash")).contains(id);
    }

    private void theReportGoesUpTheHierarchy(String id) {
        Walker zhou = person("zhou").goes("/desk").clicks(".tally a[href='/approvals']");
        assertThat(zhou.reads("article")).contains("60所主体完工", "验收单.pdf");
        zhou.clicks("article .acts > form button");
        assertThat(zhou.reads(".flash")).contains(id);
        Walker zhao = person("zhao").goes("/desk").clicks(".tally a[href='/approvals']");
        zhao.clicks("article .acts > form button");
        assertThat(zhao.reads(".flash")).contains(id);
    }

    private String aFindingIsRecorded(String id) throws IOException {
        Walker sun = person("sun").goes("/register").clicks("main a[href='/commitments/" + id + "']");
        sun.clicks(".offers a[href^='/inspection']");
        sun.types("#f-record-unit", COUNTY).types("#f-record-words", "幼儿园门口没有减速带");
        sun.page().setInputFiles("#f-record-files", new FilePayload("现场.png", "image/png", photo()));
        sun.clicks("#do-record button");
        assertThat(sun.finds("a[href='/commitments/" + id + "']")).isTrue();
        assertThat(sun.finds(".evidence img")).isTrue();
        sun.clicks("#do-confirmation button");
        return sun.page().url().replaceFirst(".*/", "").replaceFirst("[?#].*", "");
    }

    private String aPatternIsDrawn(String finding) {
        Walker sun = person("sun").unfolds("#do-pattern");
        assertThat(sun.reads("#do-pattern .many")).contains(OTHER_COUNTY);
        sun.types("#f-pattern-words", "新建幼儿园门口没有减速带").clicks("#do-pattern button");
        assertThat(sun.finds(".tile-unchecked")).isTrue();
        String batch = sun.page().url().replaceFirst(".*/", "").replaceFirst("[?#].*", "");
        sun.goes("/inspection").clicks("main a[href='/findings/" + finding + "']");
        sun.clicks("#do-order button");
        return batch;
    }

    private void theCountyPutsItRight(String finding) throws IOException {
        Walker jin = person("jin").goes("/desk").clicks("a[href='/findings/" + finding + "']");
        jin.unfolds("#do-reply").types("#f-reply-words", "情况属实").clicks("#do-reply button");
        jin.unfolds("#do-rectification").types("#f-rectification-words", "已装减速带");
        jin.page().setInputFiles("#f-rectification-files", new FilePayload("装好.png", "image/png", photo()));
        jin.clicks("#do-rectification button");
        Walker sun = person("sun").goes("/inspection").clicks("main a[href='/findings/" + finding + "']");
        sun.types("#f-verification-words", "到现场看过").clicks("#do-verification button");
        Walker zhao = person("zhao").goes("/inspection").clicks("main a[href='/findings/" + finding + "']");
        zhao.types("#f-closure-words", "同意销号").clicks("#do-closure button");
        assertThat(zhao.reads(".flash")).contains(finding);
    }

    private void theBatchIsSettled(String batch, String finding) {
        Walker sun = person("sun").goes("/inspection").clicks("main a[href='/batches/" + batch + "']");
        String tile = ".tile:has-text('" + OTHER_COUNTY + "') ";
        sun.clicks(tile + "summary");
        sun.page().check(tile + "input[value=clear]");
        sun.types(tile + "textarea", "三所门口都有减速带").clicks(tile + "button");
        sun.types("#f-closure-words", "两个县区都已了结").clicks("section:has(#f-closure-words) button");
        assertThat(sun.reads(".flash")).contains(batch);
        assertThat(sun.reads("main")).contains("两个县区都已了结");
    }

    private void itIsDeliveredVerifiedAndClosed(String id) throws IOException {
        Walker li = person("li").goes("/desk").clicks("a[href='/desk/" + id + "']");
        li.unfolds(".others details:nth-of-type(2)")
                .types("#f-said", "76所全部建成")
                .clicks("form[action$='/delivery'] button");
        Walker sun = person("sun").goes("/desk").clicks("#verifications ~ ul a[href='/commitments/" + id + "']");
        sun.clicks(".offers a[href='#do-verification']");
        sun.types("#f-verification-words", "抽查20所，全部建成");
        sun.page().setInputFiles("#f-verification-files", new FilePayload("现场.png", "image/png", photo()));
        sun.clicks("#do-verification button");
        assertThat(sun.finds("#do-closure form"))
                .as("who verified cannot close")
                .isFalse();
        Walker zhao = person("zhao").goes("/register").clicks("main a[href='/commitments/" + id + "']");
        zhao.clicks(".offers a[href='#do-closure']");
        zhao.types("#f-closure-words", "同意销号").clicks("#do-closure button");
        assertThat(zhao.finds(".head .state-closed")).isTrue();
        zhao.pictured("walk-commitment-closed");
    }

    private void thePlanIsPublished(String document) {
        Walker zhao = person("zhao").goes("/public").clicks("a[href='/public/settings']");
        zhao.clicks("li:has(a[href='" + document + "']) button");
        zhao.clicks("main a[href='/public']");
    }

    private static void strangersSeeIt(Way way, String id) {
        for (boolean script : new boolean[] {false, true}) {
            try (Walker stranger = new Walker(way.site(), way.language(), way.width(), script, new HashSet<>())) {
                stranger.opens("/").clicks("main a[href='/public/commitments/" + id + "']");
                assertThat(stranger.reads("h1")).contains("新建公办幼儿园76所");
                assertThat(stranger.finds(".state-closed")).isTrue();
                assertThat(stranger.reads("article")).doesNotContain("赵敏").doesNotContain("请按县区分解");
            }
        }
    }

    private static byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        image.setRGB(9, 9, Color.ORANGE.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
