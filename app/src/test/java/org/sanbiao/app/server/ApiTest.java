package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.app.format.JsonReader;
import org.sanbiao.app.web.Access;
import org.sanbiao.app.web.Access.Rule;
import org.sanbiao.following.event.OfficeEvent.Role;

/** The interface for programs: tokens, refusals, versions, pages, and its description. */
class ApiTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static final Pattern SECRET = Pattern.compile("sanbiao_[A-Za-z0-9_-]{32}");

    private static String token(String person, String scope) {
        HttpResponse<String> page =
                site.client(person).post("/account/tokens", "name", "test", "scope", scope, "days", "2");
        Matcher found = SECRET.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        assertThat(site.client(person).get("/account/tokens").body()).doesNotContain(found.group());
        return found.group();
    }

    private static HttpResponse<String> get(String token, String path, String... headers) {
        Client client = site.stranger();
        var request = client.request("/api/v1/" + path).header("Authorization", "Bearer " + token);
        return client.send((headers.length == 0 ? request : request.headers(headers)).GET());
    }

    private static HttpResponse<String> report(String token, String id, String body, String... headers) {
        Client client = site.stranger();
        var request = client.request("/api/v1/commitments/" + id + "/reports")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).POST(BodyPublishers.ofString(body)));
    }

    private static Map<?, ?> json(HttpResponse<String> answer) {
        Object value = JsonReader.parse(answer.body());
        assertThat(value).isInstanceOf(Map.class);
        return (Map<?, ?>) java.util.Objects.requireNonNull(value);
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(String.valueOf(json(answer).get("status"))).isEqualTo(String.valueOf(status));
    }

    @Test
    void eachRoleGetsByItsTokenWhereItMayAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        for (String person : Site.EACH_ROLE) {
            Role role = site.as(person).role();
            String token = token(person, "write");
            for (Rule rule : Access.TABLE.rules()) {
                String pattern = rule.pattern().getPatternString();
                if (!pattern.startsWith("/api/v1/")) {
                    continue;
                }
                String path = pattern.substring(8).replaceAll("\\{[^}]*\\}", "nobody-1");
                int status = rule.method().equals("GET")
                        ? get(token, path).statusCode()
                        : report(token, "nobody-1", "{}").statusCode();
                boolean mayNot = !rule.open() && !rule.roles().contains(role);
                if (status >= 500 || status == 401 || mayNot != (status == 403)) {
                    wrong.add(person + " " + pattern + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aTokenReadsOnlyOrEndsOrIsNone() {
        String read = token(Site.REPORTER, "read");
        assertThat(get(read, "units").statusCode()).isEqualTo(200);
        isProblem(report(read, "C1", "{}"), 403);
        isProblem(get("sanbiao_nothing", "units"), 401);
        HttpResponse<String> cookie = site.client(Site.REPORTER).get("/api/v1/units");
        isProblem(cookie, 401);
        assertThat(cookie.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");

        Matcher number = Pattern.compile("/account/tokens/([0-9]+)/revocation")
                .matcher(site.client(Site.REPORTER).get("/account/tokens").body());
        assertThat(number.find()).isTrue();
        assertThat(site.client(Site.VIEWER)
                        .post("/account/tokens/" + number.group(1) + "/revocation")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(read, "units").statusCode()).isEqualTo(200);
        site.client(Site.REPORTER).post("/account/tokens/" + number.group(1) + "/revocation");
        isProblem(get(read, "units"), 401);

        String old = token(Site.VIEWER, "read");
        site.later(Duration.ofDays(2));
        isProblem(get(old, "units"), 401);
    }

    @Test
    void aListComesInPartsWithLinks() {
        String token = token(Site.VIEWER, "read");
        HttpResponse<String> first = get(token, "commitments?limit=2&state=under_way");
        Map<?, ?> page = json(first);
        assertThat((List<?>) page.get("items")).hasSize(2);
        String link = first.headers().firstValue("Link").orElse("");
        assertThat(link).contains("rel=\"next\"").contains("offset=2&limit=2").contains("state=under_way");
        String next = link.substring(link.indexOf('<') + "</api/v1/".length(), link.indexOf('>'));
        assertThat(get(token, next).body()).isNotEqualTo(first.body());
        isProblem(get(token, "commitments?limit=501"), 422);
        isProblem(get(token, "commitments?state=none"), 422);
        isProblem(get(token, "commitments/C99999"), 404);
        isProblem(get(token, "nothing"), 404);
        assertThat(get(token, "nothing", "Accept-Language", "en-GB").body()).doesNotContain("没有");
        for (String path : List.of(
                "documents",
                "findings",
                "batches",
                "periods",
                "units",
                "changes?since=2022-01-01&limit=3",
                "search?q=园")) {
            assertThat((List<?>) json(get(token, path)).get("items")).as(path).isNotEmpty();
        }
        assertThat((List<?>) json(get(token, "commitments/" + site.id("公办园") + "/completion"))
                        .get("parts"))
                .isNotEmpty();
        Map<?, ?> document =
                (Map<?, ?>) ((List<?>) json(get(token, "documents")).get("items")).get(0);
        assertThat(get(token, "documents/" + document.get("hash")).statusCode()).isEqualTo(200);
    }

    @Test
    void aReportNeedsTheVersionThatIsThere() {
        String token = token(Site.REPORTER, "write");
        String id = site.id("公办园");
        String period = open();
        site.office()
                .reports()
                .unlock(
                        site.as(Site.SUPERVISOR),
                        id,
                        org.sanbiao.following.office.Office.LATEST,
                        locked(id, period),
                        "补报");
        HttpResponse<String> read = get(token, "commitments/" + id);
        String tag = read.headers().firstValue("ETag").orElse("");
        assertThat(tag).startsWith("\"" + site.office().version(id) + ".");
        assertThat(get(token, "commitments/" + id, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(List.<Object>copyOf(json(read).keySet()))
                .contains("register", "source", "verdict", "reports", "history");

        long size = site.work().ledger().size();
        String body = "{\"period\":\"" + period + "\",\"value\":\"86.5\",\"words\":\"按计划推进。\"}";
        isProblem(report(token, id, body), 428);
        isProblem(report(token, id, body, "If-Match", "\"1.00\""), 412);
        isProblem(report(token, id, "{\"value\":1e999999999}", "If-Match", tag), 422);
        isProblem(report(token, id, "[", "If-Match", tag), 422);
        assertThat(site.work().ledger().size()).isEqualTo(size);
        HttpResponse<String> sent = report(token, id, body, "If-Match", tag);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(get(token, "commitments/" + id).body()).contains("按计划推进。");
        isProblem(report(token, id, body, "If-Match", tag), 412);
    }

    /** The number of the report on a period that is locked. */
    private static long locked(String id, String period) {
        return java.util.Objects.requireNonNull(
                        site.office().register().situation(id, site.work().today()))
                .card()
                .reports()
                .stream()
                .filter(report -> report.reporting().equals(period) && report.locked())
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .number();
    }

    private static String open() {
        return site.office().register().periods().stream()
                .filter(period -> !period.closed())
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .id();
    }

    @Test
    void itsDescriptionNamesEveryRouteAndNoOther() {
        Map<?, ?> description = json(site.stranger().get("/api/v1/openapi.json"));
        Set<String> described = new TreeSet<>();
        ((Map<?, ?>) member(description, "paths"))
                .forEach((path, verbs) -> ((Map<?, ?>) verbs)
                        .keySet()
                        .forEach(verb ->
                                described.add(verb.toString().toUpperCase(java.util.Locale.ROOT) + " " + path)));
        Set<String> routes = new TreeSet<>();
        for (Rule rule : Access.TABLE.rules()) {
            if (rule.pattern().getPatternString().startsWith("/api/")) {
                routes.add(rule.method() + " " + rule.pattern().getPatternString());
            }
        }
        assertThat(described).isEqualTo(routes);
    }

    private static Object member(Map<?, ?> object, String name) {
        @Nullable Object member = object.get(name);
        assertThat(member).as(name).isNotNull();
        return java.util.Objects.requireNonNull(member);
    }
}
