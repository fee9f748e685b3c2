package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.app.web.Access;
import org.sanbiao.app.web.Access.Rule;
import org.sanbiao.following.office.Office;

/**
 * Texts that want to be more than text, in every field of every form: each person walks through the pages that they are
 * shown, fills in all forms there with them and sends them; then everybody reads everything.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileTextTest {

    @RegisterExtension
    static final Site site = Site.demo();

    /** Breaks out of an attribute, an element, a script, a template, a spreadsheet's cell, a line and a direction. */
    private static final String HOSTILE = "=cmd|' /C calc'!A0\"'><xss7 xss7=1></textarea></title></script><script>"
            + "xss7()</script><img src=x onerror=xss7()>{{7*7}}${7*7}\u202e\ud83d\ude08\u0000\r\nSet-Cookie: xss7=1";

    /** The same for fields that take a short one. */
    private static final String SHORT = "<xss7 xss7=1>'=1+1";

    private static final List<String> ALL =
            List.of(Site.SUPERVISOR, Site.INSPECTOR, Site.ADMINISTRATOR, Site.REPORTER, Site.APPROVER, Site.VIEWER, "");

    /** How many pages of one route a person looks at. */
    private static final int OF_A_ROUTE = 8;

    /** Forms that end what the others need, or hold no text. */
    private static final Set<String> LEFT_OUT =
            Set.of("/logout", "/account/password", "/people/{person}/dismissal", "/periods/{id}/closing");

    private static final Set<String> TAKEN = new TreeSet<>();
    private static final Set<String> SENT = new TreeSet<>();
    private static final Map<String, String> WRONG = new TreeMap<>();

    @Test
    @Order(1)
    void inADocumentThatIsPublished() {
        Client client = site.client(Site.SUPERVISOR);
        String text = "一、8月底前，全市投入使用公办幼儿园76所" + SHORT + "。\n二、年底前，建成" + SHORT + "智慧停车场12个。\n" + "三、" + HOSTILE
                + "，年底前新建公园30个。\n";
        String tray = client.post("/documents/new", "text", text, "name", HOSTILE)
                .headers()
                .firstValue("location")
                .orElse("");
        List<String> fields = new ArrayList<>();
        for (String name : List.of("title", "issuer", "place", "address")) {
            fields.addAll(List.of(name + ".0", HOSTILE));
        }
        fields.addAll(List.of("published.0", "2022-02-28", "retrieved.0", "2022-03-01"));
        HttpResponse<String> entered = client.post(tray, fields.toArray(String[]::new));
        assertThat(entered.statusCode()).isEqualTo(303);
        String hash = entered.headers()
                .firstValue("location")
                .orElse("")
                .replaceFirst("/documents/", "")
                .replaceFirst("[?#].*", "");
        var shelf = site.office().register().shelf();
        var cards = shelf.commitments(java.util.Objects.requireNonNull(shelf.document("sha256:" + hash))
                .id());
        assertThat(cards).isNotEmpty();
        cards.forEach(card -> site.office().review().confirm(site.as(Site.SUPERVISOR), card.id(), Office.LATEST));
        client.post("/public/settings", "document", hash, "published", "true");
        assertThat(site.stranger().get("/public").body()).contains("xss7");
        judge("the public", site.stranger().get("/public"));
        judge(
                "the public",
                site.stranger().get("/public/commitments/" + cards.get(0).id()));
        String feed = site.stranger().get("/public/feed.atom").body();
        assertThat(feed).contains("&lt;xss7").doesNotContain("<xss7");
        assertThat(WRONG).isEmpty();
    }

    @Test
    @Order(2)
    void inEveryFieldOfEveryForm() {
        for (int round = 0; round < 2; round++) {
            for (String person : ALL) {
                if (!person.isEmpty()) {
                    walk(person, round);
                }
            }
        }
        for (Rule rule : Access.TABLE.rules()) {
            String pattern = rule.pattern().getPatternString();
            if (rule.method().equals("POST") && !SENT.contains(pattern) && !LEFT_OUT.contains(pattern)) {
                blindly(rule, pattern);
            }
        }
        assertThat(WRONG).isEmpty();
        assertThat(TAKEN).as("forms that were taken, hostile texts and all").containsAll(EXPECTED);
    }

    private static final List<String> EXPECTED = List.of(
            "/commitments/{id}/assignment",
            "/commitments/{id}/instruction",
            "/commitments/{id}/judgement",
            "/commitments/{id}/verification",
            "/desk/{id}/acceptance",
            "/desk/{id}/delivery",
            "/desk/{id}/extension",
            "/desk/{id}/report",
            "/documents/new",
            "/documents/tray/{token}",
            "/findings/{id}/confirmation",
            "/findings/{id}/reply",
            "/organisation",
            "/people",
            "/account/tokens",
            "/periods",
            "/periods/{id}/dunning");

    /** A form that nobody was shown, because of a state that nothing in the demo has: every field that there is. */
    private static void blindly(Rule rule, String pattern) {
        List<String> fields = new ArrayList<>();
        for (String name : List.of(
                "words",
                "reason",
                "unit",
                "lead",
                "task",
                "to",
                "day",
                "due",
                "name",
                "title",
                "value",
                "units",
                "others",
                "about",
                "outcome",
                "answer",
                "save",
                "period",
                "chosen",
                "result",
                "publish",
                "number",
                "person",
                "password",
                "passwordAgain",
                "0.task",
                "with")) {
            fields.addAll(List.of(name, HOSTILE));
        }
        fields.addAll(List.of("seen", "1"));
        for (String person : ALL) {
            if (rule.open()
                    ? person.isEmpty()
                    : !person.isEmpty() && rule.roles().contains(site.as(person).role())) {
                Client client = person.isEmpty() ? site.stranger() : site.client(person);
                judge(person + " POST blindly " + pattern, client.post(path(pattern), fields.toArray(String[]::new)));
                return;
            }
        }
    }

    /** Looks at every page that is linked, and sends every form on it, first with all fields hostile. */
    private static void walk(String person, int round) {
        Client client = site.client(person);
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        Set<String> known = new HashSet<>(open);
        Map<String, Integer> seen = new HashMap<>();
        Set<String> sent = new HashSet<>();
        while (!open.isEmpty()) {
            String path = open.poll();
            String route = route("GET", path);
            if (route == null || route.contains("/files/") || path.contains("/file") || path.contains("/assets/")) {
                continue;
            }
            if (seen.merge(route, 1, Integer::sum) > OF_A_ROUTE) {
                continue;
            }
            HttpResponse<String> answer = client.get(path);
            if (answer.statusCode() >= 300 && answer.statusCode() < 400) {
                follow(answer.headers().firstValue("location").orElse("/"), open, known);
                continue;
            }
            judge(person + " GET " + path, answer);
            Document page = Jsoup.parse(answer.body());
            page.select("a[href^=/]").forEach(link -> follow(link.attr("href"), open, known));
            for (Element form : page.select("form[method=post]")) {
                String to = route("POST", form.attr("action").replaceFirst("[?#].*", ""));
                if (to == null) {
                    WRONG.put(path, "a form that leads nowhere: " + form.attr("action"));
                } else if (!LEFT_OUT.contains(to) && (round > 0 || sent.add(to)) && count(sent, to)) {
                    HttpResponse<String> after = send(client, page, form, round == 0);
                    SENT.add(to);
                    judge(person + " POST " + to, after);
                    if (after.statusCode() < 400) {
                        TAKEN.add(to);
                        after.headers().firstValue("location").ifPresent(next -> follow(next, open, known));
                    }
                }
            }
        }
    }

    /** A second and third form to the same route may be about something in another state. */
    private static boolean count(Set<String> sent, String to) {
        return sent.add(to + " 1") || sent.add(to + " 2") || sent.add(to + " 3");
    }

    private static void follow(String link, Deque<String> open, Set<String> known) {
        String bare = link.replaceFirst("#.*", "");
        if (known.add(bare)) {
            open.add(bare);
        }
    }

    private static String route(String method, String path) {
        Rule rule = Access.TABLE.find(method, path.replaceFirst("[?#].*", ""));
        return rule == null ? null : rule.pattern().getPatternString();
    }

    /** Fills a form in as somebody would who means harm; in its turn so that it may be taken. */
    private static HttpResponse<String> send(Client client, Document page, Element form, boolean everywhere) {
        List<String[]> fields = new ArrayList<>();
        List<Element> controls =
                new ArrayList<>(form.select("input[name], textarea[name], select[name], button[name]"));
        if (!form.id().isEmpty()) {
            controls.addAll(page.select("[form=" + form.id() + "][name]"));
        }
        Set<String> radios = new HashSet<>();
        for (Element control : controls) {
            String name = control.attr("name");
            String type = control.tagName().equals("input") ? control.attr("type") : control.tagName();
            String value = control.attr("value");
            switch (type) {
                case "hidden", "button", "submit" -> fields.add(new String[] {name, value});
                case "checkbox" -> fields.add(new String[] {name, value});
                case "radio" -> {
                    if (radios.add(name)) {
                        fields.add(new String[] {name, value});
                    }
                }
                case "file" -> {}
                case "select" -> {
                    Element option = control.select("option[selected]").first();
                    Element first = option == null || option.attr("value").isEmpty()
                            ? control.select("option:not([value=''])").first()
                            : option;
                    fields.add(new String[] {
                        name, first == null ? "" : first.hasAttr("value") ? first.attr("value") : first.text()
                    });
                }
                default -> fields.add(new String[] {name, everywhere ? HOSTILE : sensible(type, name, value)});
            }
        }
        String body = "multipart/form-data".equals(form.attr("enctype")) ? multipart(fields) : null;
        if (body != null) {
            return client.send(client.request(form.attr("action"))
                    .header("Content-Type", "multipart/form-data; boundary=xxxx")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
        }
        List<String> flat = new ArrayList<>();
        fields.forEach(field -> flat.addAll(List.of(field)));
        return client.postBare(form.attr("action"), flat.toArray(String[]::new));
    }

    private static String sensible(String type, String name, String value) {
        return switch (type) {
            case "date" -> value.isEmpty() ? "2022-12-20" : value;
            case "number" -> value.isEmpty() ? "1" : value;
            case "textarea" -> name.matches("task|.*\\.task") ? SHORT : HOSTILE;
            default ->
                switch (name) {
                    case "person" -> value.isEmpty() ? "passing" : value;
                    case "lead", "unit", "above", "support", "units", "others" -> value.isEmpty() ? "郑州市财政局" : value;
                    case "to", "due", "day", "acceptby", "answerby", "answerBy", "from" ->
                        value.isEmpty() ? "2022-12-20" : value;
                    case "days",
                            "value",
                            "numerator",
                            "denominator",
                            "target",
                            "of",
                            "year",
                            "quarter",
                            "amount",
                            "area" -> value;
                    default -> name.contains(".") && !name.endsWith("words") && !name.endsWith("title") ? value : SHORT;
                };
        };
    }

    private static String multipart(List<String[]> fields) {
        StringBuilder body = new StringBuilder();
        for (String[] field : fields) {
            body.append("--xxxx\r\nContent-Disposition: form-data; name=\"")
                    .append(field[0])
                    .append("\"\r\n\r\n")
                    .append(field[1])
                    .append("\r\n");
        }
        return body + "--xxxx--\r\n";
    }

    /** What a page may not hold, whoever wrote the texts on it. */
    private static void judge(String asked, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            WRONG.put(asked, "answered " + answer.statusCode());
        }
        if (!answer.headers().firstValue("content-security-policy").orElse("").contains("default-src 'none'")) {
            WRONG.put(asked, "no policy");
        }
        if (answer.headers().allValues("set-cookie").stream().anyMatch(cookie -> cookie.contains("xss7"))) {
            WRONG.put(asked, "a header was written by a text");
        }
        String type = answer.headers().firstValue("content-type").orElse("");
        if (!type.startsWith("text/html")) {
            return;
        }
        Document page = Jsoup.parse(answer.body());
        List<String> found = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            boolean data = element.attr("type").equals("application/json");
            if (element.tagName().equals("xss7")
                    || element.tagName().equals("style")
                    || element.tagName().equals("script") && !element.hasAttr("src") && !data) {
                found.add(element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                boolean leads = Set.of("href", "src", "action", "formaction", "hx-get", "hx-post")
                        .contains(key);
                boolean elsewhere = leads
                        && !value.isEmpty()
                        && !value.matches(
                                "(?s)(/([^/\\\\].*)?|[?#].*|" + site.address() + ".*|https?://www\\.w3\\.org.*)");
                if (key.startsWith("on") || key.equals("style") || key.equals("xss7") || elsewhere) {
                    found.add(attribute.toString());
                }
            }
        }
        if (answer.body().indexOf('\u202e') >= 0 || answer.body().indexOf('\u0000') >= 0) {
            found.add("a character that turns the text");
        }
        if (!found.isEmpty()) {
            WRONG.put(asked, found.toString());
        }
    }

    @Test
    @Order(3)
    void whoeverReadsItReadsText() {
        WRONG.clear();
        int met = 0;
        for (String person : ALL) {
            Client client = person.isEmpty() ? site.stranger() : site.client(person);
            Deque<String> open = new ArrayDeque<>(List.of("/", "/public", "/public/feed.atom", "/public/file.csv"));
            Set<String> known = new HashSet<>(open);
            Map<String, Integer> seen = new HashMap<>();
            while (!open.isEmpty()) {
                String path = open.poll();
                String route = route("GET", path);
                if (route == null || path.contains("/assets/") || seen.merge(route, 1, Integer::sum) > 12) {
                    continue;
                }
                HttpResponse<String> answer = client.get(path);
                judge(person + " GET " + path, answer);
                met += answer.body().contains("xss7") ? 1 : 0;
                answer.headers().firstValue("location").ifPresent(next -> follow(next, open, known));
                Jsoup.parse(answer.body()).select("a[href^=/]").forEach(link -> follow(link.attr("href"), open, known));
            }
        }
        assertThat(WRONG).isEmpty();
        assertThat(met).as("pages on which such a text stands").isGreaterThan(30);
    }

    /** The parameters that pages know, and one that none knows. */
    private static final List<String> NAMES = List.of(
            "words",
            "unit",
            "area",
            "state",
            "light",
            "from",
            "to",
            "kind",
            "document",
            "unreported",
            "parent",
            "sort",
            "size",
            "page",
            "pack",
            "c",
            "since",
            "period",
            "id",
            "item",
            "act",
            "at",
            "part",
            "show",
            "view",
            "with",
            "by",
            "place",
            "stance",
            "late",
            "inspection",
            "next",
            "person",
            "out",
            "lang",
            "q",
            "offset",
            "limit",
            "v",
            "overdue",
            "moved",
            "other",
            "indicator",
            "all");

    private static final List<String> VALUES = List.of(
            HOSTILE,
            "-1",
            "99999999999999999999",
            "2147483647",
            "+999999999-12-31",
            "-999999999-01-01",
            "9999-12-31",
            "0000-00-00",
            "javascript:xss7()",
            "//evil.example",
            "%",
            "1-999999999",
            "'; DROP TABLE entry; --",
            "\"",
            "*",
            "(((((((((",
            "園\ud83d\ude08",
            "a".repeat(3_000));

    @Test
    @Order(4)
    void aParameterComesBackAsTextAndNeverAsAFault() {
        WRONG.clear();
        for (Rule rule : Access.TABLE.rules()) {
            String pattern = rule.pattern().getPatternString();
            if (!rule.method().equals("GET") || pattern.startsWith("/assets") || pattern.startsWith("/api/")) {
                continue;
            }
            boolean unit = pattern.startsWith("/desk/") && !pattern.equals("/desk");
            Client client = rule.open()
                    ? site.stranger()
                    : site.client(
                            unit
                                    ? Site.REPORTER
                                    : pattern.matches("/people|/organisation|/logins")
                                            ? Site.ADMINISTRATOR
                                            : Site.SUPERVISOR);
            String path = path(pattern);
            for (String value : VALUES) {
                StringBuilder query = new StringBuilder();
                for (String name : NAMES) {
                    if (value.length() < 1_000 || query.length() < 6_000) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(org.sanbiao.app.web.Shell.encode(
                                        value.length() < 60 || query.length() < 3_500 ? value : "x"));
                    }
                }
                HttpResponse<String> answer = client.get(
                        path + (query.length() > 7_000 ? query.substring(0, query.lastIndexOf("&", 7_000)) : query));
                judge(pattern + " " + (value.length() > 30 ? value.substring(0, 30) : value), answer);
            }
        }
        assertThat(WRONG).isEmpty();
    }

    private static String path(String pattern) {
        String id = pattern.startsWith("/findings")
                ? "F1"
                : pattern.startsWith("/batches")
                        ? "B1"
                        : pattern.startsWith("/periods")
                                ? site.office().register().periods().get(0).id()
                                : site.id("公办园");
        String hash = site.office()
                .register()
                .shelf()
                .documents("", 0, 1)
                .volumes()
                .get(0)
                .hash()
                .replace("sha256:", "");
        return pattern.replace("{id}", id)
                .replace("{hash}", hash)
                .replace("{entry}", "1")
                .replace("{token}", "x")
                .replace("{person}", "x")
                .replace("{report}", "1")
                .replace("{number}", "1");
    }

    @Test
    @Order(5)
    void aSpreadsheetComputesNothing() throws Exception {
        for (String path : List.of("/register/file.csv", "/public/file.csv")) {
            String csv = site.client(Site.SUPERVISOR).get(path).body();
            assertThat(csv).contains("xss7");
            for (String cell : csv.split("(?m)[,]|^")) {
                assertThat(cell.matches("(?s)\"?([=+@\\t].*|-[^0-9].*)"))
                        .as(path + ": " + cell)
                        .isFalse();
            }
        }
        for (String path : List.of("/register/file.xlsx", "/desk/table.xlsx")) {
            Client client = site.client(path.startsWith("/desk") ? Site.REPORTER : Site.SUPERVISOR);
            HttpResponse<byte[]> file = client.bytes(path);
            int met = 0;
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                            met += cell.getCellType() == CellType.STRING
                                            && cell.getStringCellValue().contains("xss7")
                                    ? 1
                                    : 0;
                        }
                    }
                }
            }
            assertThat(met).as(path).isPositive();
        }
    }

    @Test
    @Order(6)
    void inARealBrowserNothingOfItRuns() {
        String published = "/public/commitments/"
                + site.stranger().get("/public").body().replaceFirst("(?s).*?/public/commitments/(C[0-9]+).*", "$1");
        String ours = site.id("公办园");
        try (Page page = Chromium.signedIn(site, Site.SUPERVISOR, Chromium.DESK)) {
            List<String> dialogs = new ArrayList<>();
            page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            for (String path : List.of(
                    "/desk",
                    "/register",
                    "/register/changes",
                    "/commitments/" + ours,
                    "/documents",
                    "/inspection",
                    "/people",
                    "/search?words=xss7",
                    "/public",
                    published)) {
                page.navigate(path);
                assertThat(page.evaluate("() => document.querySelectorAll('xss7, [xss7], [onerror]').length"))
                        .as(path)
                        .isEqualTo(0);
            }
            assertThat(dialogs).isEmpty();
            Chromium.quiet(page);
        }
        for (int width : List.of(Chromium.DESK, Chromium.PHONE)) {
            for (String path : List.of("/public", "/public?lang=en&words=xss7", published, "/public/nowhere")) {
                Chromium.seesNoSeriousFaultWithoutScript(site, width, path);
            }
        }
    }
}
