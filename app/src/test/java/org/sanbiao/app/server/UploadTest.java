package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sanbiao.app.history.Narrative;
import org.sanbiao.following.event.Evidence;
import org.sanbiao.following.event.Happened;
import org.sanbiao.following.office.Office;

/** Files that are too large, too many, or not what they say. */
class UploadTest {

    @RegisterExtension
    static final Site site = Site.demo();

    @TempDir
    static Path folder;

    private static final String TEXT = "<script>alert(1)</script>";

    private static String finding() {
        return site.office()
                .inspection()
                .find(
                        site.as(Site.INSPECTOR),
                        new org.sanbiao.following.office.InspectionDesk.Finding(
                                null, null, "郑州市教育局", null, false, "台账不全", List.of()));
    }

    /** Sends a reply with files; names and contents by turns. */
    private static HttpResponse<String> reply(String finding, Object... files) {
        Client client = site.client(Site.REPORTER);
        client.get("/account");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(
                body,
                "name=\"seen\"",
                String.valueOf(site.office().version(finding)).getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"words\"", "已整改，见附件".getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"_csrf\"", client.token().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < files.length; i += 2) {
            part(body, "name=\"files\"; filename=\"" + files[i] + "\"", (byte[]) files[i + 1]);
        }
        body.writeBytes("--xyz--\r\n".getBytes(StandardCharsets.US_ASCII));
        return client.send(client.request("/findings/" + finding + "/reply")
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String what, byte[] content) {
        body.writeBytes(
                ("--xyz\r\nContent-Disposition: form-data; " + what + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes(TEXT));
            }
        }
        return out.toByteArray();
    }

