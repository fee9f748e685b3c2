package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.following.event.Source;

/** What leaves the office on paper: no menu, nothing cut off, and on every sheet where it comes from. */
class PrintTest {

    @RegisterExtension
    static final Site site = Site.demo();

    /**
     * A page as it is printed.
     *
     * @param width of the paper between its margins, in pixels
     * @param most sheets
     */
    private record Paper(String name, String path, int width, int most, String says) {}

    private static final int UPRIGHT = 703;
    private static final int ACROSS = 1031;

    @Test
    void everySheetSaysWhatIsAskedForAndWhereItComesFrom() throws IOException {
        site.work().checkpoint();
        String id = site.id("公办园");
        var anchor = (Source.Anchor) site.office()
                .register()
                .situation(id, site.work().today())
                .card()
                .source();
        String document = "/documents/" + anchor.hash().replace("sha256:", "");
        String quotation = document + "/quotation?at=" + anchor.start() + "-" + anchor.end();
        String slip = site.client(Site.SUPERVISOR).get("/commitments/" + id).body();
        slip = slip.replaceFirst("(?s).*?href=\"([^\"]*/slips/[0-9]+).*", "$1");
        try (Page page = Chromium.signedIn(site, Site.SUPERVISOR, Chromium.DESK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (Paper paper : List.of(
                    new Paper("commitment", "/commitments/" + id, UPRIGHT, 6, "76所"),
                    new Paper("register", "/register", ACROSS, 4, "台账"),
                    new Paper("quotation", quotation, UPRIGHT, 1, "SHA-256"),
                    new Paper("slip", slip, UPRIGHT, 1, "回执"),
                    new Paper("completion", "/completion", UPRIGHT, 1, "登封市"),
                    new Paper(
                            "completion-one", "/commitments/" + site.id("卫生室") + "/completion", UPRIGHT, 1, "全市缺口56个"),
                    new Paper("finding", "/findings/" + site.id("F1"), UPRIGHT, 2, "13710"),
                    new Paper("desk", "/desk", UPRIGHT, 3, "各单位"),
                    new Paper("document", document + "?view=read", UPRIGHT, 4, "公办"),
                    new Paper("public", "/public", UPRIGHT, 3, "公开"))) {
                page.navigate(paper.path());
                check(paper, page);
            }
            Chromium.quiet(page);
        }
    }

    private static void check(Paper paper, Page page) throws IOException {
        page.setViewportSize(paper.width(), 900);
        Chromium.fits(page);
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setFormat("A4"));
        Path folder = Files.createDirectories(Path.of("target", "screens"));
        Files.write(folder.resolve("print-" + paper.name() + ".pdf"), pdf);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            int sheets = read.getNumberOfPages();
            assertThat(sheets).as(paper.name()).isBetween(1, paper.most());
            PDFTextStripper stripper = new PDFTextStripper();
            for (int i = 1; i <= sheets; i++) {
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                String text = stripper.getText(read);
                assertThat(text)
                        .as("%s, sheet %d", paper.name(), i)
                        .contains("2022年12月6日的情况")
                        .contains("台账" + site.work().ledger().size() + "条，根")
                        .containsPattern(i + " ?/ ?" + sheets)
                        .doesNotContain("退出")
                        .doesNotContain("English");
                if (i == 1) {
                    assertThat(text).as(paper.name()).contains(paper.says());
                }
            }
        }
    }

    @Test
    void withoutScriptTheLastSheetSaysIt() throws IOException {
        try (Page page = Chromium.open(site, Chromium.DESK, false)) {
            page.navigate("/public");
            try (PDDocument read = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
                assertThat(new PDFTextStripper().getText(read)).containsOnlyOnce("条，根");
            }
        }
    }
}
