package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.app.format.JsonReader;
import org.sanbiao.app.web.Access;
import org.sanbiao.app.web.Access.Rule;
import org.sanbiao.app.web.Scope;
import org.sanbiao.following.event.OfficeEvent.Role;

/** The interface for programs: tokens, refusals, versions, pages, and its description. */
class ApiTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static String token(String person, String scope) {
        String token = site.token(person, scope);
        assertThat(site.client(person).get("/account/tokens").body()).doesNotContain(token);
        return token;
    }

    private static HttpResponse<String> get(String token, String path, String... headers) {
        Client client = site.stranger();
        var request = client.request("/api/v1/" + path).header("Authorization", "Bearer " + token);
        return client.send((headers.length == 0 ? request : request.headers(headers)).GET());
    }

    private static HttpResponse<String> report(String token, String id, String body, String... headers) {
        return post(token, "commitments/" + id + "/reports", body, headers);
    }

    private static HttpResponse<String> post(String token, String path, String body, String... headers) {
        Client client = site.stranger();
        var request = client.request("/api/v1/" + path)
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
                        : post(token, path, "{}").statusCode();
                boolean mayNot = !rule.open() && !rule.roles().contains(role);
                if (status >= 500 || status == 401 || mayNot != (status == 403)) {
                    wrong.add(person + " " + pattern + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Somebody who may do what a rule is for. */
    private static String somebody(Rule rule) {
        return Site.EACH_ROLE.stream()
                .filter(person -> rule.roles().contains(site.as(person).role()))
                .findFirst()
                .orElseThrow();
    }

    private static String path(Rule rule) {
        return rule.pattern().getPatternString().substring(8).replaceAll("\\{[^}]*\\}", "nobody-1");
    }

    private static List<Rule> commands() {
        return Access.TABLE.rules().stream()
                .filter(rule -> rule.scope() != null && rule.method().equals("POST"))
                .toList();
    }

    @Test
    void eachScopeDoesWhatItIsForAndNothingElse() {
        Map<String, String> tokens = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Rule rule : commands()) {
            String person = somebody(rule);
            for (Scope scope : Scope.values()) {
                String token = tokens.computeIfAbsent(person + scope.word(), made -> site.token(person, scope.word()));
                HttpResponse<String> answer = post(token, path(rule), "{}");
                boolean covers = scope == Scope.WRITE || scope == rule.scope();
                String needed = answer.headers().firstValue("WWW-Authenticate").orElse("");
                boolean refused = needed.contains("scope=\"" + rule.scope().word() + "\"");
                if (covers == (answer.statusCode() == 403) || covers == refused) {
                    wrong.add(scope + " " + rule.pattern() + " " + answer.statusCode() + " " + needed);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void filesThatAreDisguisedOrTooLargeAndOthersCommitmentsAreRefused() {
        String token = token(Site.REPORTER, "report");
        long size = site.work().ledger().size();
        String file = "{\"words\":\"x\",\"day\":\"2022-12-06\",\"evidence\":[{\"name\":\"%s\",\"content\":\"%s\"}]}";
        String path = "commitments/" + site.id("公办园") + "/delivery";
        for (String[] one : new String[][] {
            {"a.jpg", "PHNjcmlwdD4="},
            {"a.html", "PHNjcmlwdD4="},
            {"a.txt", "!!"},
            {"../../a.exe", "TVo="},
            {"a.txt", ""}
        }) {
            isProblem(post(token, path, file.formatted(one[0], one[1]), "If-Match", "*"), 422);
        }
        isProblem(post(token, path, file.formatted("a.txt", "QUJD".repeat(6_300_000)), "If-Match", "*"), 413);
        isProblem(post(token, path, "{\"words\":\"" + "x".repeat(5_000) + "\"}", "If-Match", "*"), 422);
        Client plain = site.stranger();
        var typed = plain.request("/api/v1/" + path).header("Authorization", "Bearer " + token);
        isProblem(plain.send(typed.header("Content-Type", "text/plain").POST(BodyPublishers.ofString("{}"))), 415);
        String other = token(Site.OTHER_REPORTER, "report");
        isProblem(post(other, path, "{\"words\":\"x\",\"day\":\"2022-12-06\"}", "If-Match", "*"), 403);
        String reviewer = token(Site.SUPERVISOR, "review");
        isProblem(post(reviewer, "documents", "{\"text\":\"" + "a".repeat(5_000_000) + "\"}"), 413);
        isProblem(post(token, "commitments/C1;a=b/delivery", "{}", "If-Match", "*"), 400);
        isProblem(post(token, "commitments/D1/acceptance", "", "If-Match", "*"), 404);
        isProblem(post(token, "commitments/C99999999/acceptance", "", "If-Match", "*"), 404);
        assertThat(site.work().ledger().size()).isEqualTo(size);
    }

    @Test
    void whoTriesWrongTokensWaitsAndARightOneDoesNot() {
        String token = token(Site.VIEWER, "read");
        HttpResponse<String> answer = get("sanbiao_wrong", "units");
        for (int i = 0; i < 200 && answer.statusCode() == 401; i++) {
            answer = get("sanbiao_wrong" + i, "units");
        }
        isProblem(answer, 429);
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElse("")))
                .isBetween(1L, 300L);
        assertThat(get(token, "units").statusCode()).isEqualTo(200);
        site.later(Duration.ofHours(2));
        isProblem(get("sanbiao_wrong", "units"), 401);
    }

    @Test
    void tokensEndWithAPasswordAndWithThePerson() {
        String other = "春江潮水连海平 1057";
        Client client = site.client(Site.INSPECTOR);
        String token = token(Site.INSPECTOR, "read");
        assertThat(client.get("/account/tokens").body()).contains("从未");
        assertThat(get(token, "me").body()).contains("\"person\":\"sun\"", "\"scope\":\"read\"");
        assertThat(client.get("/account/tokens").body()).contains(site.work().today() + " ");
        assertThat(client.get("/account").body()).contains("name=\"tokens\"");
        client.post("/account/password", "oldPassword", Site.PASSWORD, "password", other, "passwordAgain", other);
        assertThat(client.get("/account").body()).contains("个程序令牌仍然有效");
        assertThat(get(token, "me").statusCode()).isEqualTo(200);
        String[] back = {
            "oldPassword", other, "password", Site.PASSWORD, "passwordAgain", Site.PASSWORD, "tokens", "revoke"
        };
        client.post("/account/password", back);
        assertThat(client.get("/account").body()).contains("个程序令牌已失效");
        isProblem(get(token, "me"), 401);

        var office = site.office().accounts();
        var admin = site.as(Site.ADMINISTRATOR);
        office.appoint(admin, "gone", Role.VIEWER, null, "临时");
        site.setPassword("gone");
        String before = site.token("gone", "read");
        site.client(Site.ADMINISTRATOR).post("/people/gone/dismissal");
        office.appoint(admin, "gone", Role.VIEWER, null, "临时");
        isProblem(get(before, "me"), 401);
        site.setPassword("gone");
        String again = new Client(site.address())
                .signIn("gone", Site.PASSWORD)
                .post("/account/tokens", "name", "t", "scope", "read", "days", "2")
                .body()
                .replaceAll("(?s).*(sanbiao_[A-Za-z0-9_-]{32}).*", "$1");
        office.dismiss(admin, "gone"); // at the command line
        isProblem(get(again, "me"), 401);
        office.appoint(admin, "gone", Role.VIEWER, null, "临时");
        isProblem(get(again, "me"), 401);
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

    /** A command says itself which members it knows, and which words of a closed set. */
    @Test
    void itsDescriptionNamesEveryMemberAndEveryScope() throws Exception {
        JsonNode description = new ObjectMapper()
                .readTree(site.stranger().get("/api/v1/openapi.json").body());
        JsonNode schemas = description.at("/components/schemas");
        for (Rule rule : commands()) {
            String pattern = rule.pattern().getPatternString();
            JsonNode command = description.path("paths").path(pattern).path("post");
            assertThat(command.at("/security/0/token/0").asText())
                    .as(pattern)
                    .isEqualTo(rule.scope().word());
            String body = command.at("/requestBody/content/application~1json/schema/$ref")
                    .asText();
            String token = site.token(somebody(rule), "write");
            if (body.isEmpty()) {
                assertThat(post(token, path(rule), "", "If-Match", "*").statusCode())
                        .as(pattern)
                        .isIn(404, 422);
                continue;
            }
            JsonNode properties =
                    schemas.path(body.substring(body.lastIndexOf('/') + 1)).path("properties");
            List<String> names = new ArrayList<>();
            properties.fieldNames().forEachRemaining(names::add);
            String[] headers = {"If-Match", "*", "Accept-Language", "en"};
            assertThat(post(token, path(rule), "{\"nothing\":1}", headers).body())
                    .as(pattern)
                    .contains("; there are: " + String.join(", ", names) + "\"");
            for (String name : names) {
                JsonNode words = properties.path(name).path("enum");
                if (!words.isMissingNode()) {
                    List<String> all = new ArrayList<>();
                    words.forEach(word -> all.add(word.asText()));
                    assertThat(post(token, path(rule), "{\"" + name + "\":\"nothing\"}", headers)
                                    .body())
                            .as(pattern)
                            .contains(name + " is one of: " + String.join(", ", all) + "\"");
                }
            }
        }
    }

    /** Every answer is as described, and has nothing that is not. */
    @Test
    void everyAnswerKeepsItsSchema() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode description = (ObjectNode)
                mapper.readTree(site.stranger().get("/api/v1/openapi.json").body());
        for (JsonNode schema : description.at("/components/schemas")) {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
        String token = token(Site.VIEWER, "read");
        String id = site.id("公办园");
        String hash = json(get(token, "documents?limit=1"))
                .get("items")
                .toString()
                .replaceAll("(?s).*?(sha256:[0-9a-f]{64}).*", "$1");
        Map<String, String> paths = Map.of(
                "findings/{id}", "findings/F1",
                "batches/{id}", "batches/B1",
                "documents/{hash}", "documents/" + hash,
                "ledger/entries/{entry}/proof", "ledger/entries/3/proof",
                "ledger/consistency", "ledger/consistency?since=3",
                "search", "search?q=园",
                "changes", "changes?since=2022-11-01");
        for (Rule rule : Access.TABLE.rules()) {
            String bare = rule.pattern().getPatternString().replace("/api/v1/", "");
            JsonNode described = description
                    .path("paths")
                    .path(rule.pattern().getPatternString())
                    .path(rule.method().toLowerCase(java.util.Locale.ROOT));
            String name = described
                    .at("/responses/200/content/application~1json/schema/$ref")
                    .asText();
            if (rule.scope() == null || !rule.method().equals("GET") || name.isEmpty()) {
                continue;
            }
            for (String one :
                    bare.startsWith("commitments/{id}") ? List.of(id, site.id("卫生室"), site.id("护学岗")) : List.of(id)) {
                HttpResponse<String> answer = get(token, paths.getOrDefault(bare, bare.replace("{id}", one)));
                assertThat(answer.statusCode()).as(bare + answer.body()).isEqualTo(200);
                ObjectNode schema = mapper.createObjectNode().put("$ref", name);
                schema.set("components", description.get("components"));
                assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                                .getSchema(schema)
                                .validate(mapper.readTree(answer.body())))
                        .as(bare)
                        .isEmpty();
            }
        }
    }

    /** By the linter that .ci/run installs; left out where there is none. */
    @Test
    void itsDescriptionLintsClean() throws Exception {
        Path linter = Stream.of(String.valueOf(System.getenv("PATH")).split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "redocly"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(linter != null || "true".equals(System.getenv("CI")), "no redocly");
        ProcessBuilder command = new ProcessBuilder(
                String.valueOf(linter), "lint", "src/main/resources/org/sanbiao/app/api/openapi.json", "--format=json");
        command.environment().put("REDOCLY_TELEMETRY", "off");
        command.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        Process lint = command.redirectErrorStream(true).start();
        String said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(lint.waitFor()).as(said).isZero();
        assertThat(said).contains("\"errors\": 0", "\"warnings\": 0");
    }

    private static Object member(Map<?, ?> object, String name) {
        @Nullable Object member = object.get(name);
        assertThat(member).as(name).isNotNull();
        return java.util.Objects.requireNonNull(member);
    }
}