    @Test
    void aDisguisedFileIsRefusedWhateverItIsCalled() throws IOException {
        String finding = finding();
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        byte[] macros = new byte[200];
        System.arraycopy(ole, 0, macros, 0, ole.length);
        byte[] mark = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, macros, 100, mark.length);
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "页面.png", bytes(TEXT),
                "页面.html", bytes(TEXT),
                "图.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                "程序.exe", bytes("MZ"),
                "名册.pdf.html", bytes("%PDF-1.7"),
                "压缩.docx", zip("evil.html"),
                "宏.docx", zip("word/document.xml", "word/vbaProject.bin"),
                "宏.docm", zip("word/document.xml", "word/vbaProject.bin"),
                "旧宏.doc", macros,
                "文.txt", new byte[] {'a', 0, 'b'}));
        files.put("表.xlsm", zip("xl/workbook.xml"));
        files.put("表.xlsx", zip("word/document.xml"));
        files.put("空.txt", new byte[0]);
        files.put(".htaccess", bytes("x"));
        files.put("a.png\u0000.html", bytes(TEXT));
        Map<String, Integer> wrong = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            int status = reply(finding, file.getKey(), file.getValue()).statusCode();
            if (status != 422 && status != 400) {
                wrong.put(file.getKey(), status);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(reply(finding, "实.docx", zip("[Content_Types].xml", "word/document.xml"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatIsTakenLeavesAsAFileAndRunsNowhere() {
        String finding = finding();
        byte[] both = bytes("GIF89a/*" + TEXT + "*/=1");
        String[] names = {
            "../../../etc/passwd.gif",
            "..\\\\..\\\\图.gif",
            "a\\\"; filename=\\\"evil.html.gif",
            "翻\u202egnp.exe.gif",
            "很长".repeat(200) + ".gif",
            "a\tb.gif",
            "图 % & ' ; = , é.gif"
        };
        for (String name : names) {
            assertThat(reply(finding, name, both).statusCode()).as(name).isEqualTo(303);
        }
        int taken = 0;
        for (Happened happened : site.office().register().history(finding)) {
            for (Evidence evidence : Narrative.files(happened.event())) {
                taken++;
                assertThat(evidence.name().shown())
                        .doesNotContainPattern("[/\\\\\\p{Cntrl}\\p{Cf}<>\"]")
                        .hasSizeLessThanOrEqualTo(120);
                HttpResponse<String> file =
                        site.client(Site.REPORTER).get("/findings/" + finding + "/files/" + evidence.hash());
                assertThat(file.statusCode()).isEqualTo(200);
                assertThat(file.headers().allValues("content-disposition"))
                        .singleElement()
                        .asString()
                        .startsWith("attachment; filename=\"")
                        .contains("filename*=UTF-8''")
                        .matches("[\\x20-\\x7e]*");
                assertThat(file.headers().firstValue("content-type").orElse("")).isEqualTo("image/gif");
                assertThat(file.headers().firstValue("x-content-type-options")).hasValue("nosniff");
                assertThat(file.headers().firstValue("content-security-policy"))
                        .hasValue("default-src 'none'; sandbox");
                assertThat(file.headers().firstValue("cache-control").orElse(""))
                        .contains("no-store");
            }
        }
        assertThat(taken).isEqualTo(names.length);
    }

    @Test
    void aFileThatIsTooLargeIsSaidOnAPageThatTheBrowserGetsToSee() throws IOException {
        String finding = finding();
        Path large = folder.resolve("large.txt");
        try (OutputStream out = Files.newOutputStream(large)) {
            byte[] block = new byte[1 << 20];
            java.util.Arrays.fill(block, (byte) 'a');
            for (int i = 0; i < 17; i++) {
                out.write(block);
            }
        }
        assertThat(reply(finding, "大.txt", new byte[20 << 20]).statusCode()).isIn(413, 422);
        HttpResponse<String> huge = reply(finding, "大.txt", new byte[70 << 20]);
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.body()).contains("内容过大");
        try (Page page = Chromium.signedIn(site, Site.REPORTER, Chromium.DESK)) {
            page.navigate("/findings/" + finding);
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            page.locator("form[action$='/reply'] textarea").fill("写了很久的回复");
            page.locator("form[action$='/reply'] input[type=file]").setInputFiles(large);
            page.locator("form[action$='/reply'] button").first().click();
            assertThat(page.textContent("[role=alert]")).contains("16 MB");
            assertThat(page.locator("form[action$='/reply'] textarea").inputValue())
                    .isEqualTo("写了很久的回复");
            Path[] several = new Path[5];
            java.util.Arrays.fill(several, large);
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            page.locator("form[action$='/reply'] input[type=file]").setInputFiles(several);
            page.locator("form[action$='/reply'] button").first().click();
            assertThat(page.textContent("h1")).isEqualTo("内容过大");
        }
    }

    @Test
    void manyPartsAndALengthThatLiesAreRefused() {
        String finding = finding();
        Object[] many = new Object[500];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "a" + i + ".txt";
            many[i + 1] = bytes("x");
        }
        assertThat(reply(finding, many).statusCode()).isIn(400, 413);
        Object[] some = new Object[60];
        System.arraycopy(many, 0, some, 0, some.length);
        assertThat(reply(finding, some).statusCode()).isEqualTo(413);
        assertThat(site.office().register().history(finding)).hasSize(1);
    }

    /** More than the memory holds if all came in at once: each takes its turn. */
    @Test
    void manyLargeFormsAtOnceAreTakenOneAfterTheOther() throws Exception {
        site.client(Site.REPORTER);
        String[] findings = new String[6];
        for (int i = 0; i < findings.length; i++) {
            findings[i] = finding();
        }
        ExecutorService senders = Executors.newFixedThreadPool(findings.length);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (String finding : findings) {
                all.add(() ->
                        reply(finding, "a.txt", filled(), "b.txt", filled()).statusCode());
            }
            for (Future<Integer> done : senders.invokeAll(all)) {
                assertThat(done.get()).isEqualTo(303);
            }
        } finally {
            senders.shutdownNow();
        }
        assertThat(site.office().version(findings[0])).isNotEqualTo(Office.LATEST);
    }

    private static byte[] filled() {
        byte[] bytes = new byte[8 << 20];
        java.util.Arrays.fill(bytes, (byte) 'a');
        return bytes;
    }
}
