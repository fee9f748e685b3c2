package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.following.commitment.Card;
import org.sanbiao.following.judging.Period;

/** All reports of a unit on one page, and as a workbook that goes round. */
class TableTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static Card card(String id) {
        return site.office().register().situation(id, site.work().today()).card();
    }

    private static String december() {
        return site.office().register().periods().stream()
                .filter(period -> period.name().equals("2022年12月"))
                .findFirst()
                .map(period -> period.id())
                .orElseGet(() -> site.office()
                        .reports()
                        .open(
                                site.as(Site.SUPERVISOR),
                                "2022年12月",
                                new Period(
                                        java.time.LocalDate.parse("2022-12-01"),
                                        java.time.LocalDate.parse("2022-12-31")),
                                java.time.LocalDate.parse("2023-01-05")));
    }

    @Test
    void rowsAreHandedInOneByOneOrTogetherAndNothingTypedIsLost() {
        String period = december();
        String count = site.id("开工校");
        String rate = site.id("普惠");
        try (Page page = Chromium.signedIn(site, Site.REPORTER, Chromium.DESK)) {
            page.navigate("/desk/table?period=" + period);
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "table-zh-1440");
            page.fill("[name='" + count + ".value']", "21");
            page.fill("[name='" + rate + ".numerator']", "1900");
            page.fill("[name='" + rate + ".words']", "又有12所转普惠");
            page.click("button[value='" + rate + "']");
            assertThat(page.textContent("#" + rate + " [role=alert]")).contains("分子1900大于分母1840");
            assertThat(page.inputValue("[name='" + count + ".value']")).isEqualTo("21");
            page.fill("[name='" + rate + ".numerator']", "1532");
            page.click("button[value=all]");
            assertThat(page.textContent(".flash")).isEqualTo("已提交2项报告。");
            Chromium.quiet(page);
        }
        assertThat(card(count).last().actual().value()).isEqualByComparingTo("21");
        assertThat(card(rate).last().actual().numerator()).isEqualByComparingTo("1532");
        assertThat(card(rate).last().words().shown()).isEqualTo("又有12所转普惠");
        try (Page page = Chromium.signedIn(site, Site.REPORTER, Chromium.PHONE)) {
            page.navigate("/desk/table?lang=en&period=" + period);
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "table-en-390");
        }
    }

    @Test
    void aWorkbookGoesRoundAndItsDifferencesAreSeenBeforeTheyAreTaken() throws IOException {
        String period = december();
        String id = site.id("县诊");
        String other = site.id("驿站");
        String theirs = site.id("公寓");
        try (Page page = Chromium.signedIn(site, Site.OTHER_REPORTER, Chromium.DESK)) {
            page.navigate("/desk/table?period=" + period);
            byte[] exported = Files.readAllBytes(
                    page.waitForDownload(() -> page.click(".round a.button")).path());
            byte[] filled = fill(exported, id, other, theirs);
            site.office().assignment().instruct(site.as(Site.SUPERVISOR), other, -1, "马副市长", "加快");
            page.setInputFiles("#f-file", new FilePayload("填好.xlsx", XLSX, filled));
            page.click(".round form button");
            assertThat(page.textContent("h1")).isEqualTo("导入差异");
            assertThat(page.textContent("main")).contains("未采用：" + theirs).contains("又有变动");
            assertThat(page.textContent("main")).contains("91.4");
            assertThat(page.isChecked("input[value='" + id + "']")).isTrue();
            assertThat(page.isChecked("input[value='" + other + "']")).isFalse();
            Chromium.seesNoSeriousFault(page);
            Chromium.screenshot(page, "differences-zh-1440");
            assertThat(card(id).last().reporting()).as("nothing is taken yet").isNotEqualTo(period);
            page.click("main .buttons button");
            assertThat(page.textContent(".flash")).contains("已提交1项报告");
            Chromium.quiet(page);
        }
        assertThat(card(id).last().actual().value()).isEqualByComparingTo("91.4");
        assertThat(card(id).last().words().shown()).isEqualTo("11月以来稳定在91%以上\n逐县核对");
        assertThat(card(other).last().reporting()).isNotEqualTo(period);
    }

    /** Somebody's spreadsheet program: another library than ours. */
    private static byte[] fill(byte[] exported, String id, String other, String theirs) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(exported))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                XSSFRow row = sheet.getRow(r);
                if (row.getCell(0).getStringCellValue().equals(id)) {
                    row.createCell(5).setCellValue(91.4);
                    row.createCell(9).setCellValue("11月以来稳定在91%以上\n逐县核对");
                }
                if (row.getCell(0).getStringCellValue().equals(other)) {
                    row.createCell(5).setCellValue("80个");
                }
            }
            XSSFRow stranger = sheet.createRow(sheet.getLastRowNum() + 1);
            stranger.createCell(0).setCellValue(theirs);
            stranger.createCell(5).setCellValue(5000);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatIsNoSuchWorkbookIsRefusedInOneLine() throws IOException {
        String period = december();
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                zip.write(zeros);
            }
        }
        try (Page page = Chromium.signedIn(site, Site.OTHER_REPORTER, Chromium.DESK)) {
            page.navigate("/desk/table?period=" + period);
            page.setInputFiles("#f-file", new FilePayload("a.xlsx", XLSX, bomb.toByteArray()));
            page.click(".round form button");
            assertThat(page.textContent("[role=alert]")).isEqualTo("文件展开后过大");
            page.setInputFiles("#f-file", new FilePayload("b.xlsx", XLSX, "不是表格".getBytes(StandardCharsets.UTF_8)));
            page.click(".round form button");
            assertThat(page.textContent("[role=alert]")).contains("打不开这个文件");
        }
    }
}
