package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.app.web.Access;
import org.sanbiao.app.web.Access.Rule;
import org.sanbiao.following.event.OfficeEvent.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every role tries every route. */
class AccessTest {

    @RegisterExtension
    static final Site site = Site.demo();

    /** Where the server itself sends what failed; nobody gets there by its address. */
    private static final String ERROR = "/error";

    @Test
    void everyRouteHasARuleAndEveryRuleARoute() {
        Set<String> routes = new TreeSet<>();
        Server.routes(site.server()).getHandlerMethods().forEach((info, method) -> {
            for (String pattern : info.getPatternValues()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                if (!pattern.equals(ERROR)) {
                    assertThat(methods)
                            .as("the methods of %s are named", pattern)
                            .isNotEmpty();
                    methods.forEach(verb -> routes.add(verb + " " + pattern));
                }
            }
        });
        Set<String> rules = Access.TABLE.rules().stream()
                .map(rule -> rule.method() + " " + rule.pattern().getPatternString())
                .collect(Collectors.toCollection(TreeSet::new));
        rules.remove("POST /logout"); // a filter's
        assertThat(routes).isEqualTo(rules);
    }

    @Test
    void everyControllerIsAmongTheFeatures() {
        Set<String> controllers = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("org.sanbiao.app").stream()
                        .filter(type -> type.isAnnotatedWith(Controller.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(Features.CONTROLLERS.stream().map(Class::getName)).containsExactlyInAnyOrderElementsOf(controllers);
    }

    @Test
    void eachRoleGetsWhereItMayAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        List<String> everybody = new ArrayList<>(Site.EACH_ROLE);
        everybody.add("");
        for (String person : everybody) {
            Client client = person.isEmpty() ? site.stranger() : site.client(person);
            Role role = person.isEmpty()
                    ? null
                    : site.office().register().person(person).role();
            for (Rule rule : Access.TABLE.rules()) {
                if (rule.pattern().getPatternString().startsWith("/api/") && !rule.open()) {
                    notByCookie(client, rule, wrong);
                } else if (!rule.pattern().getPatternString().equals("/logout")) {
                    check(client, person, role, rule, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Who is signed in on the pages is nobody to the interface for programs: ApiTest tries it with each role's token. */
    private static void notByCookie(Client client, Rule rule, List<String> wrong) {
        String path = rule.pattern().getPatternString().replaceAll("\\{[^}]*\\}", "nobody-1");
        int status = (rule.method().equals("GET") ? client.get(path) : client.post(path)).statusCode();
        if (status != 401) {
            wrong.add("by cookie: " + rule.method() + " " + path + ": " + status);
        }
    }

    private static void check(Client client, String person, @Nullable Role role, Rule rule, List<String> wrong) {
        String path = rule.pattern().getPatternString().replaceAll("\\{[^}]*\\}", "nobody-1");
        boolean reads = rule.method().equals("GET");
        HttpResponse<String> answer = reads ? client.get(path) : client.post(path);
        int status = answer.statusCode();
        boolean mayNot = !rule.open() && (role == null || !rule.roles().contains(role));
        boolean turnedAway = role == null && !rule.open() ? status == (reads ? 302 : 401) : status == 403;
        boolean fell = status >= 500;
        if (fell || mayNot != turnedAway && !(rule.pattern().getPatternString().equals("/login"))) {
            wrong.add((person.isEmpty() ? "the public" : person) + " " + rule.method() + " " + path + ": " + status);
        }
    }

    @Test
    void whatIsNotInTheTableIsNotThereForAnybody() {
        for (String path : List.of(
                "/nowhere",
                "/error",
                "/account/",
                "/register;a=b",
                "/%2e%2e/register",
                "/assets/web/..%2fpage",
                "/assets/web/texts_zh.properties",
                "/WEB-INF/web.xml")) {
            assertThat(site.client(Site.ADMINISTRATOR).get(path).statusCode())
                    .as(path)
                    .isIn(400, 404);
            assertThat(site.stranger().get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void aHeadRequestIsAGetAndOtherVerbsAreRefused() {
        Client client = site.client(Site.VIEWER);
        assertThat(client.send(client.request("/people")
                                .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        for (String verb : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND")) {
            assertThat(client.send(client.request("/account")
                                    .method(verb, java.net.http.HttpRequest.BodyPublishers.noBody()))
                            .statusCode())
                    .as(verb)
                    .isIn(400, 405);
        }
    }
}
